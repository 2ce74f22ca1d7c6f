#pragma once

#include "model/Author.h"

#include <map>
#include <set>
#include <string>

namespace Bookshop {

class AuthorRepository {
public:
    explicit AuthorRepository(Poco::ActiveRecord::Context::Ptr context);

    // The ids of those of these authors that the shop knows, by name.
    std::map<std::string, Poco::UInt64> idsByName(const std::set<std::string>& names);

    void createAll(const std::vector<std::string>& names);

private:
    Poco::ActiveRecord::Context::Ptr context_;
};

}  // namespace Bookshop
