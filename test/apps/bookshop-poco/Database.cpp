#include "Database.h"

#include "Poco/Data/SQLite/Connector.h"

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;

namespace Bookshop {

Context::Ptr openDatabase(const std::string& file)
{
    Poco::Data::SQLite::Connector::registerConnector();
    return new Context("SQLite", file);
}

void createSchema(Context::Ptr context)
{
    Poco::Data::Session& session = context->session();

    session << "CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL, parent_id INTEGER NOT NULL)", now;
    session << "CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, country TEXT NOT NULL)", now;
    session << "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, isbn TEXT NOT NULL UNIQUE,"
               " price_cents INTEGER NOT NULL, stock INTEGER NOT NULL,"
               " author_id INTEGER NOT NULL REFERENCES authors (id),"
               " category_id INTEGER NOT NULL REFERENCES categories (id))", now;
    session << "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE)", now;
    session << "CREATE TABLE orders (id INTEGER PRIMARY KEY, quantity INTEGER NOT NULL, placed_on TEXT NOT NULL,"
               " customer_id INTEGER NOT NULL REFERENCES customers (id),"
               " book_id INTEGER NOT NULL REFERENCES books (id))", now;

    session << "CREATE INDEX books_author ON books (author_id)", now;
    session << "CREATE INDEX books_category ON books (category_id)", now;
    session << "CREATE INDEX orders_customer ON orders (customer_id)", now;

    session << "CREATE TRIGGER order_takes_stock AFTER INSERT ON orders BEGIN"
               " UPDATE books SET stock = stock - NEW.quantity WHERE id = NEW.book_id; END", now;
}

}  // namespace Bookshop
