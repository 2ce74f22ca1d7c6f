#pragma once

#include "Poco/ActiveRecord/Context.h"

#include <ostream>

namespace Bookshop {

// Takes a publisher's delivery into the catalogue.
void importDeliveries(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

}  // namespace Bookshop
