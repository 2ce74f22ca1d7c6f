#pragma once

#include "Poco/ActiveRecord/Context.h"

#include <string>

namespace Bookshop {

Poco::ActiveRecord::Context::Ptr openDatabase(const std::string& file);

void createSchema(Poco::ActiveRecord::Context::Ptr context);

}  // namespace Bookshop
