#pragma once

#include "Poco/ActiveRecord/Context.h"
#include "Poco/Types.h"

#include <ostream>

namespace Bookshop {

// Makes the books of a category cheaper and prints their new prices.
void discountCategory(Poco::ActiveRecord::Context::Ptr context, Poco::UInt64 categoryID, int percent,
                      std::ostream& out);

}  // namespace Bookshop
