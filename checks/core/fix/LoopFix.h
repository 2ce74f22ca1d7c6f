// What fixes of loops have to know before they touch one.
#pragma once

#include "core/fix/Placement.h"
#include "facts/OrmCall.h"

#include <optional>
#include <string>

namespace orm {

/// The loop as a statement of a block, whose begin and end belong to it alone: no lambda, no recursion, no macro.
std::optional<StatementPlace> placeOf(const Loop &L, const clang::ASTContext &Ctx);

/// Can a statement in it leave the function, or jump out of the loop to elsewhere?
bool leavesFunction(const clang::Stmt *S);

/// A range-for that does nothing but one statement for each element of a named container.
struct PlainLoop {
  StatementPlace At;
  const clang::VarDecl *Element = nullptr;
  const clang::Expr *Range = nullptr;
  const clang::Expr *Only = nullptr; ///< the statement
  std::string RangeText;
};
std::optional<PlainLoop> plainLoop(const Loop &L, const clang::ASTContext &Ctx);

/// How often a statement names the variable.
unsigned countMentions(const clang::Stmt *S, const clang::VarDecl &V);

/// Is the expression the variable itself?
bool isVariable(const clang::Expr *E, const clang::VarDecl &V);

} // namespace orm
