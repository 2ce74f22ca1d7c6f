#include "Search.h"

#include "BookRepository.h"
#include "Database.h"
#include "Limits.h"

#include <QVariant>

namespace {

void printAll(const QString& heading, QSqlQuery& query, QTextStream& out)
{
    out << heading << '\n';
    while (query.next()) out << "  " << query.value(0).toString() << '\n';
}

void searchAuthor(const QString& name, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT country FROM authors WHERE name = ?");
    query.addBindValue(name);
    run(query);
    printAll("author " + name, query, out);
}

void searchIsbn(const QString& isbn, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT title FROM books WHERE isbn = ?");
    query.addBindValue(isbn);
    run(query);
    printAll("isbn " + isbn, query, out);
}

void searchTitle(const QString& term, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT title FROM books WHERE title LIKE '%' || ? || '%' ORDER BY title, id LIMIT ?");
    query.addBindValue(term);
    query.addBindValue(maxRows);
    run(query);
    printAll("title with " + term, query, out);
}

void searchCustomer(const QString& email, QTextStream& out)
{
    QSqlQuery query;
    query.prepare(QStringLiteral("SELECT name FROM customers WHERE email = ?"));
    query.addBindValue(email);
    run(query);
    printAll("customer " + email, query, out);
}

void searchByPrice(int lowest, int highest, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT title FROM books WHERE price_cents BETWEEN ? AND ? ORDER BY title LIMIT ?");
    query.addBindValue(lowest);
    query.addBindValue(highest);
    query.addBindValue(maxRows);
    run(query);
    printAll(QString("from %1 to %2").arg(lowest).arg(highest), query, out);
}

void searchCountry(const QString& country, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT name FROM authors WHERE country = ? ORDER BY name LIMIT ?");
    query.addBindValue(country);
    query.addBindValue(maxRows);
    run(query);
    printAll("authors from " + country, query, out);
}

void searchCheap(const BookRepository& books, const QString& title, QTextStream& out)
{
    out << "cheap copies of " << title << '\n';
    for (const Book& book : books.findCheaper(1500, title))
        out << "  " << book.title << " for " << book.priceCents << '\n';
}

void searchStocked(const QString& category, int least, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT b.title FROM books b JOIN categories c ON c.id = b.category_id"
                  " WHERE c.name = ? AND b.stock >= ? ORDER BY b.id LIMIT ?");
    query.addBindValue(category);
    query.addBindValue(least);
    query.addBindValue(maxRows);
    run(query);
    printAll("well stocked in " + category, query, out);
}

}  // namespace

void search(QTextStream& out)
{
    searchAuthor("Clara Berger", out);
    searchAuthor("Nobody", out);
    searchIsbn("978-3-10044-1", out);
    searchTitle("Harbour", out);
    searchCustomer("customer3@example.org", out);
    searchByPrice(1000, 1100, out);
    searchCountry("Sweden", out);
    searchCheap(BookRepository(), "The Silent Garden", out);
    searchStocked("Poetry", 15, out);
}
