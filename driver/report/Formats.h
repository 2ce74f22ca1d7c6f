// The report formats. Each is one file with one function from a report to text.
#pragma once

#include "report/Finding.h"

#include "llvm/ADT/StringRef.h"

#include <string>

namespace orm::report {

class SourceTexts;

struct Style {
  bool Colour = false;
  std::string CurrentDir; ///< text: paths inside are shown relative to it
};

std::string asText(const Report &R, SourceTexts &Sources, const Style &S);
std::string asSarif(const Report &R, SourceTexts &Sources, const Style &S);
std::string asJson(const Report &R, SourceTexts &Sources, const Style &S);
std::string asGithub(const Report &R, SourceTexts &Sources, const Style &S);
std::string asGitlab(const Report &R, SourceTexts &Sources, const Style &S);
std::string asSonar(const Report &R, SourceTexts &Sources, const Style &S);
std::string asHtml(const Report &R, SourceTexts &Sources, const Style &S);

/// By the name of --format.
std::string render(llvm::StringRef Format, const Report &R, SourceTexts &Sources, const Style &S);

/// Reads a report that asSarif wrote; false and a sentence in `Why` where it cannot.
bool fromSarif(llvm::StringRef Json, Report &Out, std::string &Why);

llvm::StringRef levelName(Level L);
/// Relative to the source root with '/', else as it is.
std::string relativePath(llvm::StringRef File, llvm::StringRef Root);
/// Valid UTF-8 for JSON: bytes of other encodings become the replacement character.
std::string utf8(llvm::StringRef Text);
const RuleInfo *ruleOf(const Report &R, llvm::StringRef Check);

} // namespace orm::report
