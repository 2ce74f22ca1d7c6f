// What can be said of a loop from its own syntax.
#pragma once

#include "facts/Facts.h"

namespace orm {

/// Fills Endless, ConstantSmall, Changed from the loop's statement.
void describeLoop(Loop &L, clang::ASTContext &Ctx);

/// Do the statements behind the point, up to the end of the loop's body, always leave the loop? Then no second
/// iteration follows.
bool alwaysLeavesAfter(const clang::Expr *Point, const Loop &L);

/// Is the point the condition of an `if` that leaves the loop when it holds? That is a search or a retry.
bool leavesOnSuccess(const clang::Expr *Point, const Loop &L);

/// A function that calls itself is a loop around its body, in which the parameters change that are not handed on as
/// they came, and what is made from them.
void noteRecursion(FunctionFacts &F, UnitFacts &Out);

} // namespace orm
