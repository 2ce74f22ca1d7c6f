#include "Search.h"

#include "BookRepository.h"
#include "Database.h"

#include <QStringBuilder>
#include <QStringList>
#include <QVariant>

namespace menu {

void printAll(const QString& heading, QSqlQuery& query, QTextStream& out)
{
    out << heading << '\n';
    while (query.next()) out << "  " << query.value(0).toString() << '\n';
}

void searchAuthor(const QString& name, QTextStream& out)
{
    QSqlQuery query;
    query.exec("SELECT country FROM authors WHERE name = '" + name + "'");
    printAll("author " + name, query, out);
}

void searchIsbn(const QString& isbn, QTextStream& out)
{
    QSqlQuery query(QString("SELECT title FROM books WHERE isbn = '%1'").arg(isbn));
    printAll("isbn " + isbn, query, out);
}

void searchTitle(const QString& term, QTextStream& out)
{
    QString sql = "SELECT title FROM books WHERE title LIKE '%";
    sql += term;
    sql.append("%' ORDER BY title, id");

    QSqlQuery query;
    query.exec(sql);
    printAll("title with " + term, query, out);
}

void searchCustomer(const QString& email, QTextStream& out)
{
    QSqlQuery query;
    query.exec(QStringLiteral("SELECT name FROM customers WHERE email = '%1'").arg(email));
    printAll("customer " + email, query, out);
}

void searchByPrice(int lowest, int highest, QTextStream& out)
{
    QSqlQuery query;
    query.exec(QString("SELECT title FROM books WHERE price_cents BETWEEN %1 AND %2 ORDER BY title")
                   .arg(lowest)
                   .arg(highest));
    printAll(QString("from %1 to %2").arg(lowest).arg(highest), query, out);
}

void searchCountry(const QString& country, QTextStream& out)
{
    QSqlQuery query = run("SELECT name FROM authors WHERE country = '" + country + "' ORDER BY name");
    printAll("authors from " + country, query, out);
}

void searchCheap(const BookRepository& books, const QString& title, QTextStream& out)
{
    out << "cheap copies of " << title << '\n';
    for (const Book& book : books.findWhere("price_cents < 1500 AND title = '" % title % "'"))
        out << "  " << book.title << " for " << book.priceCents << '\n';
}

void searchStocked(const QString& category, int least, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT b.title FROM books b JOIN categories c ON c.id = b.category_id"
                  " WHERE c.name = '" + category + "' AND b.stock >= ? ORDER BY b.id");
    query.addBindValue(least);
    query.exec();
    printAll("well stocked in " + category, query, out);
}

}  using namespace menu;

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
