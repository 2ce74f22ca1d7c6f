// Which columns of its rows the program reads.
#pragma once

#include "facts/rows/ResultUse.h"

#include <set>

namespace orm {

/// By name, or by number as "column 2". Nothing where a row goes where it is not seen, or a column is chosen at run
/// time.
std::optional<std::set<std::string>> columnsRead(const OrmCall &C, const RowUses &Rows);

/// Does a condition read columns of the rows that all are expressions of the statement's own, which no WHERE can name?
bool asksComputed(const OrmCall &C, const clang::Expr &Condition);

/// Do the rows have no column of a table, so that all of them are the same?
bool rowsAreTheSame(const OrmCall &C);

} // namespace orm
