#include "TidyConfig.h"
#include "Files.h"
#include "Flags.h"

#include "core/Register.h"

#include "clang-tidy/ClangTidy.h"
#include "clang-tidy/GlobList.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"

namespace orm::driver {
using clang::tidy::ClangTidyOptions;

// Reports wrong values of options; clang-tidy has it on by itself.
static constexpr llvm::StringLiteral AlwaysOn = "clang-tidy-config,clang-tidy-nolint";

static std::vector<llvm::StringRef> split(llvm::StringRef Globs) {
  llvm::SmallVector<llvm::StringRef> Parts;
  llvm::SplitString(Globs, Parts, ",\n\r");
  std::vector<llvm::StringRef> Trimmed;
  for (llvm::StringRef Part : Parts)
    if (!Part.trim().empty())
      Trimmed.push_back(Part.trim());
  return Trimmed;
}

static llvm::StringRef nameIn(llvm::StringRef Glob) {
  Glob.consume_front("-");
  return Glob.trim();
}

static std::vector<std::string> allNames() {
  std::vector<std::string> Names;
  for (const Registered &R : registeredChecks())
    Names.emplace_back(R.Info->Name);
  return Names;
}

// A glob that no check answers to; empty where there is none.
static std::string unknownName(llvm::ArrayRef<llvm::StringRef> Globs) {
  const std::vector<std::string> Names = allNames();
  for (llvm::StringRef Glob : Globs) {
    clang::tidy::GlobList List(nameIn(Glob));
    if (llvm::none_of(Names, [&](const std::string &Name) { return List.contains(Name); }))
      return nameIn(Glob).str();
  }
  return {};
}

static std::string unknownCheck(llvm::StringRef Name) {
  const std::string Near = nearest(Name, allNames());
  return ("unknown check '" + Name + "'; ").str() +
         (Near.empty() ? "'orm-tidy list-checks' lists all checks" : "did you mean '" + Near + "'?");
}

namespace {

/// clang-tidy's own search for .clang-tidy files with a parser of ours. Its constructor that takes a parser forgets the
/// file system.
class ConfigFiles : public clang::tidy::FileOptionsProvider {
public:
  using Parser = std::function<llvm::ErrorOr<ClangTidyOptions>(llvm::MemoryBufferRef)>;
  ConfigFiles(ClangTidyOptions Defaults, Parser Parse)
      : FileOptionsProvider(clang::tidy::ClangTidyGlobalOptions(), std::move(Defaults), ClangTidyOptions()) {
    ConfigHandlers = {{".clang-tidy", std::move(Parse)}};
  }
};

} // namespace

llvm::Expected<std::unique_ptr<TidyConfig>> TidyConfig::create(const std::string &Checks, int Tier,
                                                               const std::string &ModelsDir) {
  const std::vector<llvm::StringRef> Globs = split(Checks);
  if (const std::string Name = unknownName(Globs); !Name.empty())
    return sentence(unknownCheck(Name) + " (in --checks)");

  std::unique_ptr<TidyConfig> C(new TidyConfig);
  C->Default = ("-*," + AlwaysOn).str();
  for (const Registered &R : registeredChecks())
    if (R.Info->Tier <= Tier)
      (C->Default += ',') += R.Info->Name;
  // '*' of the command line means all of ours.
  for (llvm::StringRef Glob : Globs)
    (C->CommandLine += ',') += Glob;
  C->ModelsDir = ModelsDir.empty() ? "" : canonicalPath(ModelsDir);

#if CLANG_VERSION_MAJOR >= 22
  const auto Everything = clang::tidy::getAllChecksAndOptions(false, /*ExperimentalCustomChecks=*/false);
#else
  const auto Everything = clang::tidy::getAllChecksAndOptions(false);
#endif
  for (const auto &Option : Everything.Options)
    C->KnownOptions.insert(Option.getKey().str());

  ClangTidyOptions Defaults = ClangTidyOptions::getDefaults();
  Defaults.Checks = "";
  Defaults.HeaderFilterRegex = ".*";
  TidyConfig *Self = C.get();
  auto Parse = [Self](llvm::MemoryBufferRef Config) -> llvm::ErrorOr<ClangTidyOptions> {
    auto Complain = [&](const llvm::SMDiagnostic &D) {
      Self->complain(canonicalPath(Config.getBufferIdentifier()), std::max(D.getLineNo(), 0),
                     "the configuration cannot be read: " + D.getMessage().str());
    };
    llvm::ErrorOr<ClangTidyOptions> Options = clang::tidy::parseConfigurationWithDiags(Config, Complain);
    // It was named; clang-tidy's provider would print it once more.
    return Options ? *Options : ClangTidyOptions();
  };
  C->Files = std::make_unique<ConfigFiles>(Defaults, Parse);
  return C;
}

ClangTidyOptions TidyConfig::optionsFor(llvm::StringRef File) {
  ClangTidyOptions Options = Files->getOptions(File);
  const std::string Folder = findUpwards(llvm::sys::path::parent_path(File), ".clang-tidy");
  const std::string Config = Folder.empty() ? File.str() : Folder + "/.clang-tidy";
  Options.Checks = checksFrom(Options.Checks.value_or(""), Config);
  checkOptionNames(Options, Config);
  // The driver knows the whole program itself, and an index of yesterday would contradict it.
  Options.CheckOptions.erase("OrmIndex");
  if (!ModelsDir.empty())
    Options.CheckOptions["OrmModels"] = ClangTidyOptions::ClangTidyValue(ModelsDir, 10000);
  return Options;
}

std::string TidyConfig::checksFrom(const std::string &Configured, const std::string &File) {
  std::vector<llvm::StringRef> Ours;
  for (llvm::StringRef Glob : split(Configured))
    if (nameIn(Glob).starts_with("orm-"))
      Ours.push_back(Glob);
  if (const std::string Name = unknownName(Ours); !Name.empty())
    complain(File, 0, unknownCheck(Name) + " (in Checks)");
  std::string Result = Default;
  for (llvm::StringRef Glob : Ours)
    (Result += ',') += Glob;
  return Result + CommandLine;
}

void TidyConfig::checkOptionNames(const ClangTidyOptions &Options, const std::string &File) {
  for (const auto &Option : Options.CheckOptions) {
    llvm::StringRef Key = Option.getKey();
    if (!(Key.starts_with("orm-") || Key.starts_with("Orm")) || KnownOptions.count(Key.str()))
      continue;
    std::vector<std::string> Known(KnownOptions.begin(), KnownOptions.end());
    llvm::erase_if(Known, [](llvm::StringRef K) { return !K.starts_with("orm-") && !K.starts_with("Orm"); });
    const std::string Near = nearest(Key, Known);
    complain(File, 0,
             ("unknown option '" + Key + "'; ").str() +
                 (Near.empty() ? "known options: " + llvm::join(Known, ", ") : "did you mean '" + Near + "'?"));
  }
}

void TidyConfig::complain(const std::string &File, unsigned Line, const std::string &Message) {
  if (Complained.insert(File + '\n' + Message).second)
    Troubles.push_back({File, Line, Message});
}

} // namespace orm::driver
