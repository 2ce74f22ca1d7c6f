// What orm-clangd does to clangd. Debian ships clangd's archives without headers: the few functions of clangd that we
// call or answer are declared where they are used.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace orm::clangd {

/// One message from clangd to the editor as the editor should get it. Fixes titled "unsafe: ..." lose `isPreferred`
/// (clangd prefers any lone quick fix), and our checks link to our pages. Messages that are not about us stay as they
/// are, byte for byte.
std::string rewriteMessage(llvm::StringRef Json);

/// From now on everything written to standard output passes through rewriteMessage, until the process exits.
void filterStandardOutput();

/// The checks that are on by default, behind what the user configured: only globs that name "orm-" count for our
/// checks.
std::string withDefaultChecks(llvm::StringRef Configured);

} // namespace orm::clangd
