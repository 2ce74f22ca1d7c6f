// Files as the driver needs them: whole, atomically written, and under one name each.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <string>

namespace orm::driver {

/// Absolute, without symbolic links where the file exists, else without dots.
std::string canonicalPath(llvm::StringRef Path, llvm::StringRef Directory = "");

/// The error is "cannot read 'PATH': reason".
llvm::Expected<std::string> readFile(llvm::StringRef Path);

/// The file has its old content or the new one, never a part: a temporary file beside it takes its place. Mode and
/// symbolic links stay. Devices and pipes are written directly.
llvm::Error writeFile(llvm::StringRef Path, llvm::StringRef Content);

uint64_t contentHash(llvm::StringRef Content);
std::string hex(uint64_t N);

/// The path as seen from the folder, with '/'; unchanged where it is not inside.
std::string relativeTo(llvm::StringRef Path, llvm::StringRef Folder);
bool isInside(llvm::StringRef Path, llvm::StringRef Folder);

/// The nearest folder at or above `From` that holds `Name`, or empty.
std::string findUpwards(llvm::StringRef From, llvm::StringRef Name);

} // namespace orm::driver
