#include "Search.h"

#include "BookRepository.h"
#include "model/Author.h"

#include "Poco/ActiveRecord/Query.h"
#include "Poco/Format.h"

#include <string>
#include <vector>

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;
using Poco::Data::Session;

namespace Bookshop {

namespace menu {

void printAll(const std::string& heading, const std::vector<std::string>& lines, std::ostream& out)
{
    out << heading << '\n';
    for (const auto& line : lines) out << "  " << line << '\n';
}

void searchAuthor(Session& session, const std::string& name, std::ostream& out)
{
    std::vector<std::string> countries;
    session << "SELECT country FROM authors WHERE name = '" + name + "'", into(countries), now;
    printAll("author " + name, countries, out);
}

void searchIsbn(Session& session, const std::string& isbn, std::ostream& out)
{
    std::vector<std::string> titles;
    session << "SELECT title FROM books WHERE isbn = '" << isbn << "'", into(titles), now;
    printAll("isbn " + isbn, titles, out);
}

void searchTitle(Session& session, std::string term, std::ostream& out)
{
    std::string sql = "SELECT title FROM books WHERE title LIKE '%";
    sql += term;
    sql += "%' ORDER BY title, id";

    std::vector<std::string> titles;
    session << sql, into(titles), now;
    printAll("title with " + term, titles, out);
}

void searchCustomer(Session& session, const std::string& email, std::ostream& out)
{
    std::vector<std::string> names;
    session << "SELECT name FROM customers WHERE email = '%s'", email, into(names), now;
    printAll("customer " + email, names, out);
}

void searchByPrice(Session& session, int lowest, int highest, std::ostream& out)
{
    std::vector<std::string> titles;
    session << Poco::format("SELECT title FROM books WHERE price_cents BETWEEN %d AND %d ORDER BY title", lowest, highest),
        into(titles), now;
    printAll("from " + std::to_string(lowest) + " to " + std::to_string(highest), titles, out);
}

void searchCountry(Context::Ptr context, const std::string& country, std::ostream& out)
{
    Query<Author> query(context);
    query.where("country = '" + country + "'").orderBy("name");

    std::vector<std::string> names;
    for (const auto& author : query.execute()) names.push_back(author->name());
    printAll("authors from " + country, names, out);
}

void searchCheap(BookRepository& books, const std::string& title, std::ostream& out)
{
    std::vector<std::string> lines;
    for (const auto& book : books.findWhere("price_cents < 1500 AND title = '" + title + "'"))
        lines.push_back(book->title() + " for " + std::to_string(book->priceCents()));
    printAll("cheap copies of " + title, lines, out);
}

}  using namespace menu;

void search(Context::Ptr context, std::ostream& out)
{
    Session& session = context->session();
    BookRepository books(context);

    searchAuthor(session, "Clara Berger", out);
    searchAuthor(session, "Nobody", out);
    searchIsbn(session, "978-3-10044-1", out);
    searchTitle(session, "Harbour", out);
    searchCustomer(session, "customer3@example.org", out);
    searchByPrice(session, 1000, 1100, out);
    searchCountry(context, "Sweden", out);
    searchCheap(books, "The Silent Garden", out);
}

}  // namespace Bookshop
