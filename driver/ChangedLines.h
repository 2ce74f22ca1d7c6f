// Which lines a change added: from a unified diff or from git.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <map>
#include <string>
#include <vector>

namespace orm::driver {

class ChangedLines {
public:
  /// The lines that a unified diff adds. Its paths are relative to one of the folders.
  static llvm::Expected<ChangedLines> fromDiff(llvm::StringRef Diff, const std::vector<std::string> &Folders);
  /// What changed in the work tree since a revision; untracked files are new as a whole.
  static llvm::Expected<ChangedLines> sinceRevision(const std::string &Revision, const std::string &Folder);

  bool contains(const std::string &File, unsigned Line) const;

private:
  void addLines(const std::string &File, unsigned First, unsigned Last) { Lines[File].push_back({First, Last}); }

  std::map<std::string, std::vector<std::pair<unsigned, unsigned>>> Lines;
};

} // namespace orm::driver
