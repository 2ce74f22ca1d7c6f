// The clang-tidy module: all registered checks under their names.
#include "core/Check.h"

#include "clang-tidy/ClangTidyModule.h"

namespace orm {

class Module : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    for (const Registered &R : registeredChecks())
      Factories.registerCheckFactory(
          llvm::StringRef(R.Info->Name.data(), R.Info->Name.size()),
          [Make = R.Make](llvm::StringRef, clang::tidy::ClangTidyContext *Context) { return Make(Context); });
  }
};

} // namespace orm

static clang::tidy::ClangTidyModuleRegistry::Add<orm::Module> Registered("orm-module",
                                                                         "Misuse of ORMs and SQL libraries.");
