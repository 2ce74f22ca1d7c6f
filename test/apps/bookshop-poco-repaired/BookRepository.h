#pragma once

#include "model/Book.h"

#include <map>
#include <string>
#include <vector>

namespace Bookshop {

class BookRepository {
public:
    explicit BookRepository(Poco::ActiveRecord::Context::Ptr context);

    // The books of all these authors, by the author's id.
    std::map<Poco::UInt64, std::vector<Book::Ptr>> findByAuthors(const std::vector<Poco::UInt64>& authorIDs);

    std::vector<Book::Ptr> findByCategory(Poco::UInt64 categoryID);
    std::vector<Book::Ptr> findCheaper(int priceCents, const std::string& title);

private:
    Poco::ActiveRecord::Context::Ptr context_;
};

}  // namespace Bookshop
