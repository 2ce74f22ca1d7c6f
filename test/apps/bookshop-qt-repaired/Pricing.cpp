#include "Pricing.h"

#include "BookRepository.h"
#include "Database.h"

#include <QVariant>

void discountCategory(int categoryId, int percent, QTextStream& out)
{
    QSqlQuery update;
    update.prepare("UPDATE books SET price_cents = price_cents * (100 - ?) / 100 WHERE category_id = ?");
    update.addBindValue(percent);
    update.addBindValue(categoryId);
    run(update);

    for (const Book& book : BookRepository().findByCategory(categoryId))
        out << book.title << " now " << book.priceCents << '\n';
}
