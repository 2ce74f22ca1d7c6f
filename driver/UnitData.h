// What the analysis of one unit leaves behind, as plain data: sent from worker to driver, kept in the cache, written by
// --emit, read by `link`. Settled and pending findings are final except for what link decides.
#pragma once

#include "facts/effects/Effects.h"
#include "report/Finding.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace orm::driver {

struct UnitFinding {
  report::Finding F;
  Condition When; ///< empty: it holds
};

/// The content that a file had when it was analysed.
struct FileHash {
  std::string File;
  uint64_t Hash = 0;
  bool operator==(const FileHash &) const = default;
};

struct UnitData {
  std::string File;    ///< the main file, absolute
  std::string Command; ///< digest of its compile command; orders several entries of one file
  std::vector<UnitFinding> Findings;
  std::vector<FunctionSummary> Functions;
  std::vector<report::Trouble> Troubles;
  std::vector<FileHash> Sources;         ///< files that findings and fixes are in
  std::vector<FileHash> Read;            ///< files that were read but that the textual scan does not see
  std::vector<std::string> DroppedFlags; ///< flags that clang does not know
};

std::string packUnit(const UnitData &D);
/// The error says what is wrong with the bytes.
llvm::Expected<UnitData> unpackUnit(llvm::StringRef Bytes);

/// The order in which units are linked, wherever they were made.
bool linkedBefore(const UnitData &A, const UnitData &B);

} // namespace orm::driver
