#include "Seed.h"

#include "ShopData.h"

#include "Poco/Data/Session.h"
#include "Poco/Data/Transaction.h"
#include "Poco/Tuple.h"

#include <vector>

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;
using Poco::Data::Session;

namespace Bookshop {

namespace {

int count(Session& session, const std::string& table)
{
    int rows = 0;
    session << "SELECT COUNT(*) FROM " + table, into(rows), now;
    return rows;
}

void insertCategories(Session& session)
{
    std::vector<Poco::Tuple<std::string, int>> rows;
    for (const auto& data : shopdata::categories()) rows.emplace_back(data.name, data.parent);
    session << "INSERT INTO categories (name, parent_id) VALUES (?, ?)", use(rows), now;
}

void insertAuthors(Session& session)
{
    std::vector<Poco::Tuple<std::string, std::string>> rows;
    for (const auto& data : shopdata::authors()) rows.emplace_back(data.name, data.country);
    session << "INSERT INTO authors (name, country) VALUES (?, ?)", use(rows), now;
}

void insertBooks(Session& session)
{
    std::vector<Poco::Tuple<std::string, std::string, int, int, int, int>> rows;
    for (const auto& data : shopdata::books())
        rows.emplace_back(data.title, data.isbn, data.priceCents, data.stock, data.author, data.category);
    session << "INSERT INTO books (title, isbn, price_cents, stock, author_id, category_id) VALUES (?, ?, ?, ?, ?, ?)",
        use(rows), now;
}

void insertCustomers(Session& session)
{
    std::vector<Poco::Tuple<std::string, std::string>> rows;
    for (const auto& data : shopdata::customers()) rows.emplace_back(data.name, data.email);
    session << "INSERT INTO customers (name, email) VALUES (?, ?)", use(rows), now;
}

void insertOrders(Session& session)
{
    std::vector<Poco::Tuple<int, std::string, int, int>> rows;
    for (const auto& data : shopdata::orders())
        rows.emplace_back(data.quantity, data.placedOn, data.customer, data.book);
    session << "INSERT INTO orders (quantity, placed_on, customer_id, book_id) VALUES (?, ?, ?, ?)", use(rows), now;
}

}  // namespace

void seed(Context::Ptr context, std::ostream& out)
{
    Session& session = context->session();

    Poco::Data::Transaction transaction(session);
    insertCategories(session);
    insertAuthors(session);
    insertBooks(session);
    insertCustomers(session);
    insertOrders(session);
    transaction.commit();

    for (const char* table : {"categories", "authors", "books", "customers", "orders"})
        out << table << ": " << count(session, table) << '\n';
}

}  // namespace Bookshop
