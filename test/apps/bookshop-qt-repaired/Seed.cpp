#include "Seed.h"

#include "Database.h"
#include "ShopData.h"
#include "Transaction.h"

#include <QSqlError>
#include <QVariant>

#include <stdexcept>

namespace {

QVariant text(const std::string& value)
{
    return QString::fromStdString(value);
}

int count(const QString& table)
{
    QSqlQuery query = run("SELECT COUNT(*) FROM " + table);
    return query.next() ? query.value(0).toInt() : 0;
}

void runBatch(QSqlQuery& query)
{
    if (!query.execBatch()) throw std::runtime_error(query.lastError().text().toStdString());
}

void insertCategories()
{
    QVariantList names, parents;
    for (const auto& category : shopdata::categories()) {
        names.append(text(category.name));
        parents.append(category.parent);
    }

    QSqlQuery query;
    query.prepare("INSERT INTO categories (name, parent_id) VALUES (?, ?)");
    query.addBindValue(names);
    query.addBindValue(parents);
    runBatch(query);
}

void insertAuthors()
{
    QVariantList names, countries;
    for (const auto& author : shopdata::authors()) {
        names.append(text(author.name));
        countries.append(text(author.country));
    }

    QSqlQuery query;
    query.prepare("INSERT INTO authors (name, country) VALUES (?, ?)");
    query.addBindValue(names);
    query.addBindValue(countries);
    runBatch(query);
}

void insertBooks()
{
    QVariantList titles, isbns, prices, stocks, authors, categories;
    for (const auto& book : shopdata::books()) {
        titles.append(text(book.title));
        isbns.append(text(book.isbn));
        prices.append(book.priceCents);
        stocks.append(book.stock);
        authors.append(book.author);
        categories.append(book.category);
    }

    QSqlQuery query;
    query.prepare("INSERT INTO books (title, isbn, price_cents, stock, author_id, category_id) VALUES (?, ?, ?, ?, ?, ?)");
    for (const QVariantList& column : {titles, isbns, prices, stocks, authors, categories}) query.addBindValue(column);
    runBatch(query);
}

void insertCustomers()
{
    QVariantList names, emails;
    for (const auto& customer : shopdata::customers()) {
        names.append(text(customer.name));
        emails.append(text(customer.email));
    }

    QSqlQuery query;
    query.prepare("INSERT INTO customers (name, email) VALUES (:name, :email)");
    query.bindValue(":name", names);
    query.bindValue(":email", emails);
    runBatch(query);
}

// Row by row, but prepared once and inside the transaction: no dearer than a batch.
void insertOrders()
{
    QSqlQuery query;
    query.prepare("INSERT INTO orders (quantity, placed_on, customer_id, book_id) VALUES (?, ?, ?, ?)");
    for (const auto& order : shopdata::orders()) {
        query.addBindValue(order.quantity);
        query.addBindValue(text(order.placedOn));
        query.addBindValue(order.customer);
        query.addBindValue(order.book);
        run(query);
    }
}

}  // namespace

void seed(QTextStream& out)
{
    Transaction transaction;
    insertCategories();
    insertAuthors();
    insertBooks();
    insertCustomers();
    insertOrders();
    transaction.commit();

    for (const char* table : {"categories", "authors", "books", "customers", "orders"})
        out << table << ": " << count(table) << '\n';
}
