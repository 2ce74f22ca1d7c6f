// What clang-tidy's configuration means for orm-tidy: .clang-tidy files decide options, filters and levels as in the
// plugin, but only globs that name "orm-" decide which of our checks run.
#pragma once

#include "report/Finding.h"

#include "clang-tidy/ClangTidyOptions.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace orm::driver {

class TidyConfig {
public:
  /// Checks are the command line's globs; a name in them that no check has is an error.
  static llvm::Expected<std::unique_ptr<TidyConfig>> create(const std::string &Checks, int Tier,
                                                            const std::string &ModelsDir);

  clang::tidy::ClangTidyOptions optionsFor(llvm::StringRef File);
  /// What was wrong in the .clang-tidy files seen so far, once each.
  const std::vector<report::Trouble> &troubles() const { return Troubles; }

private:
  TidyConfig() = default;
  void complain(const std::string &File, unsigned Line, const std::string &Message);
  std::string checksFrom(const std::string &Configured, const std::string &File);
  void checkOptionNames(const clang::tidy::ClangTidyOptions &Options, const std::string &File);

  std::string Default, CommandLine, ModelsDir;
  std::unique_ptr<clang::tidy::ClangTidyOptionsProvider> Files;
  std::set<std::string> KnownOptions;
  std::vector<report::Trouble> Troubles;
  std::set<std::string> Complained;
};

} // namespace orm::driver
