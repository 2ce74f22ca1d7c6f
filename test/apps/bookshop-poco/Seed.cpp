#include "Seed.h"

#include "ShopData.h"
#include "model/Author.h"
#include "model/Book.h"
#include "model/Category.h"
#include "model/Customer.h"
#include "model/Order.h"

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;

namespace Bookshop {

namespace {

int count(Poco::Data::Session& session, const std::string& table)
{
    int rows = 0;
    session << "SELECT COUNT(*) FROM " + table, into(rows), now;
    return rows;
}

void createBook(Context::Ptr context, const shopdata::Book& data)
{
    Book::Ptr book = new Book;
    book->title(data.title).isbn(data.isbn).priceCents(data.priceCents).stock(data.stock);
    book->authorID(data.author).categoryID(data.category);
    book->create(context);
}

}  // namespace

void seed(Context::Ptr context, std::ostream& out)
{
    for (const auto& data : shopdata::categories()) {
        Category::Ptr category = new Category;
        category->name(data.name).parent(data.parent);
        category->create(context);
    }

    for (const auto& data : shopdata::authors()) {
        Author::Ptr author = new Author;
        author->name(data.name).country(data.country);
        author->create(context);
    }

    for (const auto& data : shopdata::books())
        createBook(context, data);

    Poco::Data::Session& session = context->session();
    for (auto data : shopdata::customers()) {
        session << "INSERT INTO customers (name, email) VALUES (?, ?)", use(data.name), use(data.email), now;
    }

    for (const auto& data : shopdata::orders()) {
        Order::Ptr order = new Order;
        order->quantity(data.quantity).placedOn(data.placedOn).customerID(data.customer).bookID(data.book);
        order->create(context);
    }

    for (const char* table : {"categories", "authors", "books", "customers", "orders"})
        out << table << ": " << count(session, table) << '\n';
}

}  // namespace Bookshop
