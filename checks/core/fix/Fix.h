// Edits that repair a finding. Safe: the only change is that the reported defect disappears, for every input that
// worked before; those are plain fix-its. Unsafe ones are fix-its on a note whose text begins with "unsafe: ".
#pragma once

#include "clang/Basic/Diagnostic.h"

#include <string>
#include <vector>

namespace clang {
class ASTContext;
}

namespace orm {

class Fix {
public:
  static Fix safe(std::string Title) { return Fix(true, std::move(Title)); }
  static Fix unsafe(std::string Title) { return Fix(false, std::move(Title)); }

  Fix &replace(clang::SourceRange Tokens, std::string Text);
  Fix &replaceChars(clang::SourceLocation Begin, unsigned Length, std::string Text);
  Fix &insertBefore(clang::SourceLocation At, std::string Text);
  /// Behind the token that begins at the place.
  Fix &insertAfter(clang::SourceLocation Token, std::string Text, const clang::ASTContext &Ctx);

  /// All or nothing: none of the edits is in a macro or a system header, none touches another.
  bool applicable(const clang::ASTContext &Ctx) const;
  /// Nothing but the inside of string literals changes: what takes them takes them as before.
  bool onlyInLiterals(const clang::ASTContext &Ctx) const;
  bool isSafe() const { return Safe; }
  const std::string &title() const { return Title; }
  const std::vector<clang::FixItHint> &hints() const { return Hints; }

private:
  Fix(bool Safe, std::string Title) : Safe(Safe), Title(std::move(Title)) {}
  bool Safe;
  std::string Title;
  std::vector<clang::FixItHint> Hints;
};

} // namespace orm
