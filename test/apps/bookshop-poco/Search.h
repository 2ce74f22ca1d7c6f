#pragma once

#include "Poco/ActiveRecord/Context.h"

#include <ostream>

namespace Bookshop {

// Runs the searches that visitors type into the shop's search box.
void search(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

}  // namespace Bookshop
