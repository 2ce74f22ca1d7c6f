#include "ChangedLines.h"
#include "Files.h"
#include "Flags.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Program.h"

#include <climits>

namespace orm::driver {
namespace fs = llvm::sys::fs;

bool ChangedLines::contains(const std::string &File, unsigned Line) const {
  const auto Found = Lines.find(File);
  if (Found == Lines.end())
    return false;
  for (const auto &[First, Last] : Found->second)
    if (First <= Line && Line <= Last)
      return true;
  return false;
}

// git writes names with special characters as C strings.
static std::string unquoted(llvm::StringRef Name) {
  if (!Name.consume_front("\""))
    return Name.split('\t').first.str();
  std::string Out;
  for (size_t I = 0; I < Name.size() && Name[I] != '"'; ++I) {
    if (Name[I] != '\\' || I + 1 == Name.size()) {
      Out += Name[I];
      continue;
    }
    unsigned Byte = 0;
    if (Name.size() > I + 3 && !Name.substr(I + 1, 3).getAsInteger(8, Byte)) {
      Out += static_cast<char>(Byte);
      I += 3;
      continue;
    }
    const char C = Name[++I];
    Out += C == 'n' ? '\n' : C == 't' ? '\t' : C;
  }
  return Out;
}

// Diffs come with and without "b/" in front, and are made in different folders.
static std::string findFile(llvm::StringRef Name, const std::vector<std::string> &Folders) {
  llvm::StringRef Short = Name;
  Short.consume_front("b/");
  for (llvm::StringRef Candidate : {Short, Name})
    for (const std::string &Folder : Folders)
      if (const std::string Path = canonicalPath(Candidate, Folder); fs::exists(Path))
        return Path;
  return canonicalPath(Short, Folders.empty() ? "" : Folders.front());
}

namespace {
struct Hunk {
  unsigned OldLeft = 0, NewLeft = 0, Line = 0;
};
} // namespace

// "@@ -1,2 +3,4 @@"; a count that is left out is 1.
static bool readHunk(llvm::StringRef Header, Hunk &H) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Header.split(Parts, ' ');
  if (Parts.size() < 4 || !Parts[1].consume_front("-") || !Parts[2].consume_front("+"))
    return false;
  const auto [OldStart, OldCount] = Parts[1].split(',');
  const auto [NewStart, NewCount] = Parts[2].split(',');
  H.OldLeft = H.NewLeft = 1;
  return !(OldCount.size() && OldCount.getAsInteger(10, H.OldLeft)) &&
         !(NewCount.size() && NewCount.getAsInteger(10, H.NewLeft)) && !NewStart.getAsInteger(10, H.Line);
}

llvm::Expected<ChangedLines> ChangedLines::fromDiff(llvm::StringRef Diff, const std::vector<std::string> &Folders) {
  ChangedLines Changed;
  std::string File;
  Hunk H;
  bool Understood = Diff.trim().empty();
  unsigned Number = 0;
  while (!Diff.empty()) {
    llvm::StringRef Line;
    std::tie(Line, Diff) = Diff.split('\n');
    Line = Line.rtrim('\r');
    ++Number;
    if (H.OldLeft || H.NewLeft) {
      const char Kind = Line.empty() ? ' ' : Line[0];
      if (Kind == '+' && H.NewLeft && !File.empty())
        Changed.addLines(File, H.Line, H.Line);
      if (Kind == '+' || Kind == ' ') {
        ++H.Line;
        H.NewLeft -= H.NewLeft > 0;
      }
      if (Kind == '-' || Kind == ' ')
        H.OldLeft -= H.OldLeft > 0;
      continue;
    }
    if (Line.consume_front("+++ ")) {
      const std::string Name = unquoted(Line);
      File = Name == "/dev/null" ? "" : findFile(Name, Folders);
      Understood = true;
    } else if (Line.starts_with("@@ ")) {
      if (!readHunk(Line, H))
        return sentence("the diff cannot be read: line " + llvm::Twine(Number) + " is not a hunk header: " + Line);
    } else if (Line.starts_with("diff ") || Line.starts_with("Binary files ")) {
      Understood = true;
    }
  }
  if (!Understood)
    return sentence("the diff cannot be read: it holds no '+++ FILE' line; a unified diff is needed (git diff -U0)");
  return Changed;
}

static llvm::Expected<std::string> git(llvm::ArrayRef<llvm::StringRef> Args) {
  llvm::ErrorOr<std::string> Program = llvm::sys::findProgramByName("git");
  if (!Program)
    return sentence("--since needs git, which is not in PATH");
  llvm::SmallString<128> Out, Err;
  if (fs::createTemporaryFile("orm-tidy", "git", Out) || fs::createTemporaryFile("orm-tidy", "git", Err))
    return sentence("--since cannot make a temporary file for git's output");
  llvm::FileRemover RemoveOut(Out), RemoveErr(Err);
  std::vector<llvm::StringRef> Command{"git"};
  Command.insert(Command.end(), Args.begin(), Args.end());
  const std::optional<llvm::StringRef> Redirects[] = {llvm::StringRef(), llvm::StringRef(Out), llvm::StringRef(Err)};
  const int Code = llvm::sys::ExecuteAndWait(*Program, Command, std::nullopt, Redirects);
  llvm::Expected<std::string> Text = readFile(Code == 0 ? Out : Err);
  if (Code == 0 || !Text)
    return Text;
  return sentence("git cannot say what changed: " + llvm::StringRef(*Text).trim().split('\n').first);
}

llvm::Expected<ChangedLines> ChangedLines::sinceRevision(const std::string &Revision, const std::string &Folder) {
  if (llvm::StringRef(Revision).starts_with("-"))
    return sentence("'" + Revision + "' is not a git revision (from --since)");
  llvm::Expected<std::string> Top = git({"-C", Folder, "rev-parse", "--show-toplevel"});
  if (!Top)
    return Top.takeError();
  const std::string Root = llvm::StringRef(*Top).trim().str();
  llvm::Expected<std::string> Diff = git({"-C", Root, "-c", "core.quotePath=true", "diff", "-U0", "--no-color",
                                          "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/", Revision, "--"});
  if (!Diff)
    return Diff.takeError();
  llvm::Expected<std::string> New = git({"-C", Root, "ls-files", "--others", "--exclude-standard", "-z"});
  if (!New)
    return New.takeError();
  llvm::Expected<ChangedLines> Changed = fromDiff(*Diff, {Root});
  if (!Changed)
    return Changed;
  for (llvm::StringRef Name : llvm::split(*New, '\0'))
    if (!Name.empty())
      Changed->addLines(canonicalPath(Name, Root), 1, UINT_MAX);
  return Changed;
}

} // namespace orm::driver
