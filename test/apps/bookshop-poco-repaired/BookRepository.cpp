#include "BookRepository.h"

#include "Limits.h"

#include "Poco/ActiveRecord/Query.h"

using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

BookRepository::BookRepository(Context::Ptr context) : context_(context) {}

std::map<Poco::UInt64, std::vector<Book::Ptr>> BookRepository::findByAuthors(const std::vector<Poco::UInt64>& authorIDs)
{
    Query<Book> query(context_);
    query.where("author_id IN (" + placeholders(authorIDs.size()) + ")").orderBy("title, id");
    for (const auto id : authorIDs) query.bind(id);

    std::map<Poco::UInt64, std::vector<Book::Ptr>> books;
    for (const auto& book : query.execute()) books[book->authorID()].push_back(book);
    return books;
}

std::vector<Book::Ptr> BookRepository::findByCategory(Poco::UInt64 categoryID)
{
    Query<Book> query(context_);
    return query.where("category_id = ?").bind(categoryID).orderBy("id LIMIT ?").bind(maxRows).execute();
}

std::vector<Book::Ptr> BookRepository::findCheaper(int priceCents, const std::string& title)
{
    Query<Book> query(context_);
    return query.where("price_cents < ? AND title = ?").bind(priceCents).bind(title).orderBy("title, id").execute();
}

}  // namespace Bookshop
