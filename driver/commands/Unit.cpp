// orm-tidy unit -o OUT -- COMPILER ARGS...: one unit for `link`, for build systems that run each compiler on their own.
#include "Commands.h"
#include "CompileDb.h"
#include "Files.h"
#include "Finish.h"
#include "UnitPhase.h"

#include "clang/Driver/Types.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace orm::driver {

static std::string sourceIn(llvm::ArrayRef<std::string> Args) {
  namespace types = clang::driver::types;
  for (size_t I = 1; I < Args.size(); ++I) {
    llvm::StringRef Extension = llvm::sys::path::extension(Args[I]);
    if (Extension.empty() || Args[I][0] == '-' || Args[I - 1] == "-o" || Args[I - 1] == "-include")
      continue;
    const types::ID Type = types::lookupTypeForExtension(Extension.drop_front());
    if (Type == types::TY_C || Type == types::TY_CXX || Type == types::TY_CXXModule)
      return Args[I];
  }
  return {};
}

int runUnit(const Options &O) {
  llvm::Expected<std::unique_ptr<TidyConfig>> Config = TidyConfig::create(O.Checks, O.Tier, O.ModelsDir);
  if (!Config)
    return fail(llvm::toString(Config.takeError()));
  const std::string Source = sourceIn(O.Compiler);
  if (Source.empty())
    return fail("the command line behind '--' names no C or C++ source file");
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);

  Options One = O;
  One.UseCache = false;
  One.Skip = false;
  One.Jobs = 1;
  UnitData D;
  std::vector<report::Trouble> NoFile;
  UnitPhase(One, **Config).run({commandFor(Source, Here, O.Compiler)}, [&](UnitData Done) {
    if (Done.File.empty())
      NoFile = std::move(Done.Troubles);
    else
      D = std::move(Done);
  });
  if (D.Troubles.empty())
    D.Troubles = NoFile;
  D.Troubles.insert(D.Troubles.begin(), (*Config)->troubles().begin(), (*Config)->troubles().end());
  printTroubles(D.Troubles);
  if (llvm::Error E = writeFile(O.Outputs.front().Path, packUnit(D)))
    return fail(llvm::toString(std::move(E)));
  return D.Troubles.empty() ? 0 : 2;
}

} // namespace orm::driver
