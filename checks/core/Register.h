// How a check makes itself known: a constant of type Register<T> in its own file. Plugin, driver, clangd and the docs
// read the same list.
#pragma once

#include "core/CheckInfo.h"

#include <memory>
#include <vector>

namespace clang::tidy {
class ClangTidyCheck;
class ClangTidyContext;
} // namespace clang::tidy

namespace orm {

struct Registered {
  const CheckInfo *Info;
  std::unique_ptr<clang::tidy::ClangTidyCheck> (*Make)(clang::tidy::ClangTidyContext *);
};

/// All checks by name. Filled during static initialisation only.
const std::vector<Registered> &registeredChecks();
/// Called by Register; two checks of one name abort with both names.
void registerCheck(Registered R);

/// A check's class T gives `static constexpr CheckInfo Info` and is constructed from {name, context}.
template <typename T> struct Register {
  static_assert(wellFormed(T::Info), "a check's name is orm-..., its summary one sentence that ends in a period");
  Register();
};

/// Embedded page of a check (docs/checks/NAME.md); empty where there is none.
std::string_view checkPage(std::string_view Name);

} // namespace orm
