#include "core/Register.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

#include <algorithm>

namespace orm {

static std::vector<Registered> &checks() {
  static std::vector<Registered> All; // filled during static initialisation, in no certain order
  return All;
}

void registerCheck(Registered R) {
  auto &All = checks();
  auto At = std::lower_bound(All.begin(), All.end(), R,
                             [](const Registered &A, const Registered &B) { return A.Info->Name < B.Info->Name; });
  if (At != All.end() && At->Info->Name == R.Info->Name)
    llvm::report_fatal_error(llvm::Twine("two checks are named '") + std::string(R.Info->Name) + "'");
  All.insert(At, R);
}

const std::vector<Registered> &registeredChecks() { return checks(); }

} // namespace orm
