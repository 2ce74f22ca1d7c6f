#include "Import.h"

#include "AuthorRepository.h"
#include "Database.h"
#include "ShopData.h"

#include <QVariant>

namespace {

const int newArrivals = 2;  // the category
const int copies = 3;

}  // namespace

void importDeliveries(QTextStream& out)
{
    AuthorRepository authors;
    int imported = 0;
    for (const auto& delivery : shopdata::deliveries()) {
        const int author = authors.findOrCreate(QString::fromStdString(delivery.author));

        QSqlQuery query;
        query.prepare("INSERT INTO books (title, isbn, price_cents, stock, author_id, category_id)"
                      " VALUES (?, ?, ?, ?, ?, ?)");
        query.addBindValue(QString::fromStdString(delivery.title));
        query.addBindValue(QString::fromStdString(delivery.isbn));
        query.addBindValue(delivery.priceCents);
        query.addBindValue(copies);
        query.addBindValue(author);
        query.addBindValue(newArrivals);
        if (query.exec()) ++imported;
    }
    out << imported << " books, " << authors.created() << " new authors\n";
}
