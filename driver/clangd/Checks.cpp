// Makes clangd run our checks in a project without any configuration, and leaves every other check as clangd has it.
//
// Two functions of clangd stand in the way. isFastTidyCheck hides checks that clangd has not timed itself
// (FastCheckFilter), and provideDefaultChecks turns its own small set on only where nothing is configured. The linker
// sends the calls of both to the functions named __wrap_... here (checks/cmake/Programs.cmake). A user-level
// configuration file could do the same, but a check named there turns clangd's own defaults off, and a project's
// .clang-tidy could no longer turn one of ours off.
#include "clangd/Clangd.h"
#include "core/Register.h"

#include "clang-tidy/ClangTidyOptions.h"
#include "llvm/ADT/FunctionExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <optional>

namespace clang::clangd {
class SymbolIndex {
public:
  virtual ~SymbolIndex() = default;
};
using TidyProvider = llvm::unique_function<void(tidy::ClangTidyOptions &, llvm::StringRef) const>;

namespace remote {
// clangd built without gRPC: a remote index is not available.
std::unique_ptr<SymbolIndex> getClient(llvm::StringRef, llvm::StringRef) { return nullptr; }
} // namespace remote
} // namespace clang::clangd

using clang::clangd::TidyProvider;

// The real functions under the names that the linker gives them, and ours in their place.
std::optional<bool>
realIsFast(llvm::StringRef Check) __asm__("__real__ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE");
std::optional<bool>
ormIsFast(llvm::StringRef Check) __asm__("__wrap__ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE");
TidyProvider realDefaults() __asm__("__real__ZN5clang6clangd20provideDefaultChecksEv");
TidyProvider ormDefaults() __asm__("__wrap__ZN5clang6clangd20provideDefaultChecksEv");

std::optional<bool> ormIsFast(llvm::StringRef Check) {
  if (Check.starts_with("orm-"))
    return true;
  return realIsFast(Check);
}

TidyProvider ormDefaults() {
  return [Real = realDefaults()](clang::tidy::ClangTidyOptions &Options, llvm::StringRef File) {
    Real(Options, File);
    Options.Checks = orm::clangd::withDefaultChecks(Options.Checks.value_or(""));
  };
}

namespace orm::clangd {

std::string withDefaultChecks(llvm::StringRef Configured) {
  std::string Result = Configured.str();
  for (const Registered &R : registeredChecks())
    if (R.Info->Tier <= 2)
      Result += ",", Result += R.Info->Name;
  // Behind them once more what names our checks: "-orm-query-in-loop" of the user has the last word.
  llvm::SmallVector<llvm::StringRef> Globs;
  llvm::SplitString(Configured, Globs, ",\n");
  for (llvm::StringRef Glob : Globs) {
    llvm::StringRef Name = Glob.trim();
    Name.consume_front("-");
    if (Name.trim().starts_with("orm-"))
      Result += ",", Result += Glob.trim();
  }
  return Result;
}

} // namespace orm::clangd
