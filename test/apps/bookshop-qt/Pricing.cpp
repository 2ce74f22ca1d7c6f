#include "Pricing.h"

#include "BookRepository.h"
#include "Database.h"

void discountCategory(int categoryId, int percent, QTextStream& out)
{
    QVector<Book> books = BookRepository().findByCategory(categoryId);
    for (Book& book : books) {
        book.priceCents = book.priceCents * (100 - percent) / 100;
        run(QString("UPDATE books SET price_cents = %1 WHERE id = %2").arg(book.priceCents).arg(book.id));
    }
    for (const Book& book : books) out << book.title << " now " << book.priceCents << '\n';
}
