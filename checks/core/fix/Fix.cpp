#include "core/fix/Fix.h"

#include "clang/AST/ASTContext.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace orm {

Fix &Fix::replace(SourceRange Tokens, std::string Text) {
  Hints.push_back(FixItHint::CreateReplacement(CharSourceRange::getTokenRange(Tokens), Text));
  return *this;
}

Fix &Fix::replaceChars(SourceLocation Begin, unsigned Length, std::string Text) {
  CharSourceRange R = CharSourceRange::getCharRange(Begin, Begin.getLocWithOffset(static_cast<int>(Length)));
  Hints.push_back(FixItHint::CreateReplacement(R, Text));
  return *this;
}

Fix &Fix::insertBefore(SourceLocation At, std::string Text) {
  Hints.push_back(FixItHint::CreateInsertion(At, Text));
  return *this;
}

Fix &Fix::insertAfter(SourceLocation Token, std::string Text, const ASTContext &Ctx) {
  SourceLocation End = Lexer::getLocForEndOfToken(Token, 0, Ctx.getSourceManager(), Ctx.getLangOpts());
  Hints.push_back(FixItHint::CreateInsertion(End, Text));
  return *this;
}

bool Fix::applicable(const ASTContext &Ctx) const {
  const SourceManager &SM = Ctx.getSourceManager();
  std::vector<std::pair<unsigned, unsigned>> Spans;
  FileID File;
  for (const FixItHint &H : Hints) {
    CharSourceRange R = H.RemoveRange;
    if (R.isInvalid() || R.getBegin().isMacroID() || R.getEnd().isMacroID() || SM.isInSystemHeader(R.getBegin()))
      return false;
    CharSourceRange C = Lexer::makeFileCharRange(R, SM, Ctx.getLangOpts());
    if (C.isInvalid())
      return false;
    FileID Here = SM.getFileID(C.getBegin());
    if (File.isValid() && Here != File)
      return false;
    File = Here;
    Spans.push_back({SM.getFileOffset(C.getBegin()), SM.getFileOffset(C.getEnd())});
  }
  llvm::sort(Spans);
  for (size_t I = 1; I < Spans.size(); ++I)
    if (Spans[I].first < Spans[I - 1].second)
      return false;
  return !Hints.empty();
}

bool Fix::onlyInLiterals(const ASTContext &Ctx) const {
  const SourceManager &SM = Ctx.getSourceManager();
  return llvm::all_of(Hints, [&](const FixItHint &H) {
    CharSourceRange R = Lexer::makeFileCharRange(H.RemoveRange, SM, Ctx.getLangOpts());
    if (R.isInvalid())
      return false;
    SourceLocation Begin = Lexer::GetBeginningOfToken(R.getBegin(), SM, Ctx.getLangOpts());
    Token T;
    if (Lexer::getRawToken(Begin, T, SM, Ctx.getLangOpts()) || !tok::isStringLiteral(T.getKind()))
      return false;
    unsigned First = SM.getFileOffset(Begin);
    return SM.getFileOffset(R.getBegin()) > First && SM.getFileOffset(R.getEnd()) < First + T.getLength();
  });
}

} // namespace orm
