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

/// The same as far as parameters of the function decide: see CallEdge::Given for the bits. A parameter that the
/// function assigns says nothing.
uint32_t parameterGuards(const FunctionFacts &F, const Scope *Point, unsigned Order);

/// Which parameters a call gives a constant truth value, also by default arguments: the bits of CallEdge::Given.
uint32_t constantsGiven(const ast::CallView &V);

} // namespace orm
