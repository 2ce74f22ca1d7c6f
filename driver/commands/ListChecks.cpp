// orm-tidy list-checks: one line for each check.
#include "Commands.h"

#include "core/Register.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace orm::driver {

int runListChecks(const Options &) {
  size_t Width = 0;
  for (const Registered &R : registeredChecks())
    Width = std::max(Width, R.Info->Name.size());
  for (const Registered &R : registeredChecks()) {
    const char *Fix = R.Info->Fix == FixKind::Safe ? "fix" : R.Info->Fix == FixKind::Unsafe ? "unsafe fix" : "";
    llvm::outs() << llvm::left_justify(llvm::StringRef(R.Info->Name), Width) << "  tier " << R.Info->Tier << "  "
                 << (R.Info->Level == CheckLevel::Note ? "note   " : "warning") << "  " << llvm::left_justify(Fix, 10)
                 << "  " << R.Info->Summary << '\n';
  }
  return 0;
}

} // namespace orm::driver
