// The SQL text of a call with placeholders in the place of the values that stood in it.
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
    const clang::Expr *E = nullptr; ///< what is written there, or in the middle of it
    Hole::Type T = Hole::Other;     ///< a number in quotes is text
    bool Made = false;              ///< put together: "%" + name
    bool Nullable = false;          ///< text of the class that the SQL text has, which may be null
  };
  /// What becomes of a stretch of the text's source.
  struct Edit {
    clang::SourceRange Range;
    std::string Text;
    const clang::Stmt *Gone = nullptr; ///< the whole statement, with its line
  };
  std::vector<Edit> Edits; ///< one for text that stands in the call
  std::vector<Value> Values;
  std::vector<const clang::Expr *> Read; ///< all that the values are made of
  bool Safe = true;                      ///< each was a value and nothing more, and is the same value when bound
  /// A local variable that nothing but the call reads holds the text; the call keeps it.
  const clang::VarDecl *Variable = nullptr;
};

/// Nothing where a piece of the text is written elsewhere, or where a value's place takes no parameter.
std::optional<BoundText> boundText(const OrmCall &C, const SqlText &T);

} // namespace orm
