// A class that knows every query of the program is changed for every reason, tested for none, and merged in conflict.
#include "core/Check.h"
#include "facts/schema/Repositories.h"

namespace orm {
namespace {

struct FatRepository final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-fat-repository",
                                     .Summary = "A repository has more public methods than one can keep in mind.",
                                     .In = Topic::Session,
                                     .Tier = 3,
                                     .Needs = model::Capability::Query};
  FatRepository(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, const CheckInfo &Info)
      : Check(Name, Context, Info), MaxMethods(number("MaxMethods", 50)) {}

  void onUnit(TuFacts &Facts) override {
    for (const Repository &R : repositoriesOf(Facts)) {
      // Mostly queries; a window or a server that runs a few as well is no repository.
      if (!R.Class->hasDefinition() || R.Asking * 2 < R.Methods)
        continue;
      unsigned Public = 0;
      for (const clang::CXXMethodDecl *M : R.Class->getDefinition()->methods())
        Public += M->getAccess() == clang::AS_public && !M->isImplicit() && !M->isOverloadedOperator() &&
                  !llvm::isa<clang::CXXConstructorDecl, clang::CXXDestructorDecl>(M);
      const clang::CXXRecordDecl *Pattern = R.Class->getTemplateInstantiationPattern();
      if (Public > MaxMethods)
        Report(*this, nullptr, (Pattern ? Pattern : R.Class->getDefinition())->getLocation(),
               "'" + R.Class->getNameAsString() + "' has " + std::to_string(Public) + " public methods on the database")
            .help("split it by entity or use case; option MaxMethods is the limit");
    }
  }

private:
  const unsigned MaxMethods;
};

const Register<FatRepository> Registered;

} // namespace
} // namespace orm
