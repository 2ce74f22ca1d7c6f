#include "UnitPhase.h"
#include "Files.h"
#include "Finish.h"
#include "Progress.h"
#include "Runner.h"
#include "Sorting.h"

#include "core/ModelSources.h"
#include "core/Unit.h"
#include "model/ModelLoader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

#include <csignal>
#include <cstring>
#include <numeric>
#include <set>
#include <thread>

namespace orm::driver {

static std::string modelsOption(const UnitJob &Job) {
  const auto Found = Job.Tidy.CheckOptions.find("OrmModels");
  return Found == Job.Tidy.CheckOptions.end() ? "" : Found->second.Value;
}

void UnitPhase::prepare(std::vector<CompileCommand> Commands) {
  for (CompileCommand &C : Commands) {
    UnitJob Job;
    Job.Tidy = Config.optionsFor(C.File);
    std::vector<std::string> Extra = Job.Tidy.ExtraArgs.value_or(std::vector<std::string>());
    Extra.insert(Extra.end(), O.ExtraArgs.begin(), O.ExtraArgs.end());
    Job.Prepared = Preparer.prepare(C, Job.Tidy.ExtraArgsBefore.value_or(std::vector<std::string>()), Extra);
    Job.Command = std::move(C);
    Jobs.push_back(std::move(Job));
  }
}

// Models are read in each unit again; here they are read so that a broken one is named even if no unit is parsed.
UnitData UnitPhase::brokenModels() {
  UnitData D;
  std::set<std::vector<std::string>> Seen;
  for (const UnitJob &Job : Jobs) {
    const std::vector<std::string> Paths = modelSources(modelsOption(Job), "", Job.Command.File).Models;
    if (Paths.empty() || !Seen.insert(Paths).second)
      continue;
    std::vector<model::Diagnostic> Wrong;
    model::loadProjectModels(Paths, Wrong);
    for (model::Diagnostic &M : Wrong)
      D.Troubles.push_back({std::move(M.File), M.Line, std::move(M.Message)});
  }
  return D;
}

void UnitPhase::scan() {
  std::set<std::string> Markers;
  std::set<std::pair<std::string, std::string>> Asked;
  for (const UnitJob &Job : Jobs)
    if (Asked.insert({modelsOption(Job), llvm::sys::path::parent_path(Job.Command.File).str()}).second)
      for (std::string &Marker : modelHeaders(modelsOption(Job), Job.Command.File))
        Markers.insert(std::move(Marker));
  Scan = std::make_unique<IncludeScan>(std::vector<std::string>(Markers.begin(), Markers.end()));
  for (const UnitJob &Job : Jobs)
    Closures.push_back(Scan->closureOf(Job.Command.File, *Job.Prepared.Group));
}

// So few files cost less than what is gained by parsing them, too: one that does not parse is named.
static constexpr size_t WorthSkipping = 16;

// A unit that reaches no model's header can still call functions that query. It can know of them only through a header
// that it shares with their unit; a unit that shares none is left out, unless the user named it. An index knows
// functions of other programs, whose headers nobody scanned, so with one nothing is left out.
std::vector<size_t> UnitPhase::neededJobs() {
  std::vector<size_t> Needed;
  std::set<unsigned> Shared;
  const std::string Root = sourceRoot(O);
  const bool All = !O.Skip || !O.Index.empty();
  std::set<std::string> Named;
  for (const std::string &Argument : O.Arguments)
    Named.insert(canonicalPath(Argument));
  auto Reaches = [&](size_t I) {
    return All || Closures[I].ReachesModel || Closures[I].Unknown || Named.count(Jobs[I].Command.File);
  };
  for (size_t I = 0; I < Jobs.size(); ++I)
    if (!All && Reaches(I))
      for (unsigned File : Closures[I].Files)
        if (Scan->isProject(File, *Jobs[I].Prepared.Group, Root))
          Shared.insert(File);
  for (size_t I = 0; I < Jobs.size(); ++I)
    if (Reaches(I) || llvm::any_of(Closures[I].Files, [&](unsigned File) { return Shared.count(File) > 0; }))
      Needed.push_back(I);
  if (Jobs.size() - Needed.size() <= WorthSkipping) {
    Needed.resize(Jobs.size());
    std::iota(Needed.begin(), Needed.end(), size_t(0));
  }
  if (!O.Part)
    return Needed;
  std::vector<size_t> Mine;
  for (size_t I = O.Part->Index - 1; I < Needed.size(); I += O.Part->Count)
    Mine.push_back(Needed[I]);
  return Mine;
}

std::string UnitPhase::work(size_t Job, const Cache &Store) const {
  UnitData D = analyse(Jobs[Job]);
  // The key stands for what the scan saw; only the rest must be looked at again.
  if (Scan)
    llvm::erase_if(D.Read, [&](const FileHash &H) { return Scan->contains(Closures[Job], H.File); });
  Store.store(Keys[Job], D);
  D.Read.clear(); // for the cache alone
  return packUnit(D);
}

static UnitData brokenUnit(const UnitJob &Job, std::string Why) {
  UnitData D;
  D.File = Job.Command.File;
  D.Command = Job.Command.Digest;
  D.Troubles.push_back({D.File, 0, std::move(Why)});
  return D;
}

static UnitData received(const UnitJob &Job, const JobResult &R, unsigned Timeout) {
  if (R.End == JobResult::TimedOut)
    return brokenUnit(Job, "the analysis of this file took longer than " + std::to_string(Timeout) +
                               " s and was stopped (--timeout)");
  if (R.End == JobResult::Crashed)
    return brokenUnit(Job, "the analysis of this file crashed" +
                               (R.Signal ? std::string(": ") + ::strsignal(R.Signal) : std::string()));
  llvm::Expected<UnitData> D = unpackUnit(R.Bytes);
  return D ? std::move(*D) : brokenUnit(Job, "the result of this file is lost: " + llvm::toString(D.takeError()));
}

void UnitPhase::run(std::vector<CompileCommand> Commands, llvm::function_ref<void(UnitData)> Take) {
  prepare(std::move(Commands));
  Cache Store(O.UseCache, O.CacheDir);
  if (O.Skip || Store.enabled())
    scan();
  Keys.resize(Jobs.size());
  const std::vector<size_t> Needed = neededJobs();
  Progress Bar(O.Progress, O.Quiet, Needed.size());

  Take(brokenModels());
  std::vector<size_t> Open;
  for (size_t I : Needed) {
    if (Store.enabled())
      Keys[I] = Store.keyOf(Jobs[I], *Scan, Closures[I]);
    if (std::optional<UnitData> Known = Store.load(Keys[I])) {
      Known->Read.clear();
      Take(std::move(*Known));
      Bar.step(Jobs[I].Command.File);
    } else {
      Open.push_back(I);
    }
  }
  // The longest ones first, so that no worker is left with one at the end.
  if (Scan)
    sortStably(Open, [&](size_t A, size_t B) { return Closures[A].Files.size() > Closures[B].Files.size(); });

  RunnerLimits Limits;
  Limits.Workers = O.Jobs ? O.Jobs : std::max(1u, std::thread::hardware_concurrency());
  Limits.TimeoutSeconds = O.Timeout;
  std::set<size_t> Missing(Open.begin(), Open.end());
  runJobs(
      Open, Limits, [&](size_t I) { return work(I, Store); },
      [&](size_t I, JobResult R) {
        Take(received(Jobs[I], R, O.Timeout));
        Missing.erase(I);
        Bar.step(Jobs[I].Command.File);
      });
  for (size_t I : Missing)
    Take(brokenUnit(Jobs[I], "no worker process could be started for this file"));
}

} // namespace orm::driver
