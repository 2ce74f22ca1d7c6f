#include "Seed.h"

#include "Database.h"
#include "ShopData.h"

#include <QVariant>

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

void insertOrder(const shopdata::Order& order)
{
    QSqlQuery query;
    query.prepare("INSERT INTO orders (quantity, placed_on, customer_id, book_id) VALUES (?, ?, ?, ?)");
    query.addBindValue(order.quantity);
    query.addBindValue(text(order.placedOn));
    query.addBindValue(order.customer);
    query.addBindValue(order.book);
    run(query);
}

}  // namespace

void seed(QTextStream& out)
{
    for (const auto& category : shopdata::categories()) {
        QSqlQuery query;
        query.exec(QString("INSERT INTO categories (name, parent_id) VALUES ('%1', %2)")
                       .arg(QString::fromStdString(category.name))
                       .arg(category.parent));
    }

    QSqlQuery author;
    author.prepare("INSERT INTO authors (name, country) VALUES (?, ?)");
    for (const auto& data : shopdata::authors()) {
        author.addBindValue(text(data.name));
        author.addBindValue(text(data.country));
        author.exec();
    }

    for (const auto& data : shopdata::books()) {
        QSqlQuery book;
        book.prepare("INSERT INTO books (title, isbn, price_cents, stock, author_id, category_id)"
                     " VALUES (?, ?, ?, ?, ?, ?)");
        book.addBindValue(text(data.title));
        book.addBindValue(text(data.isbn));
        book.addBindValue(data.priceCents);
        book.addBindValue(data.stock);
        book.addBindValue(data.author);
        book.addBindValue(data.category);
        book.exec();
    }

    QSqlQuery customer;
    customer.prepare("INSERT INTO customers (name, email) VALUES (:name, :email)");
    for (const auto& data : shopdata::customers()) {
        customer.bindValue(":name", text(data.name));
        customer.bindValue(":email", text(data.email));
        run(customer);
    }

    for (const auto& order : shopdata::orders())
        insertOrder(order);

    for (const char* table : {"categories", "authors", "books", "customers", "orders"})
        out << table << ": " << count(table) << '\n';
}
