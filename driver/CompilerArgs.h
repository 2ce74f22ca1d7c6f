// From a compile command as the build runs it to one that clang can parse, and what it says about header search.
#pragma once

#include "CompileDb.h"

#include <map>
#include <memory>

namespace orm::driver {

/// One folder of the header search path.
struct SearchDir {
  std::string Path;
  enum Kind { Quote, User, System } K;
};

/// What commands that differ only in their file have in common.
struct FlagGroup {
  std::vector<std::string> DroppedFlags; ///< clang does not know them
  std::vector<SearchDir> Dirs;           ///< in the order of the search
  std::vector<std::string> Forced;       ///< -include files
  bool Modules = false;                  ///< headers may come in as modules, which no textual scan sees
};

struct PreparedCommand {
  std::vector<std::string> Args;
  std::shared_ptr<const FlagGroup> Group;
};

/// Prepares commands; asks clang's driver once for each group of equal flags.
class CommandPreparer {
public:
  PreparedCommand prepare(const CompileCommand &C, llvm::ArrayRef<std::string> ExtraBefore,
                          llvm::ArrayRef<std::string> Extra);

private:
  std::map<std::string, std::shared_ptr<const FlagGroup>> Groups;
};

} // namespace orm::driver
