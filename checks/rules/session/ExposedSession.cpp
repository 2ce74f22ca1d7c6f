// Who gets the session out of a repository can run anything on it, at any time, past everything the class takes care
// of.
#include "core/Check.h"
#include "facts/schema/Repositories.h"

namespace orm {
namespace {

struct ExposedSession final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-exposed-session",
                                     .Summary =
                                         "A session or connection leaves its repository through a public member.",
                                     .In = Topic::Session,
                                     .Tier = 3,
                                     .Needs = model::Capability::Session};
  using Check::Check;

  void onUnit(TuFacts &Facts) override {
    for (const Repository &R : repositoriesOf(Facts)) {
      // A class that is a connection, or that has one method with a statement, only wraps one.
      if (R.Asking < 2 || !R.Class->hasDefinition() || isDatabase(Facts, R.Class) || handsOut(R.Class->getName()))
        continue;
      for (const clang::CXXMethodDecl *M : R.Class->getDefinition()->methods())
        if (M->getAccess() == clang::AS_public && !M->isImplicit() && !M->isStatic() && !M->isOverloadedOperator() &&
            isDatabase(Facts, pointee(M->getReturnType())))
          say(*R.Class, M->getLocation(), "the public method '" + M->getNameAsString() + "'");
      for (const clang::FieldDecl *D : R.Class->getDefinition()->fields())
        if (D->getAccess() == clang::AS_public && !R.Class->isAggregate() &&
            (isDatabase(Facts, pointee(D->getType())) || isDatabase(Facts, D->getType()->getAsCXXRecordDecl())))
          say(*R.Class, D->getLocation(), "the public member '" + D->getNameAsString() + "'");
    }
  }

private:
  void say(const clang::CXXRecordDecl &Class, clang::SourceLocation Where, const std::string &What) {
    Report(*this, nullptr, Where, What + " gives the database session of '" + Class.getNameAsString() + "' away")
        .help("keep it private; give the repository a method for what the caller wants to do");
  }

  static bool isDatabase(TuFacts &Facts, const clang::CXXRecordDecl *R) {
    return Facts.api().standsForDatabase(R) || Facts.api().hasRole(R, model::Role::Transaction);
  }

  /// Classes whose purpose it is to give connections.
  static bool handsOut(llvm::StringRef Name) {
    for (llvm::StringRef Word : {"pool", "factory", "provider", "connection", "session", "transaction", "database",
                                 "context", "driver", "dbmanager", "wrapper", "handle"})
      if (Name.contains_insensitive(Word))
        return true;
    return Name.ends_with_insensitive("db");
  }
};

const Register<ExposedSession> Registered;

} // namespace
} // namespace orm
