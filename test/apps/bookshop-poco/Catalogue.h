#pragma once

#include "Poco/ActiveRecord/Context.h"

#include <ostream>
#include <string>

namespace Bookshop {

// The tree of categories, each below its parent.
void listCategories(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

void listAuthorsWithBooks(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

void listBooksWithAuthor(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

// The twenty first books by the column that the visitor clicked on.
void listPrices(Poco::ActiveRecord::Context::Ptr context, const std::string& sortColumn, std::ostream& out);

}  // namespace Bookshop
