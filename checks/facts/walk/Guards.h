// What holds wherever a point of a function is reached.
#pragma once

#include "facts/Facts.h"

namespace orm {

/// A condition of the function, and whether it held when it was asked.
struct Guard {
  const clang::Expr *E;
  bool Holds;
};

/// The conditions of the branches around the point, and those that lead away before it (`if (!Save) return;`), taken
/// apart at `&&`, `||` and `!`; only those inside of `Up` where that is given. Nothing is said of what changed since.
llvm::SmallVector<Guard, 8> guardsOf(const Scope *Point, unsigned Order, const Scope *Up = nullptr);

/// The same as far as parameters of the function decide: see CallEdge::Guard for the bits.
uint32_t parameterGuards(const FunctionFacts &F, const Scope *Point, unsigned Order);

/// Parameters that the function assigns, so that they say nothing of what was given: their bits of CallEdge::Guard.
uint32_t assignedParameters(const FunctionFacts &F);

/// Which parameters a call gives a constant truth value, also by default arguments: the bits of CallEdge::Given.
uint32_t constantsGiven(const ast::CallView &V);

} // namespace orm
