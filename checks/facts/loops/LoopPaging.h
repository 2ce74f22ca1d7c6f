// Loops that ask for many rows at a time: pages, chunks of keys, batches. They do not repeat a call for each row.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

struct Guard;

/// The values that are bound to the statement of a call, or given to it.
void valuesOf(const OrmCall &C, llvm::SmallVectorImpl<const clang::Expr *> &Out);

/// A limit or an offset stands in the statement's text.
bool hasLimitOrOffset(const OrmCall &C);

/// Does the loop read on where the last page ended? Only loops that are not over a container can.
bool paging(const OrmCall &C, const Loop &L);

/// A list of keys per call: the loop goes over chunks of a list, not over its elements.
bool takesChunk(const OrmCall &C, const Loop &L);

/// Is the variable counted up in the statement: `++D`, `D += n`?
bool countsUp(const clang::Stmt *S, const clang::ValueDecl &D);

/// The call runs when enough has been gathered: `if (++n % 500 == 0) flush();`, `if (batch.size() >= 500) ...`.
bool gathersFirst(const OrmCall &C, const Loop &L);

/// Does a condition of a function ask whether enough has been gathered over its calls, in a member or a static
/// variable: `length += row.size(); if (length > Limit) flush();`?
bool onlyWhenFull(const Guard &G, const FunctionFacts &F, TuFacts &Facts);

} // namespace orm
