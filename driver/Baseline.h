// Findings that are accepted. They are known by content, so a baseline survives edits elsewhere in a file.
#pragma once

#include "report/Finding.h"

#include "llvm/Support/Error.h"

#include <set>
#include <string>
#include <vector>

namespace orm::driver {

/// The fingerprints that a baseline file lists.
llvm::Expected<std::set<std::string>> readBaseline(const std::string &Path);

/// The content of a baseline for the findings, whose fingerprints come in the same order.
std::string baselineText(const std::vector<report::Finding> &Findings, const std::vector<std::string> &Fingerprints,
                         llvm::StringRef SourceRoot);

} // namespace orm::driver
