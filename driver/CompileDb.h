// Finds and reads compile_commands.json, and narrows it to what the user asked for.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace orm::driver {

/// One entry of the database.
struct CompileCommand {
  std::string File; ///< canonical
  std::string Directory;
  std::vector<std::string> Args; ///< with the compiler's name, response files expanded
  std::string Digest;            ///< of folder and arguments
};

struct CompileDb {
  std::string Path;
  std::vector<CompileCommand> Commands; ///< C and C++ only, by file and digest, each command once
};

/// `Build` is the argument of -p: a folder, a file, or empty to search from `From` upwards.
llvm::Expected<CompileDb> loadCompileDb(llvm::StringRef Build, llvm::StringRef From);

/// Keeps what the FILE and DIR arguments name. Each argument that names nothing gives one sentence.
std::vector<std::string> restrictTo(CompileDb &Db, llvm::ArrayRef<std::string> Arguments);

/// A command for one file that is in no database.
CompileCommand commandFor(llvm::StringRef File, llvm::StringRef Directory, std::vector<std::string> Args);

} // namespace orm::driver
