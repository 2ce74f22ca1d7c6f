// Whether a read is bounded: by a limit, a key, a condition, an aggregate, or by how its rows are consumed.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// For certain every row of a table comes into the program.
bool readsWholeTable(const OrmCall &C);

/// By its name a table of one row, or of very few: versions, settings, states.
bool holdsOneRow(llvm::StringRef Table);

/// A SELECT that reads rows of a table, with neither a limit nor an aggregate, for certain.
bool selectsWithoutLimit(const sql::Statement &S);

/// The builder operations that belong to a read: of its own chain, and on its object before it.
std::vector<const ApiCall *> builderOf(const OrmCall &C);

/// Does the text that an operation adds to a builder hold a limit: `orderBy("id LIMIT 1")`?
bool limitedByText(const OrmCall &C, const ApiCall &Builder);

/// Was the object that runs a text told before how many rows it may give: `statement.setMaxRows(20)`?
bool limitedByObject(const OrmCall &C);

/// The text of a call, else the SELECT that its builder began with: to that one the builder may have added conditions.
const SqlText &textBegun(const OrmCall &C);

} // namespace orm
