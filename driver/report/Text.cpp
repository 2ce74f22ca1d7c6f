// Findings for people: one line each as compilers print it, the source with the place marked, notes and advice beneath.
#include "report/Formats.h"
#include "report/SourceTexts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Unicode.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::report {
namespace {

class TextWriter {
public:
  TextWriter(SourceTexts &Sources, const Style &S) : Sources(Sources), S(S), Out(Text) {}

  std::string write(const Report &R) {
    for (const Finding &F : R.Findings)
      finding(F);
    return std::move(Text);
  }

private:
  void finding(const Finding &F) {
    place(F.Where);
    bold(levelColour(F.L), levelName(F.L).str() + ": ");
    bold("", F.Message);
    Out << " [" << F.Check << (F.Possible ? ", possible" : "") << "]\n";
    frame(F.Where);
    for (const Note &N : F.Notes)
      if (N.Kind != NoteKind::Help)
        note(N);
    if (F.IncompleteUnit)
      help("note", "the file has compile errors, so this is from what could be parsed");
    for (const Note &N : F.Notes)
      if (N.Kind == NoteKind::Help)
        help("help", N.Message);
    if (const auto Safe = llvm::find_if(F.Fixes, [](const Fix &X) { return X.Safe; }); Safe != F.Fixes.end())
      help("fix", title(*Safe) + " (orm-tidy --fix)");
    else if (!F.Fixes.empty())
      help("fix", title(F.Fixes.front()) + " (orm-tidy --fix=all; look at it: it can change behaviour)");
  }

  static std::string title(const Fix &X) {
    llvm::StringRef Title = X.Title;
    Title.consume_front("unsafe: ");
    return Title.empty() ? "can be applied" : Title.str();
  }

  void note(const Note &N) {
    Out << "  ";
    place(N.Where);
    bold("\33[36m", "note: ");
    Out << N.Message << '\n';
  }

  void help(llvm::StringRef Kind, llvm::StringRef Message) {
    Out << "  ";
    bold("\33[32m", Kind.str() + ": ");
    Out << Message << '\n';
  }

  void place(const Region &R) {
    if (R.File.empty())
      return;
    std::string Place = relativePath(R.File, S.CurrentDir) + ":" + std::to_string(R.Line) + ":";
    if (R.Column)
      Place += std::to_string(R.Column) + ":";
    bold("", Place);
    Out << ' ';
  }

  void frame(const Region &R) {
    const llvm::StringRef Line = Sources.line(R.File, R.Line);
    if (Line.empty() || R.Column == 0 || R.Column > Line.size() + 1)
      return;
    const std::string Number = std::to_string(R.Line);
    Out.indent(Number.size() > 5 ? 0 : 5 - Number.size()) << Number << " | " << printable(Line) << '\n';
    Out.indent(std::max<size_t>(Number.size(), 5)) << " | ";
    // Tabs stay tabs so that the mark stands below its text.
    llvm::StringRef Before = Line.take_front(R.Column - 1);
    for (size_t Tab = Before.find('\t'); Tab != llvm::StringRef::npos; Tab = Before.find('\t')) {
      Out.indent(width(Before.take_front(Tab))) << '\t';
      Before = Before.drop_front(Tab + 1);
    }
    Out.indent(width(Before));
    const unsigned End = R.EndLine == R.Line ? std::min<size_t>(R.EndColumn, Line.size() + 1) : Line.size() + 1;
    const unsigned Marked = End > R.Column ? width(Line.slice(R.Column - 1, End - 1)) : 1;
    bold("\33[32m", "^" + std::string(std::max(Marked, 1u) - 1, '~'));
    Out << '\n';
  }

  /// Columns that the text takes on a terminal.
  static unsigned width(llvm::StringRef Text) {
    const int Columns = llvm::sys::unicode::columnWidthUTF8(Text);
    return Columns < 0 ? Text.size() : Columns;
  }

  // A control character of the source must not reach the terminal.
  static std::string printable(llvm::StringRef Line) {
    std::string Clean = Line.str();
    for (char &C : Clean)
      if (static_cast<unsigned char>(C) < ' ' && C != '\t')
        C = ' ';
    return Clean;
  }

  static llvm::StringRef levelColour(Level L) {
    return L == Level::Error ? "\33[31m" : L == Level::Warning ? "\33[35m" : "\33[36m";
  }

  void bold(llvm::StringRef Colour, llvm::StringRef What) {
    if (S.Colour)
      Out << "\33[1m" << Colour << What << "\33[0m";
    else
      Out << What;
  }

  SourceTexts &Sources;
  const Style &S;
  std::string Text;
  llvm::raw_string_ostream Out;
};

} // namespace

std::string asText(const Report &R, SourceTexts &Sources, const Style &S) { return TextWriter(Sources, S).write(R); }

} // namespace orm::report
