// Applies fixes: all edits of a finding or none, never two that touch, never to a file that changed since.
#pragma once

#include "Options.h"
#include "report/Finding.h"

#include "llvm/Support/Error.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace orm::driver {

struct FixPlan {
  struct File {
    std::string Before, After;
    std::vector<report::Edit> Edits; ///< by offset, without overlap
  };
  std::map<std::string, File> Files;
  std::set<size_t> Applied;                         ///< findings whose fix is in the plan
  std::vector<std::pair<size_t, std::string>> Left; ///< findings with a fix of the mode that is not, and why
};

/// `Offered` are the findings that may be fixed; earlier ones win. `Sources` are the content hashes at the time of the
/// analysis.
FixPlan planFixes(const std::vector<report::Finding> &Findings, const std::set<size_t> &Offered, FixMode Mode,
                  const std::map<std::string, uint64_t> &Sources);

/// Writes the files; where one cannot be written, those before it get their content back.
llvm::Error writeFixes(const FixPlan &Plan);

/// Moves the finding's places to where they are in the fixed files.
void moveBehindFixes(report::Finding &F, const FixPlan &Plan);

/// The plan as a unified diff.
std::string unifiedDiff(const FixPlan &Plan, llvm::StringRef SourceRoot);

} // namespace orm::driver
