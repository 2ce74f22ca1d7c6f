// Where statements can be put in front of a call without changing when it runs.
#pragma once

#include "core/fix/Fix.h"
#include "facts/Facts.h"

#include <optional>
#include <string>

namespace orm {

struct Placement {
  clang::SourceLocation Begin; ///< of the statement that holds the call
  clang::SourceLocation End;   ///< its last token, without the semicolon of an expression statement
  std::string Indent;
  const clang::VarDecl *Variable = nullptr; ///< that the call initialises by construction
  const clang::Stmt *S = nullptr;           ///< the statement
};

/// A statement of a block: others can stand in front of it and behind it.
struct StatementPlace {
  const clang::Stmt *S = nullptr;
  clang::SourceLocation Begin;
  clang::SourceLocation End; ///< behind it and its semicolon
  std::string Indent;
  bool OwnLine = true; ///< nothing stands in front of it on its line
};

/// The statement of the innermost block around a point; none in a macro, or where a jump could pass a declaration.
std::optional<StatementPlace> statementAround(const Scope *In, const clang::Stmt *Inner, const clang::ASTContext &Ctx);
/// Statements (without their last semicolon) in front of and behind another.
void putBefore(Fix &F, const StatementPlace &At, llvm::StringRef Statements);
void putBehind(Fix &F, const StatementPlace &At, llvm::StringRef Statements);

/// Only where the call is the first thing that its statement evaluates, and the statement stands in a block.
std::optional<Placement> placementOf(const ApiCall &C, clang::ASTContext &Ctx);

/// Where statements run once the call has worked, behind its own statement: `if (prepare(...) != OK) return;` has been
/// passed then. Invalid where that is not sure.
clang::SourceLocation placeBehind(const Placement &At, const clang::ASTContext &Ctx);

} // namespace orm
