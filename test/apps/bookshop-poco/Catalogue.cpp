#include "Catalogue.h"

#include "BookRepository.h"
#include "model/Author.h"
#include "model/Category.h"

#include "Poco/ActiveRecord/Query.h"

#include <algorithm>

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

namespace {

void listBranch(Context::Ptr context, Poco::UInt64 parent, int depth, std::ostream& out)
{
    Query<Category> query(context);
    const auto children = query.where("parent_id = ?").bind(parent).orderBy("name").execute();
    for (const auto& category : children) {
        out << std::string(2 * depth, ' ') << category->name() << '\n';
        listBranch(context, category->id(), depth + 1, out);
    }
}

}  // namespace

void listCategories(Context::Ptr context, std::ostream& out)
{
    listBranch(context, 0, 0, out);
}

void listAuthorsWithBooks(Context::Ptr context, std::ostream& out)
{
    BookRepository books(context);

    Query<Author> query(context);
    for (const auto& author : query.orderBy("name, id").execute()) {
        out << author->name() << " (" << author->country() << ")\n";
        for (const auto& book : books.findByAuthor(author->id())) out << "  " << book->title() << '\n';
    }
}

void listBooksWithAuthor(Context::Ptr context, std::ostream& out)
{
    BookRepository repository(context);
    const auto books = repository.findAll();
    for (const auto& book : books) {
        out << book->title() << ", by " << book->author()->name() << '\n';
    }
    std::for_each(books.begin(), books.end(), [&out](const Book::Ptr& book) {
        if (book->stock() < 5) out << "few left in " << book->category()->name() << ": " << book->title() << '\n';
    });
}

void listPrices(Context::Ptr context, const std::string& sortColumn, std::ostream& out)
{
    std::vector<std::string> titles;
    std::vector<int> prices;
    context->session() << "SELECT title, price_cents FROM books ORDER BY " + sortColumn + ", id LIMIT 20",
        into(titles), into(prices), now;

    out << "by " << sortColumn << '\n';
    for (std::size_t i = 0; i < titles.size(); ++i) out << "  " << prices[i] << "  " << titles[i] << '\n';
}

}  // namespace Bookshop
