#include "report/SarifParts.h"
#include "report/Formats.h"

#include "llvm/ADT/StringExtras.h"

namespace orm::report {
using llvm::json::Array;
using llvm::json::Object;

std::string encodePath(llvm::StringRef Path) {
  std::string Uri;
  for (unsigned char C : Path)
    if (llvm::isAlnum(C) || llvm::StringRef("-._~/!$&'()*+,;=@").contains(static_cast<char>(C)))
      Uri += static_cast<char>(C);
    else
      Uri += "%" + llvm::utohexstr(C, /*LowerCase=*/false, 2);
  return Uri;
}

std::string decodePath(llvm::StringRef Uri) {
  std::string Path;
  for (size_t I = 0; I < Uri.size(); ++I) {
    unsigned Byte = 0;
    if (Uri[I] == '%' && I + 2 < Uri.size() && !Uri.substr(I + 1, 2).getAsInteger(16, Byte)) {
      Path += static_cast<char>(Byte);
      I += 2;
    } else {
      Path += Uri[I];
    }
  }
  return Path;
}

std::string SarifParts::rootUri() const { return "file://" + encodePath(llvm::StringRef(Root).rtrim('/')) + "/"; }

Object SarifParts::artifactLocation(const std::string &File) const {
  const std::string Relative = relativePath(File, Root);
  if (Relative == File)
    return Object{{"uri", "file://" + encodePath(File)}};
  // A colon in the first folder's name would read as a scheme; encodePath has encoded it.
  return Object{{"uri", encodePath(Relative)}, {"uriBaseId", "SRCROOT"}};
}

Array SarifParts::artifacts() const {
  Array List;
  for (const auto &[File, Unused] : Artifacts) {
    const bool C = llvm::StringRef(File).ends_with(".c");
    List.push_back(Object{{"location", artifactLocation(File)},
                          {"roles", Array{"resultFile"}},
                          {"sourceLanguage", C ? "c" : "cplusplus"}});
  }
  return List;
}

Object SarifParts::region(const Region &R) {
  Object Out{{"startLine", R.Line}};
  if (!R.Column)
    return Out;
  const unsigned EndLine = std::max(R.EndLine, R.Line);
  const unsigned Start = Sources.utf16Column(R.File, R.Line, R.Column);
  unsigned End = Sources.utf16Column(R.File, EndLine, R.EndColumn);
  if (EndLine == R.Line && End < Start)
    End = Start;
  Out["startColumn"] = Start;
  Out["endLine"] = EndLine;
  Out["endColumn"] = End;
  return Out;
}

Object SarifParts::location(const Region &R) {
  Object Out{{"artifactLocation", artifactLocation(R.File)}};
  if (R.Line)
    Out["region"] = region(R);
  return Out;
}

Object SarifParts::fix(const Fix &X) {
  std::map<std::string, Array> Changes;
  for (const Edit &E : X.Edits) {
    const auto [Line, Column] = Sources.lineAndColumn(E.File, E.Offset);
    const auto [EndLine, EndColumn] = Sources.lineAndColumn(E.File, E.Offset + E.Length);
    const unsigned CharOffset = Sources.utf16Offset(E.File, E.Offset);
    Object Deleted{
        {"startLine", Line},        {"startColumn", Sources.utf16Column(E.File, Line, Column)},
        {"endLine", EndLine},       {"endColumn", Sources.utf16Column(E.File, EndLine, EndColumn)},
        {"charOffset", CharOffset}, {"charLength", Sources.utf16Offset(E.File, E.Offset + E.Length) - CharOffset}};
    Changes[E.File].push_back(
        Object{{"deletedRegion", std::move(Deleted)}, {"insertedContent", Object{{"text", utf8(E.Text)}}}});
  }
  Array List;
  for (auto &[File, Replacements] : Changes)
    List.push_back(Object{{"artifactLocation", artifactLocation(File)}, {"replacements", std::move(Replacements)}});
  llvm::StringRef Title = X.Title;
  const bool Marked = Title.starts_with("unsafe: ");
  const std::string Text = (X.Safe || Marked ? "" : "unsafe: ") + utf8(Title.empty() ? "apply the fix" : Title);
  return Object{{"description", Object{{"text", asSentence(Text)}}}, {"artifactChanges", std::move(List)}};
}

std::string pascalCase(llvm::StringRef Check) {
  Check.consume_front("orm-");
  std::string Name;
  bool Upper = true;
  for (char C : Check) {
    if (C != '-')
      Name += Upper ? llvm::toUpper(C) : C;
    Upper = C == '-';
  }
  return Name;
}

std::string asSentence(std::string Text) {
  if (Text.empty() || !llvm::StringRef(".!?").contains(Text.back()))
    Text += '.';
  return Text;
}

std::string capitalised(std::string Text) {
  if (!Text.empty())
    Text[0] = llvm::toUpper(Text[0]);
  return Text;
}

std::string escapeBrackets(llvm::StringRef Text) {
  std::string Out;
  for (char C : utf8(Text)) {
    if (C == '[' || C == ']' || C == '\\')
      Out += '\\';
    Out += C;
  }
  return Out;
}

std::string firstParagraph(const RuleInfo &Rule) {
  llvm::SmallVector<llvm::StringRef> Paragraphs;
  llvm::StringRef(Rule.HelpMarkdown).split(Paragraphs, "\n\n", -1, /*KeepEmpty=*/false);
  for (llvm::StringRef P : Paragraphs) {
    P = P.trim();
    if (P.empty() || P.starts_with("#") || P.starts_with("```") || P.size() > 1000)
      continue;
    std::string Line = utf8(P);
    std::replace(Line.begin(), Line.end(), '\n', ' ');
    return asSentence(std::move(Line));
  }
  return Rule.Summary;
}

} // namespace orm::report
