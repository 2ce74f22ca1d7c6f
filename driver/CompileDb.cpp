#include "CompileDb.h"
#include "Files.h"
#include "Flags.h"

#include "clang/Driver/Types.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace orm::driver {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr llvm::StringLiteral FileName = "compile_commands.json";
static constexpr llvm::StringLiteral HowToMake =
    "make it with cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, with 'meson setup', or with 'bear -- make'";

static std::string joined(llvm::StringRef A, llvm::StringRef B) {
  llvm::SmallString<256> Path(A);
  path::append(Path, B);
  return std::string(Path);
}

static llvm::Expected<std::string> locate(llvm::StringRef Build, llvm::StringRef From) {
  if (!Build.empty()) {
    if (fs::is_directory(Build)) {
      std::string File = joined(Build, FileName);
      if (fs::exists(File))
        return File;
      return sentence("there is no " + FileName + " in '" + Build + "': " + HowToMake);
    }
    if (fs::exists(Build))
      return Build.str();
    return sentence("'" + Build + "' (from -p) does not exist: give -p the folder that holds " + FileName + ", and " +
                    HowToMake);
  }
  for (llvm::StringRef Folder = From; !Folder.empty(); Folder = path::parent_path(Folder))
    for (const std::string &Candidate : {joined(Folder, FileName), joined(joined(Folder, "build"), FileName)})
      if (fs::exists(Candidate))
        return Candidate;
  return sentence("there is no " + FileName + " in '" + From +
                  "', in the folders above it, or in their build/: " + HowToMake + ", and name its folder with -p");
}

// LLVM's own reader prints what is wrong in terms of YAML, and forgives what is not a database at all.
static llvm::Error checkShape(llvm::StringRef File, llvm::StringRef Text) {
  const std::string Start = ("the compile database '" + File + "' cannot be used: ").str();
  const std::string Cure = "; run the build system again so that it is written anew";
  llvm::Expected<llvm::json::Value> Value = llvm::json::parse(Text);
  if (!Value)
    return sentence(Start + llvm::toString(Value.takeError()) + Cure);
  const llvm::json::Array *List = Value->getAsArray();
  if (!List)
    return sentence(Start + "it is not a list of compile commands" + Cure);
  for (size_t I = 0; I < List->size(); ++I) {
    const llvm::json::Object *Entry = (*List)[I].getAsObject();
    const std::string Number = "entry " + std::to_string(I + 1);
    if (!Entry)
      return sentence(Start + Number + " is not an object" + Cure);
    for (llvm::StringRef Key : {"directory", "file"})
      if (!Entry->getString(Key))
        return sentence(Start + Number + " has no text '" + Key + "'" + Cure);
    if (!Entry->getString("command") && !Entry->getArray("arguments"))
      return sentence(Start + Number + " has neither 'command' nor 'arguments'" + Cure);
  }
  return llvm::Error::success();
}

static bool isCOrCxx(llvm::StringRef File, llvm::ArrayRef<std::string> Args) {
  namespace types = clang::driver::types;
  llvm::StringRef Extension = path::extension(File);
  types::ID Type = types::lookupTypeForExtension(Extension.empty() ? Extension : Extension.drop_front());
  for (size_t I = 0; I < Args.size(); ++I) {
    llvm::StringRef Arg = Args[I];
    if (!Arg.consume_front("-x"))
      continue;
    if (Arg.empty() && I + 1 < Args.size())
      Arg = Args[I + 1];
    Type = types::lookupTypeForTypeSpecifier(Arg.str().c_str());
  }
  switch (Type) {
  case types::TY_C:
  case types::TY_CHeader:
  case types::TY_CXX:
  case types::TY_CXXHeader:
  case types::TY_CXXModule: return true;
  default: return false;
  }
}

CompileCommand commandFor(llvm::StringRef File, llvm::StringRef Directory, std::vector<std::string> Args) {
  CompileCommand C;
  C.Directory = canonicalPath(Directory);
  C.File = canonicalPath(File, C.Directory);
  C.Args = std::move(Args);
  C.Digest = hex(contentHash(C.Directory + '\0' + llvm::join(C.Args, std::string(1, '\0'))));
  return C;
}

llvm::Expected<CompileDb> loadCompileDb(llvm::StringRef Build, llvm::StringRef From) {
  llvm::Expected<std::string> File = locate(Build, From);
  if (!File)
    return File.takeError();
  llvm::Expected<std::string> Text = readFile(*File);
  if (!Text)
    return Text.takeError();
  if (llvm::Error E = checkShape(*File, *Text))
    return E;

  namespace tooling = clang::tooling;
  std::string Why;
  std::unique_ptr<tooling::CompilationDatabase> Raw =
      tooling::JSONCompilationDatabase::loadFromBuffer(*Text, Why, tooling::JSONCommandLineSyntax::AutoDetect);
  if (!Raw)
    return sentence("the compile database '" + *File + "' cannot be used: " + Why);
  Raw = tooling::inferTargetAndDriverMode(tooling::expandResponseFiles(std::move(Raw), llvm::vfs::getRealFileSystem()));

  CompileDb Db;
  Db.Path = canonicalPath(*File);
  for (tooling::CompileCommand &C : Raw->getAllCompileCommands())
    if (isCOrCxx(C.Filename, C.CommandLine)) {
      // Entries may name their folder relative to the database.
      const std::string Folder = canonicalPath(C.Directory, path::parent_path(Db.Path));
      Db.Commands.push_back(commandFor(C.Filename, Folder, std::move(C.CommandLine)));
    }
  auto Key = [](const CompileCommand &C) { return std::tie(C.File, C.Digest); };
  llvm::sort(Db.Commands, [&](const auto &A, const auto &B) { return Key(A) < Key(B); });
  Db.Commands.erase(llvm::unique(Db.Commands, [&](const auto &A, const auto &B) { return Key(A) == Key(B); }),
                    Db.Commands.end());
  if (Db.Commands.empty())
    return sentence("the compile database '" + *File + "' lists no C or C++ file; build the project's targets first");
  return Db;
}

std::vector<std::string> restrictTo(CompileDb &Db, llvm::ArrayRef<std::string> Arguments) {
  std::vector<std::string> Unknown;
  if (Arguments.empty())
    return Unknown;
  std::vector<char> Wanted(Db.Commands.size(), false);
  for (const std::string &Argument : Arguments) {
    const std::string Path = canonicalPath(Argument);
    bool Found = false;
    for (size_t I = 0; I < Db.Commands.size(); ++I)
      if (Db.Commands[I].File == Path || isInside(Db.Commands[I].File, Path))
        Wanted[I] = Found = true;
    if (Found)
      continue;
    const char *What = fs::is_directory(Path) ? "no file in the folder '" : fs::exists(Path) ? "the file '" : "'";
    const char *Is = fs::is_directory(Path) ? "' is" : fs::exists(Path) ? "' is not" : "' does not exist and is not";
    Unknown.push_back(What + Argument + Is + " in the compile database '" + Db.Path + "'");
  }
  size_t Next = 0;
  llvm::erase_if(Db.Commands, [&](const CompileCommand &) { return !Wanted[Next++]; });
  return Unknown;
}

} // namespace orm::driver
