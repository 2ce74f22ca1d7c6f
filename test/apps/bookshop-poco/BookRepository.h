#pragma once

#include "model/Book.h"

#include <string>
#include <vector>

namespace Bookshop {

class BookRepository {
public:
    explicit BookRepository(Poco::ActiveRecord::Context::Ptr context);

    std::vector<Book::Ptr> findAll();
    std::vector<Book::Ptr> findByAuthor(Poco::UInt64 authorID);
    std::vector<Book::Ptr> findByCategory(Poco::UInt64 categoryID);

    // The books that meet an SQL condition.
    std::vector<Book::Ptr> findWhere(const std::string& condition);

private:
    Poco::ActiveRecord::Context::Ptr context_;
};

}  // namespace Bookshop
