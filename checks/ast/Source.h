// Places and text of source code.
#pragma once

#include "ast/Place.h"

#include "clang/AST/Expr.h"
#include "clang/Basic/SourceLocation.h"
#include "clang/Basic/SourceManager.h"

#include <optional>
#include <string>

namespace clang {
class LangOptions;
}

namespace orm::ast {

/// Where a reader looks: the expansion of a macro, in a file with its real path.
Place place(clang::SourceLocation L, const clang::SourceManager &SM);

/// The absolute real path of the file that a place is in; empty for none.
std::string filePath(clang::SourceLocation L, const clang::SourceManager &SM);

/// Source text of a range of tokens that stands in one file and in no macro expansion.
std::optional<std::string> sourceText(clang::SourceRange R, const clang::SourceManager &SM,
                                      const clang::LangOptions &LO);
/// The same, also from within macros (then the text of the expansion); for messages and pattern tests only.
std::string looseText(clang::SourceRange R, const clang::SourceManager &SM, const clang::LangOptions &LO);

/// Name of the outermost macro that the place comes from; empty outside macros.
std::string macroName(clang::SourceLocation L, const clang::SourceManager &SM, const clang::LangOptions &LO);

} // namespace orm::ast
