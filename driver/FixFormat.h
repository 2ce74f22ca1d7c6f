// Makes the edits of fixes look like the file that they go into.
#pragma once

#include "report/Finding.h"

#include <string>
#include <vector>

namespace orm::driver {

/// The edits with the file's own line ends, and in the style of the nearest `.clang-format` where the project has one:
/// only what is edited is laid out anew. `Edits` are in order and do not overlap; so is what comes back.
std::vector<report::Edit> formatEdits(llvm::StringRef File, llvm::StringRef Text, std::vector<report::Edit> Edits);

} // namespace orm::driver
