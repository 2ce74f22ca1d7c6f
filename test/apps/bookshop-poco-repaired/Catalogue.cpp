#include "Catalogue.h"

#include "BookRepository.h"
#include "Limits.h"
#include "model/Author.h"
#include "model/Category.h"

#include "Poco/ActiveRecord/Query.h"
#include "Poco/Exception.h"

#include <map>

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

namespace {

using Tree = std::map<Poco::UInt64, std::vector<Category::Ptr>>;

void printBranch(const Tree& tree, Poco::UInt64 parent, int depth, std::ostream& out)
{
    const auto children = tree.find(parent);
    if (children == tree.end()) return;
    for (const auto& category : children->second) {
        out << std::string(2 * depth, ' ') << category->name() << '\n';
        printBranch(tree, category->id(), depth + 1, out);
    }
}

// The visitor names a column; only these become part of the statement.
std::string sortOrder(const std::string& column)
{
    if (column == "price_cents") return "price_cents";
    if (column == "title") return "title";
    throw Poco::InvalidArgumentException("no such sort order", column);
}

}  // namespace

void listCategories(Context::Ptr context, std::ostream& out)
{
    Query<Category> query(context);
    Tree tree;
    for (const auto& category : query.orderBy("name LIMIT ?").bind(maxRows).execute())
        tree[category->parent()].push_back(category);
    printBranch(tree, 0, 0, out);
}

void listAuthorsWithBooks(Context::Ptr context, std::ostream& out)
{
    Query<Author> query(context);
    const auto authors = query.orderBy("name, id LIMIT ?").bind(maxRows).execute();

    std::vector<Poco::UInt64> ids;
    for (const auto& author : authors) ids.push_back(author->id());
    auto books = BookRepository(context).findByAuthors(ids);

    for (const auto& author : authors) {
        out << author->name() << " (" << author->country() << ")\n";
        for (const auto& book : books[author->id()]) out << "  " << book->title() << '\n';
    }
}

void listBooksWithAuthor(Context::Ptr context, std::ostream& out)
{
    std::vector<std::string> titles, authors, categories;
    std::vector<int> stocks;
    context->session() << "SELECT b.title, b.stock, a.name, c.name FROM books b JOIN authors a ON a.id = b.author_id"
                          " JOIN categories c ON c.id = b.category_id ORDER BY b.id LIMIT ?",
        into(titles), into(stocks), into(authors), into(categories), bind(maxRows), now;

    for (std::size_t i = 0; i < titles.size(); ++i) out << titles[i] << ", by " << authors[i] << '\n';
    for (std::size_t i = 0; i < titles.size(); ++i)
        if (stocks[i] < 5) out << "few left in " << categories[i] << ": " << titles[i] << '\n';
}

void listPrices(Context::Ptr context, const std::string& sortColumn, std::ostream& out)
{
    std::vector<std::string> titles;
    std::vector<int> prices;
    context->session() << "SELECT title, price_cents FROM books ORDER BY " + sortOrder(sortColumn) + ", id LIMIT 20",
        into(titles), into(prices), now;

    out << "by " << sortColumn << '\n';
    for (std::size_t i = 0; i < titles.size(); ++i) out << "  " << prices[i] << "  " << titles[i] << '\n';
}

}  // namespace Bookshop
