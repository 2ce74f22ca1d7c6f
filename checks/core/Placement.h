// Where statements can be put in front of a call without changing when it runs.
#pragma once

#include "facts/Facts.h"

#include <optional>
#include <string>

namespace orm {

struct Placement {
  clang::SourceLocation Begin; ///< of the statement that holds the call
  clang::SourceLocation End; ///< its last token, without the semicolon of an expression statement
  std::string Indent;
  const clang::VarDecl *Variable = nullptr; ///< that the call initialises by construction
};

/// Only where the call is the first thing that its statement evaluates, and the statement stands in a block.
std::optional<Placement> placementOf(const ApiCall &C, clang::ASTContext &Ctx);

} // namespace orm
