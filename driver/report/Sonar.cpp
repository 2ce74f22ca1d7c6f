// SonarQube's generic issue format (10.3 and later): rules carry quality and severity, issues only places.
#include "report/Formats.h"
#include "report/SourceTexts.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

#include <set>

namespace orm::report {
using llvm::json::Array;
using llvm::json::Object;

static Object rule(const RuleInfo &R) {
  const bool Security = !R.SecuritySeverity.empty();
  const bool Reliability = R.Topic == "transaction" || R.Topic == "session";
  const llvm::StringRef Quality = Security ? "SECURITY" : Reliability ? "RELIABILITY" : "MAINTAINABILITY";
  const llvm::StringRef Attribute = Security ? "TRUSTWORTHY" : Reliability ? "LOGICAL" : "EFFICIENT";
  const llvm::StringRef Severity = Security ? "HIGH" : R.DefaultLevel == Level::Note ? "LOW" : "MEDIUM";
  return Object{{"id", R.Name},
                {"name", R.Summary},
                {"description", utf8(R.HelpMarkdown.empty() ? R.Summary : R.HelpMarkdown)},
                {"engineId", "orm-tidy"},
                {"cleanCodeAttribute", Attribute},
                {"impacts", Array{Object{{"softwareQuality", Quality}, {"severity", Severity}}}}};
}

// Columns count from 0, and an empty or overlong range makes the import fail.
static Object range(const Region &W, SourceTexts &Sources) {
  Object Range{{"startLine", W.Line}};
  const unsigned Start = Sources.utf16Column(W.File, W.Line, W.Column) - 1;
  const unsigned Length = utf16Length(Sources.line(W.File, W.Line));
  const unsigned End = std::min(Sources.utf16Column(W.File, W.Line, W.EndColumn) - 1, Length);
  if (W.Column && W.EndLine == W.Line && Start < End) {
    Range["endLine"] = W.Line;
    Range["startColumn"] = Start;
    Range["endColumn"] = End;
  }
  return Range;
}

static Object location(const Region &W, llvm::StringRef Message, const Report &R, SourceTexts &Sources) {
  return Object{{"message", utf8(Message)},
                {"filePath", utf8(relativePath(W.File, R.SourceRoot))},
                {"textRange", range(W, Sources)}};
}

std::string asSonar(const Report &R, SourceTexts &Sources, const Style &) {
  Array Rules, Issues;
  for (const RuleInfo &Rule : R.Rules)
    Rules.push_back(rule(Rule));
  for (const Finding &F : R.Findings) {
    Object Issue{{"ruleId", F.Check}, {"primaryLocation", location(F.Where, F.Message, R, Sources)}};
    Array Others;
    for (const Note &N : F.Notes)
      if (!N.Where.File.empty() && N.Where.Line)
        Others.push_back(location(N.Where, N.Message, R, Sources));
    if (!Others.empty())
      Issue["secondaryLocations"] = std::move(Others);
    Issues.push_back(std::move(Issue));
  }
  llvm::json::Value All = Object{{"rules", std::move(Rules)}, {"issues", std::move(Issues)}};
  return llvm::formatv("{0:2}\n", All).str();
}

} // namespace orm::report
