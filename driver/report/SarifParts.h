// The pieces that a SARIF log is made of: locations, fixes, texts as SARIF wants them.
#pragma once

#include "report/Finding.h"
#include "report/SourceTexts.h"

#include "llvm/Support/JSON.h"

#include <map>
#include <string>

namespace orm::report {

class SarifParts {
public:
  SarifParts(std::string SourceRoot, SourceTexts &Sources) : Root(std::move(SourceRoot)), Sources(Sources) {}

  void addArtifact(const std::string &File) { Artifacts[File]; }
  llvm::json::Array artifacts() const;
  std::string rootUri() const;
  llvm::json::Object location(const Region &R);
  llvm::json::Object fix(const Fix &X);

private:
  llvm::json::Object artifactLocation(const std::string &File) const;
  llvm::json::Object region(const Region &R);

  std::string Root;
  SourceTexts &Sources;
  std::map<std::string, int> Artifacts;
};

/// "orm-query-in-loop" as "QueryInLoop".
std::string pascalCase(llvm::StringRef Check);
/// With a period at its end.
std::string asSentence(std::string Text);
std::string capitalised(std::string Text);
/// SARIF messages read [text](1) as a link.
std::string escapeBrackets(llvm::StringRef Text);
/// The first paragraph of a check's page behind its title, else its summary; never too long for GitHub.
std::string firstParagraph(const RuleInfo &Rule);
/// Percent-encoded path of a URI and back.
std::string encodePath(llvm::StringRef Path);
std::string decodePath(llvm::StringRef Uri);

} // namespace orm::report
