#include "core/Fix.h"

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

/// Where a new `#include <...>` stands: in front of the first of its folder that is sorted behind it, else behind the last
/// one of its folder, else behind the last of all. Includes under a condition do not count.
static size_t includeOffset(StringRef File, StringRef Header) {
  StringRef Folder = Header.take_until([](char C) { return C == '/'; });
  size_t Last = StringRef::npos, LastOfFolder = StringRef::npos;
  int Depth = 0, Outermost = -1;
  for (size_t At = 0; At < File.size();) {
    size_t End = std::min(File.find('\n', At), File.size() - 1) + 1;
    StringRef Line = File.slice(At, End).trim();
    if (Line.consume_front("#")) {
      Line = Line.ltrim();
      Depth += Line.starts_with("if") ? 1 : Line.starts_with("endif") ? -1 : 0;
      if (Line.consume_front("include")) {
        Line = Line.ltrim();
        if (Outermost < 0)
          Outermost = Depth; // a header's guard is no condition
        if (Depth == Outermost) {
          Last = End;
          bool SameFolder = Line.consume_front("<") && Line.starts_with(Folder);
          if (SameFolder && Line.take_until([](char C) { return C == '>'; }) > Header)
            return At;
          if (SameFolder)
            LastOfFolder = End;
        }
      }
    }
    At = End;
  }
  return LastOfFolder != StringRef::npos ? LastOfFolder : Last;
}

Fix &Fix::include(StringRef Header, SourceLocation Where, const ASTContext &Ctx) {
  const SourceManager &SM = Ctx.getSourceManager();
  for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
    if (StringRef Name = It->first.getName(); Name.ends_with(Header) && Name.drop_back(Header.size()).ends_with("/"))
      return *this;
  FileID Id = SM.getFileID(Where);
  bool Invalid = false;
  StringRef File = SM.getBufferData(Id, &Invalid);
  size_t Offset = Invalid ? StringRef::npos : includeOffset(File, Header);
  if (Offset == StringRef::npos)
    Offset = 0;
  Hints.push_back(FixItHint::CreateInsertion(SM.getLocForStartOfFile(Id).getLocWithOffset(static_cast<int>(Offset)),
                                             "#include <" + Header.str() + ">\n"));
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

} // namespace orm
