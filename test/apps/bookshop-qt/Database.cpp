#include "Database.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <stdexcept>

namespace {

[[noreturn]] void fail(const QSqlError& error)
{
    throw std::runtime_error(error.text().toStdString());
}

}  // namespace

void openDatabase(const QString& file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE");
    database.setDatabaseName(file);
    if (!database.open()) fail(database.lastError());
}

void closeDatabase()
{
    QSqlDatabase::database().close();
    QSqlDatabase::removeDatabase(QSqlDatabase::defaultConnection);
}

void createSchema()
{
    run("CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL, parent_id INTEGER NOT NULL)");
    run("CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, country TEXT NOT NULL)");
    run("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, isbn TEXT NOT NULL UNIQUE,"
        " price_cents INTEGER NOT NULL, stock INTEGER NOT NULL,"
        " author_id INTEGER NOT NULL REFERENCES authors (id),"
        " category_id INTEGER NOT NULL REFERENCES categories (id))");
    run("CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE)");
    run("CREATE TABLE orders (id INTEGER PRIMARY KEY, quantity INTEGER NOT NULL, placed_on TEXT NOT NULL,"
        " customer_id INTEGER NOT NULL REFERENCES customers (id),"
        " book_id INTEGER NOT NULL REFERENCES books (id))");

    run("CREATE INDEX books_author ON books (author_id)");
    run("CREATE INDEX books_category ON books (category_id)");
    run("CREATE INDEX orders_customer ON orders (customer_id)");

    run("CREATE TRIGGER order_takes_stock AFTER INSERT ON orders BEGIN"
        " UPDATE books SET stock = stock - NEW.quantity WHERE id = NEW.book_id; END");
}

QSqlQuery run(const QString& sql)
{
    QSqlQuery query;
    if (!query.exec(sql)) fail(query.lastError());
    return query;
}

void run(QSqlQuery& query)
{
    if (!query.exec()) fail(query.lastError());
}
