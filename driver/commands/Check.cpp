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

static int emit(const Options &O, std::vector<UnitData> Units, std::vector<report::Trouble> Troubles) {
  // What belongs to no file travels in the unit without one.
  for (UnitData &U : Units)
    if (U.File.empty())
      U.Troubles.insert(U.Troubles.begin(), Troubles.begin(), Troubles.end());
  Troubles.clear();
  for (const UnitData &U : Units)
    Troubles.insert(Troubles.end(), U.Troubles.begin(), U.Troubles.end());
  printTroubles(Troubles);
  if (llvm::Error E = emitUnits(O.EmitDir, Units, O.Part))
    return fail(llvm::toString(std::move(E)));
  return Troubles.empty() ? 0 : 2;
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
  std::vector<UnitData> Units = UnitPhase(O, **Config).run(std::move(Db->Commands));
  Troubles.insert(Troubles.end(), (*Config)->troubles().begin(), (*Config)->troubles().end());
  if (!O.EmitDir.empty())
    return emit(O, std::move(Units), std::move(Troubles));
  return finish(O, std::move(Units), std::move(Troubles));
}

} // namespace orm::driver
