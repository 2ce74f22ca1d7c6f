#include "core/fix/CallFix.h"

#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace orm {

std::optional<Fix> callFix(const OrmCall &C, const Expr &Whole, const std::string &Call, std::string Title, bool Safe,
                           bool Negated) {
  const auto *E = C.Api ? dyn_cast<CallExpr>(C.Api->View.E) : nullptr;
  size_t Open = Call.find('(');
  if (!E || Open == std::string::npos || isa<CXXOperatorCallExpr>(E))
    return std::nullopt;
  bool KeepsArguments = Call.find("{args}") != std::string::npos;
  if (!KeepsArguments && !C.Api->View.Args.empty())
    return std::nullopt;
  ASTContext &Ctx = C.Facts->ast();
  const SourceManager &SM = Ctx.getSourceManager();
  // A qualified name begins with its qualifier.
  SourceLocation NameAt = C.where();
  if (const auto *Named = dyn_cast<DeclRefExpr>(E->getCallee()->IgnoreParenImpCasts()))
    NameAt = Named->getLocation();
  if (NameAt.isMacroID() || Whole.getBeginLoc().isMacroID() || Whole.getEndLoc().isMacroID() ||
      E->getEndLoc().isMacroID() || SM.getFileID(E->getEndLoc()) != SM.getFileID(Whole.getEndLoc()))
    return std::nullopt;
  SourceLocation CallEnd = Lexer::getLocForEndOfToken(E->getEndLoc(), 0, SM, Ctx.getLangOpts());
  SourceLocation WholeEnd = Lexer::getLocForEndOfToken(Whole.getEndLoc(), 0, SM, Ctx.getLangOpts());
  // The old use has to begin with the call and to end behind it; `0 < x.count()` is written the other way round.
  if (SM.getFileOffset(WholeEnd) < SM.getFileOffset(CallEnd))
    return std::nullopt;
  SourceLocation Begin = E->getBeginLoc();
  unsigned Behind = SM.getFileOffset(WholeEnd) - SM.getFileOffset(CallEnd);
  bool SameBegin = SM.getFileOffset(Whole.getBeginLoc()) == SM.getFileOffset(Begin);
  bool OnlyNot = SM.getFileOffset(Whole.getBeginLoc()) + 1 == SM.getFileOffset(Begin);
  if (!SameBegin && !OnlyNot)
    return std::nullopt;
  // A comment in between would be lost.
  StringRef Tail(SM.getCharacterData(CallEnd), Behind);
  if (Tail.contains("//") || Tail.contains("/*"))
    return std::nullopt;
  Fix F = Safe ? Fix::safe(std::move(Title)) : Fix::unsafe(std::move(Title));
  bool HasNot = OnlyNot;
  if (Negated && !HasNot)
    F.insertBefore(Begin, "!");
  else if (!Negated && HasNot)
    F.replaceChars(Whole.getBeginLoc(), 1, "");
  F.replace(SourceRange(NameAt), Call.substr(0, Open));
  if (Behind)
    F.replaceChars(CallEnd, Behind, "");
  return F;
}

} // namespace orm
