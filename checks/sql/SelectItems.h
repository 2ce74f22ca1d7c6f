// What a SELECT brings: the items of its list, and whose rows an INSERT ... SELECT copies.
#pragma once

#include "sql/Statement.h"

namespace orm::sql {

/// Is the column of the rows an expression (`a * b AS name`, `count(x)`), which a WHERE would have to repeat? By name
/// in any case, or by number as "column 2". False where the list does not say.
bool isComputedColumn(const Text &T, Dialect D, std::string_view Column);

/// `SELECT last_insert_rowid() FROM t`: calls and no column, so that the FROM only repeats one row.
bool repeatsOneRow(const Text &T, Dialect D);

/// `INSERT INTO t ... SELECT ... FROM t`: in the SELECT's own FROM, not in a subquery's.
bool copiesOwnRows(const Text &T, Dialect D);

} // namespace orm::sql
