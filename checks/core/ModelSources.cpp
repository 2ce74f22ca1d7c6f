#include "core/ModelSources.h"

#include "core/Unit.h"
#include "model/ModelLoader.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <set>

namespace orm {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

/// The path as it stands from the nearest folder above the file where it exists; as given where there is none, so that
/// the loader can name what is missing.
static std::string resolve(llvm::StringRef Wanted, llvm::StringRef File) {
  if (path::is_absolute(Wanted))
    return Wanted.str();
  for (llvm::StringRef Folder = path::parent_path(File); !Folder.empty(); Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> Candidate(Folder);
    path::append(Candidate, Wanted);
    if (fs::exists(Candidate))
      return std::string(Candidate);
    if (Folder == path::root_path(Folder))
      break;
  }
  return Wanted.str();
}

TuFacts::Sources modelSources(const std::string &Models, const std::string &Index, const std::string &MainFile) {
  TuFacts::Sources Out;
  std::string Found = resolve("orm-models", MainFile);
  if (Found != "orm-models")
    Out.Models.push_back(Found);
  llvm::SmallVector<llvm::StringRef, 4> Parts;
  llvm::StringRef(Models).split(Parts, ';', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Part : Parts) {
    std::string Path = resolve(Part.trim(), MainFile);
    if (!llvm::is_contained(Out.Models, Path))
      Out.Models.push_back(Path);
  }
  if (!Index.empty())
    Out.Index = resolve(Index, MainFile);
  return Out;
}

static std::shared_ptr<const model::Models> inForce(const std::string &Option, const std::string &ForFile) {
  TuFacts::Sources From = modelSources(Option, "", ForFile);
  std::vector<model::Diagnostic> Ignored; // the unit reports them
  return From.Models.empty() ? model::builtins() : model::loadProjectModels(From.Models, Ignored);
}

std::string modelsDigest(const std::string &Option, const std::string &ForFile) {
  return inForce(Option, ForFile)->Digest;
}

std::vector<std::string> modelHeaders(const std::string &Option, const std::string &ForFile) {
  std::set<std::string> Out;
  for (const auto &Orm : inForce(Option, ForFile)->Orms)
    if (!Orm->Generic)
      Out.insert(Orm->Headers.begin(), Orm->Headers.end());
  return {Out.begin(), Out.end()};
}

} // namespace orm
