#include "AuthorRepository.h"

#include "Limits.h"

#include "Poco/ActiveRecord/Query.h"

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

AuthorRepository::AuthorRepository(Context::Ptr context) : context_(context) {}

std::map<std::string, Poco::UInt64> AuthorRepository::idsByName(const std::set<std::string>& names)
{
    Query<Author> query(context_);
    query.where("name IN (" + placeholders(names.size()) + ")");
    for (const auto& name : names) query.bind(name);

    std::map<std::string, Poco::UInt64> ids;
    for (const auto& author : query.execute()) ids[author->name()] = author->id();
    return ids;
}

void AuthorRepository::createAll(const std::vector<std::string>& names)
{
    if (names.empty()) return;  // Poco refuses to bind an empty container
    context_->session() << "INSERT INTO authors (name, country) VALUES (?, 'unknown')", bind(names), now;
}

}  // namespace Bookshop
