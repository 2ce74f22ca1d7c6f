// Which condition asks what a look-up found, and inserts that presume that something was.
#pragma once

#include "facts/OrmCall.h"

#include "clang/AST/Stmt.h"

namespace orm {

/// The one of the tests whose condition asks for the outcome of the look-up, so that the call runs by it: not for that
/// of a later statement on the same object, and not so that the call runs where something was found. Null for none.
const clang::IfStmt *decidedBy(const OrmCall &Call, const ApiCall &LookUp, llvm::ArrayRef<const clang::IfStmt *> Tests);

/// `INSERT INTO t ... SELECT ... FROM t`: does the statement copy rows of the table that it fills?
bool copiesOwnRows(const OrmCall &Call);

} // namespace orm
