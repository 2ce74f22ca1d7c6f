#include "Cache.h"
#include "Files.h"

#include "core/Unit.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CachePruning.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace orm::driver {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

// Another build of orm-tidy may find other things, whatever its version says.
static std::string toolDigest() {
  llvm::Expected<std::string> Program = readFile("/proc/self/exe");
  if (Program)
    return hex(contentHash(*Program)) + " " ORM_CLANG_VERSION;
  llvm::consumeError(Program.takeError());
  return {};
}

// Entries that nobody asked for in two weeks go, and beyond a size the oldest.
static void limitSize(llvm::StringRef Folder) {
  llvm::CachePruningPolicy Policy;
  Policy.Interval = std::chrono::hours(1);
  Policy.Expiration = std::chrono::hours(14 * 24);
  Policy.MaxSizeBytes = uint64_t(1) << 30;
  llvm::pruneCache(Folder, Policy);
}

Cache::Cache(bool Enabled, std::string Where) : Enabled(Enabled), Folder(std::move(Where)) {
  if (!Enabled)
    return;
  if (Folder.empty()) {
    llvm::SmallString<128> Default;
    if (!path::cache_directory(Default)) {
      this->Enabled = false;
      return;
    }
    path::append(Default, "orm-tidy");
    Folder = std::string(Default);
  }
  Tool = toolDigest();
  this->Enabled = !Tool.empty() && !fs::create_directories(Folder);
  if (this->Enabled)
    limitSize(Folder);
}

std::string Cache::keyOf(const UnitJob &Job, const IncludeScan &Scan, const Closure &C) const {
  if (!Enabled)
    return {};
  const auto Models = Job.Tidy.CheckOptions.find("OrmModels");
  const std::string ModelsOption = Models == Job.Tidy.CheckOptions.end() ? "" : Models->second.Value;
  std::string Inputs = Tool;
  for (const std::string &Part :
       {modelsDigest(ModelsOption, Job.Command.File), clang::tidy::configurationAsText(Job.Tidy), Job.Command.File,
        Job.Command.Directory, Job.Command.Digest, llvm::join(Job.Prepared.Args, "\n"),
        llvm::join(Job.Prepared.Group->DroppedFlags, "\n"), Scan.digestOf(C)})
    Inputs += '\0' + Part;
  // Search folders that appear or vanish change what names mean.
  for (const SearchDir &D : Job.Prepared.Group->Dirs)
    Inputs += '\0' + D.Path;
  return hex(contentHash(Inputs)) + hex(contentHash(Inputs + "again"));
}

std::string Cache::pathOf(const std::string &Key) const {
  llvm::SmallString<256> Path(Folder);
  // LLVM prunes files of this name only, so nothing else in the folder is ever removed.
  path::append(Path, "llvmcache-" + Key + ".unit");
  return std::string(Path);
}

std::optional<UnitData> Cache::load(const std::string &Key) const {
  if (Key.empty())
    return std::nullopt;
  llvm::Expected<std::string> Bytes = readFile(pathOf(Key));
  if (!Bytes) {
    llvm::consumeError(Bytes.takeError());
    return std::nullopt;
  }
  llvm::Expected<UnitData> D = unpackUnit(*Bytes);
  if (!D) {
    llvm::consumeError(D.takeError());
    return std::nullopt;
  }
  for (const FileHash &H : D->Read) {
    llvm::Expected<std::string> Text = readFile(H.File);
    const bool Same = Text && contentHash(*Text) == H.Hash;
    if (!Text)
      llvm::consumeError(Text.takeError());
    if (!Same)
      return std::nullopt;
  }
  return std::move(*D);
}

void Cache::store(const std::string &Key, const UnitData &D) const {
  if (Key.empty())
    return;
  llvm::consumeError(writeFile(pathOf(Key), packUnit(D)));
}

} // namespace orm::driver
