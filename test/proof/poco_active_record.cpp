#include "poco_active_record.h"
#include <Poco/ActiveRecord/Query.h>

using Bookshop::Author;

int find(const Poco::ActiveRecord::Context::Ptr &context, const std::string &name) {
  Poco::ActiveRecord::Query<Author> query(context);
  return static_cast<int>(query.where("name = '" + name + "'").execute().size());
}

void store(Poco::ActiveRecord::Context::Ptr context, const std::vector<std::string> &names) {
  // One row for each name.
  for (const std::string &name : names) {
    Author::Ptr author = new Author;
    author->name(name + "+").country("-"); // a second person
    author->create(context);
  }
}
