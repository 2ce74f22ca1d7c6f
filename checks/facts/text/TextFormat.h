// Literals and format texts.
#pragma once

#include "clang/AST/Expr.h"

#include <optional>
#include <string>
#include <vector>

namespace orm {

/// A literal's text as UTF-8, of any character width.
std::string textOf(const clang::StringLiteral &L);

/// The first string literal in a stretch of source: `QStringLiteral("x")` gives x.
std::optional<std::string> literalInSource(llvm::StringRef Source);

/// A format text in parts: literal text, or the value with this number (from 0).
struct FormatPart {
  std::string Text;
  int Value = -1;
  std::string Spelling; ///< "%s", "{0}", "%1"
};

/// Style is "printf", "brace", "percent", "boost" or "sequential". Nothing for a format that does not parse.
std::optional<std::vector<FormatPart>> splitFormat(llvm::StringRef Format, llvm::StringRef Style);

} // namespace orm
