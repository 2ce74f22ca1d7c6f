#include "BookRepository.h"

#include "Poco/ActiveRecord/Query.h"

using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

BookRepository::BookRepository(Context::Ptr context) : context_(context) {}

std::vector<Book::Ptr> BookRepository::findAll()
{
    Query<Book> query(context_);
    return query.orderBy("id").execute();
}

std::vector<Book::Ptr> BookRepository::findByAuthor(Poco::UInt64 authorID)
{
    Query<Book> query(context_);
    return query.where("author_id = ?").bind(authorID).orderBy("title, id").execute();
}

std::vector<Book::Ptr> BookRepository::findByCategory(Poco::UInt64 categoryID)
{
    Query<Book> query(context_);
    return query.where("category_id = ?").bind(categoryID).orderBy("id").execute();
}

std::vector<Book::Ptr> BookRepository::findWhere(const std::string& condition)
{
    Query<Book> query(context_);
    return query.where(condition).orderBy("title, id").execute();
}

}  // namespace Bookshop
