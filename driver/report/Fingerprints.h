// What a finding is recognised by when lines have moved: never its line number.
#pragma once

#include "report/Finding.h"

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace orm::report {

class SourceTexts;

/// One for each finding, in order: a hash of check, path, text of the line and message, and which of equal ones it is
/// ("9f86d081884c7d65:1").
std::vector<std::string> fingerprints(const std::vector<Finding> &Findings, llvm::StringRef SourceRoot,
                                      SourceTexts &Sources);

/// GitHub's own fingerprint for each line of a text; it warns when a report's differs from the one it computes.
std::vector<std::string> lineHashes(llvm::StringRef Text);

} // namespace orm::report
