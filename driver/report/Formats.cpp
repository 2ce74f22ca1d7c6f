#include "report/Formats.h"

#include "llvm/Support/JSON.h"

namespace orm::report {

std::string render(llvm::StringRef Format, const Report &R, SourceTexts &Sources, const Style &S) {
  using Function = std::string (*)(const Report &, SourceTexts &, const Style &);
  static constexpr std::pair<llvm::StringLiteral, Function> Known[] = {
      {"text", asText},     {"sarif", asSarif}, {"json", asJson}, {"github", asGithub},
      {"gitlab", asGitlab}, {"sonar", asSonar}, {"html", asHtml},
  };
  for (const auto &[Name, Write] : Known)
    if (Name == Format)
      return Write(R, Sources, S);
  return {};
}

llvm::StringRef levelName(Level L) {
  switch (L) {
  case Level::Note: return "note";
  case Level::Warning: return "warning";
  case Level::Error: return "error";
  }
  return "warning";
}

std::string relativePath(llvm::StringRef File, llvm::StringRef Root) {
  Root = Root.rtrim('/');
  if (File.starts_with(Root) && File.size() > Root.size() && File[Root.size()] == '/')
    return File.drop_front(Root.size() + 1).str();
  return File.str();
}

std::string utf8(llvm::StringRef Text) { return llvm::json::isUTF8(Text) ? Text.str() : llvm::json::fixUTF8(Text); }

const RuleInfo *ruleOf(const Report &R, llvm::StringRef Check) {
  for (const RuleInfo &Rule : R.Rules)
    if (Rule.Name == Check)
      return &Rule;
  return nullptr;
}

} // namespace orm::report
