// Runs numbered jobs in worker processes: a job that crashes or hangs costs itself and nothing else.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <string>

namespace orm::driver {

struct JobResult {
  enum { Done, Crashed, TimedOut } End = Done;
  int Signal = 0;    ///< of a crash; 0: the worker left by itself
  std::string Bytes; ///< what the job gave
};

struct RunnerLimits {
  unsigned Workers = 1;
  unsigned TimeoutSeconds = 0; ///< for one job; 0: none
};

/// `Work` runs in a worker and gives bytes; `Finished` runs here, in the order in which jobs end. False where no worker
/// could be started at all.
bool runJobs(llvm::ArrayRef<size_t> Jobs, const RunnerLimits &Limits, llvm::function_ref<std::string(size_t)> Work,
             llvm::function_ref<void(size_t, JobResult)> Finished);

} // namespace orm::driver
