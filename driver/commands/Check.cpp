// orm-tidy check: the main job.
#include "Commands.h"
#include "CompileDb.h"
#include "Finish.h"
#include "UnitFolder.h"
#include "UnitPhase.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::driver {

static int emit(const Options &O, UnitPhase &Phase, CompileDb Db, TidyConfig &Config,
                std::vector<report::Trouble> Troubles) {
  UnitWriter Writer(O.EmitDir, O.Part);
  if (llvm::Error E = Writer.begin())
    return fail(llvm::toString(std::move(E)));
  std::string Lost; // one unit that cannot be written is a program that cannot be linked; the others are still written
  auto Write = [&](const UnitData &D) {
    if (llvm::Error E = Writer.write(D))
      Lost = llvm::toString(std::move(E));
  };
  UnitData NoFile;
  std::vector<report::Trouble> All;
  Phase.run(std::move(Db.Commands), [&](UnitData D) {
    if (D.File.empty()) {
      NoFile = std::move(D);
      return;
    }
    All.insert(All.end(), D.Troubles.begin(), D.Troubles.end());
    Write(D);
  });
  // What belongs to no file travels in the unit without one.
  Troubles.insert(Troubles.end(), Config.troubles().begin(), Config.troubles().end());
  NoFile.Troubles.insert(NoFile.Troubles.begin(), Troubles.begin(), Troubles.end());
  All.insert(All.begin(), NoFile.Troubles.begin(), NoFile.Troubles.end());
  printTroubles(All);
  Write(NoFile);
  if (!Lost.empty())
    return fail(Lost);
  return All.empty() ? 0 : 2;
}

int runCheck(const Options &O) {
  llvm::Expected<std::unique_ptr<TidyConfig>> Config = TidyConfig::create(O.Checks, O.Tier, O.ModelsDir);
  if (!Config)
    return fail(llvm::toString(Config.takeError()));
  if (!O.ModelsDir.empty() && !llvm::sys::fs::exists(O.ModelsDir))
    return fail("the models '" + O.ModelsDir + "' (from --models) do not exist");
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  llvm::Expected<CompileDb> Db = loadCompileDb(O.BuildDir, Here);
  if (!Db)
    return fail(llvm::toString(Db.takeError()));

  std::vector<report::Trouble> Troubles;
  for (std::string &Unknown : restrictTo(*Db, O.Arguments))
    Troubles.push_back({"", 0, std::move(Unknown)});
  UnitPhase Phase(O, **Config);
  if (!O.EmitDir.empty())
    return emit(O, Phase, std::move(*Db), **Config, std::move(Troubles));
  Linker Units;
  Phase.run(std::move(Db->Commands), [&](UnitData D) { Units.add(std::move(D)); });
  Troubles.insert(Troubles.end(), (*Config)->troubles().begin(), (*Config)->troubles().end());
  return finish(O, std::move(Units), std::move(Troubles));
}

} // namespace orm::driver
