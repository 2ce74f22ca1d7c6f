// Analyses one unit in this process: clang-tidy's library inside a frontend action of our own.
#pragma once

#include "CompilerArgs.h"
#include "UnitData.h"

#include "clang-tidy/ClangTidyOptions.h"

namespace orm::driver {

struct UnitJob {
  CompileCommand Command;
  PreparedCommand Prepared;
  clang::tidy::ClangTidyOptions Tidy;
};

/// Never fails: what could not be done is among the troubles of the result.
UnitData analyse(const UnitJob &Job);

} // namespace orm::driver
