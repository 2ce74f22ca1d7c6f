// GitLab Code Quality: an array of issues. Equal fingerprints collapse there, so each is unique.
#include "report/Fingerprints.h"
#include "report/Formats.h"
#include "report/SourceTexts.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

namespace orm::report {
using llvm::json::Array;
using llvm::json::Object;

static llvm::StringRef severity(const Finding &F, const RuleInfo *Rule) {
  if (F.L == Level::Error || (Rule && !Rule->SecuritySeverity.empty()))
    return "critical";
  return F.L == Level::Warning ? "major" : "info";
}

std::string asGitlab(const Report &R, SourceTexts &Sources, const Style &) {
  Array Issues;
  const std::vector<std::string> Marks = fingerprints(R.Findings, R.SourceRoot, Sources);
  for (size_t I = 0; I < R.Findings.size(); ++I) {
    const Finding &F = R.Findings[I];
    Issues.push_back(Object{{"type", "issue"},
                            {"description", utf8(F.Message)},
                            {"check_name", F.Check},
                            {"fingerprint", Marks[I]},
                            {"severity", severity(F, ruleOf(R, F.Check))},
                            {"location", Object{{"path", utf8(relativePath(F.Where.File, R.SourceRoot))},
                                                {"lines", Object{{"begin", F.Where.Line},
                                                                 {"end", std::max(F.Where.Line, F.Where.EndLine)}}}}}});
  }
  return llvm::formatv("{0:2}\n", llvm::json::Value(std::move(Issues))).str();
}

} // namespace orm::report
