#pragma once

#include "Poco/ActiveRecord/Context.h"

#include <ostream>

namespace Bookshop {

void listOrders(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

void listCustomerTotals(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

void listLatestOrders(Poco::ActiveRecord::Context::Ptr context, std::ostream& out);

}  // namespace Bookshop
