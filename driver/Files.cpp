#include "Files.h"
#include "Flags.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace orm::driver {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::string canonicalPath(llvm::StringRef Path, llvm::StringRef Directory) {
  llvm::SmallString<256> Full(Path);
  if (!path::is_absolute(Full) && !Directory.empty()) {
    Full = Directory;
    path::append(Full, Path);
  }
  fs::make_absolute(Full);
  llvm::SmallString<256> Real;
  if (!fs::real_path(Full, Real))
    return std::string(Real);
  path::remove_dots(Full, /*remove_dot_dot=*/true);
  return std::string(Full);
}

llvm::Expected<std::string> readFile(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return sentence("cannot read '" + Path + "': " + Buffer.getError().message());
  return (*Buffer)->getBuffer().str();
}

static llvm::Error cannotWrite(llvm::StringRef Path, std::error_code Code) {
  return sentence("cannot write '" + Path + "': " + Code.message());
}

static llvm::Error writeInPlace(llvm::StringRef Path, llvm::StringRef Content) {
  std::error_code Code;
  llvm::raw_fd_ostream Out(Path, Code, fs::CD_OpenExisting, fs::FA_Write, fs::OF_None);
  if (Code)
    return cannotWrite(Path, Code);
  Out << Content;
  Out.close();
  if (!Out.has_error())
    return llvm::Error::success();
  Code = Out.error();
  Out.clear_error();
  return cannotWrite(Path, Code);
}

llvm::Error writeFile(llvm::StringRef Path, llvm::StringRef Content) {
  llvm::SmallString<256> Target(Path);
  fs::file_status Status;
  const bool Exists = !fs::status(Target, Status) && fs::exists(Status);
  if (Exists && Status.type() != fs::file_type::regular_file)
    return Status.type() == fs::file_type::directory_file
               ? cannotWrite(Path, std::make_error_code(std::errc::is_a_directory))
               : writeInPlace(Path, Content);
  if (Exists && !fs::can_write(Target))
    return cannotWrite(Path, std::make_error_code(std::errc::permission_denied));
  llvm::SmallString<256> Real;
  if (Exists && !fs::real_path(Target, Real))
    Target = Real;

  llvm::SmallString<256> Temporary;
  int File = -1;
  const unsigned Mode = Exists ? static_cast<unsigned>(Status.permissions()) : (fs::all_read | fs::all_write);
  if (std::error_code Code = fs::createUniqueFile(Target + ".%%%%%%.tmp", File, Temporary, fs::OF_None, Mode))
    return cannotWrite(Path, Code);
  llvm::raw_fd_ostream Out(File, /*shouldClose=*/true);
  Out << Content;
  Out.close();
  std::error_code Code = Out.error();
  Out.clear_error();
  // The file was created under the umask; an existing file keeps its mode.
  if (!Code && Exists)
    Code = fs::setPermissions(Temporary, Status.permissions());
  if (!Code)
    Code = fs::rename(Temporary, Target);
  if (!Code)
    return llvm::Error::success();
  fs::remove(Temporary);
  return cannotWrite(Path, Code);
}

uint64_t contentHash(llvm::StringRef Content) { return llvm::xxh3_64bits(Content); }

std::string hex(uint64_t N) { return llvm::utohexstr(N, /*LowerCase=*/true, /*Width=*/16); }

bool isInside(llvm::StringRef Path, llvm::StringRef Folder) {
  Folder = Folder.rtrim('/');
  return Path.starts_with(Folder) && Path.size() > Folder.size() && Path[Folder.size()] == '/';
}

std::string relativeTo(llvm::StringRef Path, llvm::StringRef Folder) {
  return isInside(Path, Folder) ? Path.drop_front(Folder.rtrim('/').size() + 1).str() : Path.str();
}

std::string findUpwards(llvm::StringRef From, llvm::StringRef Name) {
  for (llvm::StringRef Folder = From; !Folder.empty(); Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> Candidate(Folder);
    path::append(Candidate, Name);
    if (fs::exists(Candidate))
      return Folder.str();
  }
  return {};
}

} // namespace orm::driver
