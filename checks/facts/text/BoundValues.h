// What an argument says of the values that a call binds: one, a written list, an array with their number.
#pragma once

#include "facts/Facts.h"

namespace orm {

class TuFacts;

/// One value, and not a list or an object that may be several.
bool isSingleValue(clang::QualType T, TuFacts &Facts);

/// The list that an argument writes out: `{name, id}` for a container of values; null for others.
const clang::InitListExpr *writtenList(const clang::Expr *A, TuFacts &Facts);

/// The number that a call says of the values in its array (the model's `count`): `exec(db, "...", 2, values)`.
std::optional<int> saidCount(const ApiCall &C, clang::ASTContext &Ctx);

/// How many values lie in a call's array (the model's `array`): `bind(statement, values)`, `bind(statement, &value)`.
std::optional<int> sizeOfArray(const ApiCall &C, clang::ASTContext &Ctx);

} // namespace orm
