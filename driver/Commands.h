// What each command does. The result is the exit code.
#pragma once

#include "Options.h"

namespace orm::driver {

int runCheck(const Options &O);
int runUnit(const Options &O);
int runLink(const Options &O);
int runReport(const Options &O);
int runExplain(const Options &O);
int runListChecks(const Options &O);
int runListModels(const Options &O);
int runModelCheck(const Options &O);
int runHelp(const Options &O);
int runVersion(const Options &O);

/// The whole program from its command line.
int run(llvm::ArrayRef<std::string> Args);

/// "orm-tidy: error: ..." on standard error; gives 2.
int fail(const llvm::Twine &Sentence);

} // namespace orm::driver
