#include "AuthorRepository.h"

#include "Poco/ActiveRecord/Query.h"

using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

AuthorRepository::AuthorRepository(Context::Ptr context) : context_(context) {}

Author::Ptr AuthorRepository::findOrCreate(const std::string& name)
{
    Query<Author> query(context_);
    const auto found = query.where("name = ?").bind(name).execute();
    if (!found.empty()) return found.front();

    Author::Ptr author = new Author;
    author->name(name).country("unknown");
    author->create(context_);
    ++created_;
    return author;
}

}  // namespace Bookshop
