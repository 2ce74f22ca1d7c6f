// The loops that rows are walked by: of a statement, by their numbers, of a function that a query calls for each row.
#pragma once

#include "facts/Facts.h"

namespace orm {

/// The loop that the statement is; null for others.
const Loop *loopAt(const FunctionFacts &F, const clang::Stmt *Node);

/// The loop that counts from row to row with the number: `for (int i = 0; i < rows(result); ++i)`.
const Loop *countingLoop(const FunctionFacts &F, const clang::VarDecl &Rows, const clang::Expr *Number);

/// `query >> [](int id, ...) { ... }`: the lambda as the body of a loop.
const Loop *loopOfFunction(const ApiCall &Each);

} // namespace orm
