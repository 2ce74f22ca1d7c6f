// Which files a unit can include, found by reading text: every #include is followed, whatever #if says. It sees at
// least what the preprocessor sees, at a thousandth of its cost; what it cannot see (#include MACRO, modules) it
// reports as unknown. Used to leave out units that can have no finding, and as the key of the cache.
#pragma once

#include "CompilerArgs.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace orm::driver {

/// All that the analysis of a unit may read.
struct Closure {
  std::vector<unsigned> Files; ///< ids, sorted
  bool Unknown = false;        ///< something is included that text does not tell
  bool ReachesModel = false;   ///< a header of a model, or code that is annotated for one
};

class IncludeScan {
public:
  /// `Markers` are parts of header paths that belong to a model.
  explicit IncludeScan(std::vector<std::string> Markers);
  ~IncludeScan();

  Closure closureOf(const std::string &MainFile, const FlagGroup &Group);

  /// Digest of names and content of all files of the closure.
  std::string digestOf(const Closure &C) const;
  bool contains(const Closure &C, const std::string &File) const;
  /// Is it one of the project's own files, as far as the search path tells?
  bool isProject(unsigned File, const FlagGroup &Group, const std::string &SourceRoot) const;

private:
  struct Include;
  struct File;
  struct Folders;

  unsigned idOf(const std::string &Path);
  File &scanned(unsigned Id);
  std::vector<unsigned> resolve(const Include &I, unsigned From, Folders &In);
  unsigned lookUp(const std::string &Path);
  bool isMarked(llvm::StringRef Name) const;

  std::vector<std::string> Markers;
  std::vector<std::unique_ptr<File>> Files;
  std::unordered_map<std::string, unsigned> Ids;   ///< by canonical path
  std::unordered_map<std::string, unsigned> Known; ///< by path as searched; NoFile where there is none
  std::unordered_map<const FlagGroup *, std::unique_ptr<Folders>> Groups;
};

/// The includes that a text names, for tests: <x> and "x" as written, "?" for one that a macro names.
std::vector<std::string> includesIn(llvm::StringRef Text);

} // namespace orm::driver
