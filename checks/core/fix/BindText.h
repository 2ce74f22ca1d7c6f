// The SQL text of a call as one literal with placeholders, beside the values that stood in it.
#pragma once

#include "facts/OrmCall.h"
#include "clang/AST/Decl.h"

#include <optional>
#include <string>
#include <vector>

namespace orm {

struct BoundText {
  /// One value of the text, in the order of the placeholders.
  struct Value {
    std::string Source;
    const clang::Expr *E = nullptr; ///< what is written there
    Hole::Type T = Hole::Other;     ///< a number in quotes is text
  };
  clang::SourceRange Range; ///< what becomes the literal
  std::string Literal;
  std::vector<Value> Values;
  bool Safe = true; ///< none of them could have held more than a value
  /// The text is the initial value of a variable that nothing but the call names; the call keeps the variable.
  const clang::VarDecl *Variable = nullptr;
};

/// Nothing where a piece of the text is written elsewhere, or where a value's place takes no parameter.
std::optional<BoundText> boundText(const OrmCall &C, const SqlText &T);

} // namespace orm
