#include "ast/Source.h"

#include "clang/Basic/FileManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace orm::ast {

std::string filePath(SourceLocation L, const SourceManager &SM) {
  OptionalFileEntryRef File = SM.getFileEntryRefForID(SM.getFileID(SM.getExpansionLoc(L)));
  if (!File)
    return "";
  // The real path is what makes one header one file, however it was reached.
  StringRef Real = File->getFileEntry().tryGetRealPathName();
  llvm::SmallString<256> Path(Real.empty() ? File->getName() : Real);
  SM.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

Place place(SourceLocation L, const SourceManager &SM) {
  if (L.isInvalid())
    return {};
  SourceLocation E = SM.getExpansionLoc(L);
  return {filePath(E, SM), SM.getExpansionLineNumber(E), SM.getExpansionColumnNumber(E)};
}

std::optional<std::string> sourceText(SourceRange R, const SourceManager &SM, const LangOptions &LO) {
  CharSourceRange C = Lexer::makeFileCharRange(CharSourceRange::getTokenRange(R), SM, LO);
  if (C.isInvalid() || R.getBegin().isMacroID() || R.getEnd().isMacroID())
    return std::nullopt;
  bool Invalid = false;
  StringRef Text = Lexer::getSourceText(C, SM, LO, &Invalid);
  if (Invalid)
    return std::nullopt;
  return Text.str();
}

std::string looseText(SourceRange R, const SourceManager &SM, const LangOptions &LO) {
  if (auto Text = sourceText(R, SM, LO))
    return *Text;
  return Lexer::getSourceText(SM.getExpansionRange(R), SM, LO).str();
}

std::string macroName(SourceLocation L, const SourceManager &SM, const LangOptions &LO) {
  std::string Name;
  while (L.isMacroID()) {
    Name = Lexer::getImmediateMacroName(L, SM, LO).str();
    L = SM.getImmediateMacroCallerLoc(L);
  }
  return Name;
}

} // namespace orm::ast
