// What stands in a select list, item by item.
#pragma once

#include "sql/Statement.h"

namespace orm::sql {

/// Is the column of the rows an expression (`a * b AS name`, `count(x)`), which a WHERE would have to repeat? By name
/// in any case, or by number as "column 2". False where the list does not say.
bool isComputedColumn(const Text &T, Dialect D, std::string_view Column);

} // namespace orm::sql
