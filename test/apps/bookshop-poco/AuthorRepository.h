#pragma once

#include "model/Author.h"

#include <string>

namespace Bookshop {

class AuthorRepository {
public:
    explicit AuthorRepository(Poco::ActiveRecord::Context::Ptr context);

    Author::Ptr findOrCreate(const std::string& name);

    // The number of authors that findOrCreate had to create.
    int created() const { return created_; }

private:
    Poco::ActiveRecord::Context::Ptr context_;
    int created_ = 0;
};

}  // namespace Bookshop
