#include "FixFormat.h"

#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace orm::driver {
using report::Edit;

static std::string withReturns(llvm::StringRef Text) {
  std::string Out;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '\n' && (I == 0 || Text[I - 1] != '\r'))
      Out += '\r';
    Out += Text[I];
  }
  return Out;
}

std::vector<Edit> formatEdits(llvm::StringRef File, llvm::StringRef Text, std::vector<Edit> Edits) {
  if (size_t End = Text.find('\n'); End != llvm::StringRef::npos && End > 0 && Text[End - 1] == '\r')
    for (Edit &E : Edits)
      E.Text = withReturns(E.Text);
  llvm::Expected<clang::format::FormatStyle> Style = clang::format::getStyle("file", File, "none", Text);
  // A style that cannot be read is none: the fix is right without it.
  if (!Style) {
    llvm::consumeError(Style.takeError());
    return Edits;
  }
  if (Style->DisableFormat)
    return Edits;
  clang::tooling::Replacements Plain;
  for (const Edit &E : Edits)
    if (llvm::Error Conflict = Plain.add(clang::tooling::Replacement(File, E.Offset, E.Length, E.Text))) {
      llvm::consumeError(std::move(Conflict));
      return Edits;
    }
  llvm::Expected<clang::tooling::Replacements> Laid = clang::format::formatReplacements(Text, Plain, *Style);
  if (!Laid) {
    llvm::consumeError(Laid.takeError());
    return Edits;
  }
  std::vector<Edit> Out;
  for (const clang::tooling::Replacement &R : *Laid)
    Out.push_back({File.str(), R.getOffset(), R.getLength(), R.getReplacementText().str()});
  return Out;
}

} // namespace orm::driver
