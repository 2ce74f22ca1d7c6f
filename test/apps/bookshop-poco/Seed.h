#pragma once

#include "Poco/ActiveRecord/Context.h"

#include <ostream>

namespace Bookshop {

// Fills the empty shop with the sample data.
void seed(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

}  // namespace Bookshop
