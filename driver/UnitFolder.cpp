#include "UnitFolder.h"
#include "Files.h"
#include "Flags.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <set>

namespace orm::driver {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr llvm::StringLiteral Extension = ".ormunit";

static std::vector<std::string> unitFiles(llvm::StringRef Folder, bool Deep) {
  std::vector<std::string> Found;
  std::error_code Code;
  for (fs::recursive_directory_iterator It(Folder, Code), End; It != End && !Code; It.increment(Code)) {
    if (!Deep && It->type() == fs::file_type::directory_file)
      It.no_push();
    if (path::extension(It->path()) == Extension)
      Found.push_back(It->path());
  }
  llvm::sort(Found);
  return Found;
}

// "2-of-8-0123456789abcdef.ormunit". A run of part 2 replaces what it wrote before; a run with another number of parts
// replaces everything.
static bool isStale(llvm::StringRef File, const Shard &S) {
  const auto [Index, Rest] = path::filename(File).split("-of-");
  unsigned OldIndex = 0, OldCount = 0;
  if (Index.getAsInteger(10, OldIndex) || Rest.split('-').first.getAsInteger(10, OldCount))
    return false;
  return OldCount != S.Count || OldIndex == S.Index;
}

llvm::Error UnitWriter::begin() {
  std::error_code Code = fs::create_directories(Folder);
  if (!Code && !fs::is_directory(Folder)) // a file has the name
    Code = std::make_error_code(std::errc::not_a_directory);
  if (Code)
    return sentence("cannot make the folder '" + Folder + "': " + Code.message());
  for (const std::string &File : unitFiles(Folder, /*Deep=*/false))
    if (isStale(File, S))
      fs::remove(File);
  return llvm::Error::success();
}

llvm::Error UnitWriter::write(const UnitData &D) {
  llvm::SmallString<256> Path(Folder);
  path::append(Path, std::to_string(S.Index) + "-of-" + std::to_string(S.Count) + "-" +
                         hex(contentHash(D.File + '\0' + D.Command)) + Extension);
  return writeFile(Path, packUnit(D));
}

void readUnits(llvm::ArrayRef<std::string> Paths, std::vector<report::Trouble> &Troubles,
               llvm::function_ref<void(UnitData)> Take) {
  std::set<std::pair<std::string, std::string>> Taken;
  for (const std::string &Path : Paths) {
    const bool IsFolder = fs::is_directory(Path);
    const std::vector<std::string> Files = IsFolder ? unitFiles(Path, /*Deep=*/true) : std::vector<std::string>{Path};
    if (Files.empty())
      Troubles.push_back(
          {"", 0, "there are no unit files (*.ormunit) in '" + Path + "': write them with 'orm-tidy check --emit'"});
    for (const std::string &File : Files) {
      llvm::Expected<std::string> Bytes = readFile(File);
      if (!Bytes) {
        Troubles.push_back({"", 0, llvm::toString(Bytes.takeError())});
        continue;
      }
      llvm::Expected<UnitData> D = unpackUnit(*Bytes);
      if (!D)
        Troubles.push_back({"", 0, "the unit '" + File + "' cannot be used: " + llvm::toString(D.takeError())});
      else if (D->File.empty() || Taken.insert({D->File, D->Command}).second)
        Take(std::move(*D));
    }
  }
}

} // namespace orm::driver
