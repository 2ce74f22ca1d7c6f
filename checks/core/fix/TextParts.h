// Where the text of a statement is written: in the call itself, or in the statements that fill a local variable.
#pragma once

#include "core/fix/Placement.h"
#include "facts/OrmCall.h"
#include "clang/AST/Decl.h"

#include <optional>
#include <string>
#include <vector>

namespace orm {

/// A stretch of source that gives a part of a text.
struct TextPart {
  clang::SourceRange Range;                           ///< in a file; what could be written anew
  llvm::SmallVector<const clang::Expr *, 8> Operands; ///< whose texts follow each other
  std::string Join;          ///< between operands that stay: " + ", " << "; empty: all becomes one literal or nothing
  std::string Before, After; ///< around operands that stay: "(" and ").c_str()"
  const clang::Stmt *S = nullptr; ///< adds the part to the variable and does nothing else; null in the call itself
  bool Writable = true;           ///< a literal in its place would be the same to what stands around
  bool Format = false;            ///< a format text, in which `%` is written twice
  bool Optional = false;          ///< under an `if` of its own
  std::string Class;              ///< a class that a literal has to be wrapped in
  unsigned Room = 0;              ///< of the buffer that it is written into; 0 for what grows
};

/// All parts of a call's text, in their order.
struct TextParts {
  const clang::VarDecl *Variable = nullptr; ///< holds the text, and is used for nothing else
  std::vector<TextPart> All;
};

/// Nothing where a part is written elsewhere, or where the variable is used for anything but this call.
std::optional<TextParts> textPartsOf(const OrmCall &C);

/// The range as tokens of a file: that of the macro where the whole of it is one.
std::optional<clang::SourceRange> fileRange(clang::SourceRange R, const clang::ASTContext &Ctx);

/// A value of the text, and the statement in which it enters it.
struct EnteredValue {
  const clang::Stmt *S = nullptr; ///< null: the call's own
  const clang::Expr *E = nullptr;
};

/// Would the values be the same if they were evaluated at the call, and nothing notices that they are?
bool sameAtCall(const OrmCall &C, const TextParts &T, llvm::ArrayRef<EnteredValue> Values);

} // namespace orm
