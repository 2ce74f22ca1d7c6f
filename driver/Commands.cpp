#include "Commands.h"

#include "llvm/Support/raw_ostream.h"

namespace orm::driver {

int fail(const llvm::Twine &Sentence) {
  llvm::outs().flush();
  llvm::errs() << "orm-tidy: error: " << Sentence << '\n';
  return 2;
}

int runHelp(const Options &O) {
  llvm::outs() << helpText(O.HelpOn);
  return 0;
}

int runVersion(const Options &) {
  llvm::outs() << "orm-tidy " ORM_TIDY_VERSION " (clang " ORM_CLANG_VERSION ")\n";
  return 0;
}

int run(llvm::ArrayRef<std::string> Args) {
  llvm::Expected<Options> O = parseOptions(Args);
  if (!O)
    return fail(llvm::toString(O.takeError()));
  switch (O->Do) {
  case Command::Check: return runCheck(*O);
  case Command::Unit: return runUnit(*O);
  case Command::Link: return runLink(*O);
  case Command::Report: return runReport(*O);
  case Command::Explain: return runExplain(*O);
  case Command::ListChecks: return runListChecks(*O);
  case Command::ListModels: return runListModels(*O);
  case Command::ModelCheck: return runModelCheck(*O);
  case Command::Help: return runHelp(*O);
  case Command::Version: return runVersion(*O);
  }
  return 2;
}

} // namespace orm::driver
