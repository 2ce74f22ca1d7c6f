// The first phase: which units there are, which need no look, which are known already, and the rest in workers.
#pragma once

#include "Analysis.h"
#include "Cache.h"
#include "Options.h"
#include "TidyConfig.h"

namespace orm::driver {

class UnitPhase {
public:
  UnitPhase(const Options &O, TidyConfig &Config) : O(O), Config(Config) {}

  /// Hands over the units of this run's shard as they are done, in no certain order; what went wrong is among their
  /// troubles. The first one stands for what belongs to no file.
  void run(std::vector<CompileCommand> Commands, llvm::function_ref<void(UnitData)> Take);

private:
  void prepare(std::vector<CompileCommand> Commands);
  void scan();
  UnitData brokenModels();
  std::vector<size_t> neededJobs();
  std::string work(size_t Job, const Cache &Store) const;

  const Options &O;
  TidyConfig &Config;
  CommandPreparer Preparer;
  std::vector<UnitJob> Jobs;
  std::unique_ptr<IncludeScan> Scan;
  std::vector<Closure> Closures;
  std::vector<std::string> Keys; ///< of the cache, by job
};

} // namespace orm::driver
