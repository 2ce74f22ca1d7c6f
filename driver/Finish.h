// From analysed units to reports, fixes and an exit code: what `check` and `link` have in common.
#pragma once

#include "Link.h"
#include "Options.h"

namespace orm::driver {

/// --source-root, else the git root, else the current folder.
std::string sourceRoot(const Options &O);

/// Everything behind the unit phase. `Troubles` are what could not be done so far.
int finish(const Options &O, Linker Units, std::vector<report::Trouble> Troubles);

/// Writes all reports; an unwritable one is named and the others still come. False where one failed.
bool writeReports(const Options &O, const report::Report &R);

/// One line for each trouble on standard error.
void printTroubles(const std::vector<report::Trouble> &Troubles);

} // namespace orm::driver
