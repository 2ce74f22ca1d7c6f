#include "CompilerArgs.h"
#include "ClangVersions.h"
#include "Files.h"

#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <set>

namespace orm::driver {
using Args = std::vector<std::string>;

// Warnings of the build are not ours to report. -w would silence the checks too, -Werror would turn them and clang's
// own different opinions into errors.
static bool isAboutWarnings(llvm::StringRef Arg) {
  return Arg == "-w" || Arg == "-pedantic" || Arg == "-pedantic-errors" ||
         (Arg.starts_with("-W") && !Arg.starts_with("-Wp,"));
}

static Args adjusted(const CompileCommand &C, llvm::ArrayRef<std::string> Before, llvm::ArrayRef<std::string> Behind) {
  namespace tooling = clang::tooling;
  Args In = C.Args;
  for (const auto &Adjust : {tooling::getClangStripOutputAdjuster(), tooling::getClangStripDependencyFileAdjuster(),
                             tooling::getStripPluginsAdjuster(), tooling::getClangSyntaxOnlyAdjuster()})
    In = Adjust(In, C.File);

  Args Out;
  for (size_t I = 0; I < In.size(); ++I) {
    if (I == 1)
      Out.insert(Out.end(), Before.begin(), Before.end());
    // A precompiled header of the build was made by another compiler; CMake names the header itself right behind it.
    if (In[I] == "-Xclang" && I + 3 < In.size() && In[I + 1] == "-include-pch") {
      I += 3;
      continue;
    }
    if (I > 0 && (isAboutWarnings(In[I]) || llvm::StringRef(In[I]).starts_with("-save-temps")))
      continue;
    Out.push_back(In[I]);
  }
  // What follows "--" are files, so flags go in front of it.
  auto End = llvm::find(Out, "--");
  Args Flags(Behind.begin(), Behind.end());
  Flags.push_back("-Wno-everything");
  if (llvm::none_of(Out, [](llvm::StringRef A) { return A.starts_with("-resource-dir"); }))
    Flags.push_back("-resource-dir=" ORM_CLANG_RESOURCE_DIR);
  Out.insert(End, Flags.begin(), Flags.end());
  return Out;
}

namespace {

/// Collects what clang's driver quotes in its errors: 'unknown argument: '-fno-foo''.
class QuotedInErrors : public clang::DiagnosticConsumer {
public:
  std::set<std::string> Quoted;

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level, const clang::Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < clang::DiagnosticsEngine::Error)
      return;
    llvm::SmallString<128> Message;
    Info.FormatDiagnostic(Message);
    llvm::SmallVector<llvm::StringRef> Parts;
    llvm::StringRef(Message).split(Parts, '\'');
    for (size_t I = 1; I < Parts.size(); I += 2)
      Quoted.insert(Parts[I].str());
  }
};

} // namespace

static bool isMeant(llvm::StringRef Arg, llvm::StringRef Quoted) {
  if (Quoted.empty() || !Arg.starts_with("-"))
    return false;
  if (Quoted.starts_with("-"))
    return Arg == Quoted || (Quoted.ends_with("=") && Arg.starts_with(Quoted));
  // "unknown target CPU 'armadillo'" is about -march=armadillo.
  return Arg.starts_with("-m") && Arg.split('=').second == Quoted;
}

static std::vector<std::string> askDriver(Args &Command, const std::string &Directory, std::vector<std::string> &Cc1) {
  std::vector<std::string> Dropped;
  for (unsigned Round = 0; Round < 8; ++Round) {
    QuotedInErrors Errors;
    Cc1.clear();
    checkCommand(Command, Directory, Errors, Cc1);
    const size_t Before = Dropped.size();
    llvm::erase_if(Command, [&](const std::string &Arg) {
      const bool Drop = &Arg != &Command.front() &&
                        llvm::any_of(Errors.Quoted, [&](const std::string &Q) { return isMeant(Arg, Q); });
      if (Drop)
        Dropped.push_back(Arg);
      return Drop;
    });
    if (Dropped.size() == Before)
      break;
  }
  llvm::sort(Dropped);
  Dropped.erase(llvm::unique(Dropped), Dropped.end());
  return Dropped;
}

static void readSearchPath(FlagGroup &G, llvm::ArrayRef<std::string> Cc1, const std::string &Directory) {
  static constexpr std::pair<llvm::StringLiteral, SearchDir::Kind> Flags[] = {
      {"-iquote", SearchDir::Quote},
      {"-I", SearchDir::User},
      {"-isystem", SearchDir::System},
      {"-internal-isystem", SearchDir::System},
      {"-internal-externc-isystem", SearchDir::System},
      {"-idirafter", SearchDir::System},
  };
  for (const auto &[Name, Kind] : Flags)
    for (size_t I = 0; I < Cc1.size(); ++I) {
      llvm::StringRef Arg = Cc1[I];
      if (!Arg.consume_front(Name))
        continue;
      if (Arg.empty() && I + 1 < Cc1.size())
        Arg = Cc1[I + 1];
      else if (Name != "-I")
        continue;
      G.Dirs.push_back({canonicalPath(Arg, Directory), Kind});
    }
  for (size_t I = 0; I + 1 < Cc1.size(); ++I)
    if (Cc1[I] == "-include" || Cc1[I] == "-imacros")
      G.Forced.push_back(Cc1[I + 1]);
    else if (llvm::StringRef(Cc1[I]).starts_with("-fmodule"))
      G.Modules = true;
}

PreparedCommand CommandPreparer::prepare(const CompileCommand &C, llvm::ArrayRef<std::string> ExtraBefore,
                                         llvm::ArrayRef<std::string> Extra) {
  PreparedCommand P;
  P.Args = adjusted(C, ExtraBefore, Extra);

  namespace path = llvm::sys::path;
  std::string Key = C.Directory;
  for (const std::string &Arg : P.Args)
    if (path::filename(Arg) != path::filename(C.File))
      Key += '\0' + Arg;
  Key += path::extension(C.File);
  std::shared_ptr<const FlagGroup> &Group = Groups[Key];
  if (!Group) {
    auto New = std::make_shared<FlagGroup>();
    Args Command = P.Args, Cc1;
    New->DroppedFlags = askDriver(Command, C.Directory, Cc1);
    readSearchPath(*New, Cc1, C.Directory);
    Group = New;
  }
  P.Group = Group;
  llvm::erase_if(P.Args, [&](const std::string &Arg) { return llvm::is_contained(Group->DroppedFlags, Arg); });
  return P;
}

} // namespace orm::driver
