// How messages speak of a loop.
#include "ast/Source.h"
#include "facts/loops/Repetition.h"
#include "clang/AST/ASTContext.h"

using namespace clang;

namespace orm {

std::string rangeName(const Loop &L, ASTContext &Ctx) {
  if (!L.Range)
    return "";
  // A macro's argument is named as it was written there.
  SourceManager &SM = Ctx.getSourceManager();
  SourceRange Range = L.Range->getSourceRange();
  if (SM.isMacroArgExpansion(Range.getBegin()) && SM.isMacroArgExpansion(Range.getEnd()))
    Range = {SM.getSpellingLoc(Range.getBegin()), SM.getSpellingLoc(Range.getEnd())};
  std::string Text = ast::looseText(Range, SM, Ctx.getLangOpts());
  if (size_t Begin = Text.rfind(".begin("); Begin != std::string::npos)
    Text.resize(Begin);
  if (Text.empty() || Text.size() > 40 || Text.find('\n') != std::string::npos)
    return "";
  return "'" + Text + "'";
}

std::string howOften(const Loop &L, ASTContext &Ctx) {
  if (L.K == Loop::Recursion)
    return "once per level of the recursion";
  std::string Each = rangeName(L, Ctx);
  return Each.empty() ? "once per iteration of the loop" : "once per element of " + Each;
}

} // namespace orm
