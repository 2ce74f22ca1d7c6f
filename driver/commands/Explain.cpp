// orm-tidy explain CHECK: the page of a check.
#include "Commands.h"
#include "Flags.h"

#include "core/Register.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::driver {

int runExplain(const Options &O) {
  const std::string &Given = O.Arguments.front();
  std::vector<std::string> Names;
  for (const Registered &R : registeredChecks()) {
    Names.emplace_back(R.Info->Name);
    if (Names.back() != Given && Names.back() != "orm-" + Given)
      continue;
    const std::string_view Page = checkPage(R.Info->Name);
    if (Page.empty())
      llvm::outs() << R.Info->Name << ": " << R.Info->Summary << '\n';
    else
      llvm::outs() << Page;
    return 0;
  }
  const std::string Near = nearest(Given, Names);
  return fail("unknown check '" + Given + "'; " +
              (Near.empty() ? std::string("'orm-tidy list-checks' lists all checks") : "did you mean '" + Near + "'?"));
}

} // namespace orm::driver
