// GitHub workflow commands: a line each, which becomes an annotation of the pull request.
#include "report/Formats.h"
#include "report/SourceTexts.h"

namespace orm::report {

static std::string escaped(llvm::StringRef Text, bool Property) {
  std::string Out;
  for (char C : Text) {
    if (C == '%')
      Out += "%25";
    else if (C == '\r')
      Out += "%0D";
    else if (C == '\n')
      Out += "%0A";
    else if (Property && C == ':')
      Out += "%3A";
    else if (Property && C == ',')
      Out += "%2C";
    else
      Out += C;
  }
  return Out;
}

static std::string body(const Finding &F, const Report &R) {
  std::string Text = F.Message + (F.Possible ? " (possible)" : "");
  for (const Note &N : F.Notes) {
    Text += N.Kind == NoteKind::Help ? "\nhelp: " : "\n";
    if (N.Kind != NoteKind::Help && !N.Where.File.empty())
      Text += relativePath(N.Where.File, R.SourceRoot) + ":" + std::to_string(N.Where.Line) + ": ";
    Text += N.Message;
  }
  return Text;
}

std::string asGithub(const Report &R, SourceTexts &Sources, const Style &) {
  std::string Out;
  for (const Finding &F : R.Findings) {
    const Region &W = F.Where;
    Out += F.L == Level::Error ? "::error" : F.L == Level::Warning ? "::warning" : "::notice";
    Out += " file=" + escaped(relativePath(W.File, R.SourceRoot), true) + ",line=" + std::to_string(W.Line);
    if (W.Column && W.EndLine == W.Line)
      Out += ",endLine=" + std::to_string(W.EndLine) +
             ",col=" + std::to_string(Sources.utf16Column(W.File, W.Line, W.Column)) +
             ",endColumn=" + std::to_string(Sources.utf16Column(W.File, W.Line, W.EndColumn));
    Out += ",title=" + escaped(F.Check, true) + "::" + escaped(body(F, R), false) + "\n";
  }
  for (const Trouble &T : R.Troubles) {
    Out += "::error ";
    if (!T.File.empty())
      Out += "file=" + escaped(relativePath(T.File, R.SourceRoot), true) +
             ",line=" + std::to_string(std::max(1u, T.Line)) + ",";
    Out += "title=orm-tidy::" + escaped(T.Message, false) + "\n";
  }
  return Out;
}

} // namespace orm::report
