// A migration that cannot be taken back: the way back is missing, empty or throws.
#include "core/Check.h"

namespace orm {
namespace {

struct IrreversibleMigration final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-irreversible-migration",
                                     .Summary = "A migration has no way back.",
                                     .In = Topic::Schema,
                                     .Tier = 2,
                                     .Needs = model::Capability::Migration};
  using Check::Check;

  void onUnit(TuFacts &Facts) override {
    for (const MigrationClass &M : migrationsOf(Facts)) {
      // A method that is declared here and defined elsewhere is not known.
      if (!M.Up || !M.Up->Decl || !doesSomething(*M.Up) || (M.Down ? doesSomething(*M.Down) : declaresDown(M, Facts)))
        continue;
      clang::SourceLocation Where = M.Down ? M.Down->Decl->getLocation() : M.Up->Decl->getLocation();
      Report(*this, nullptr, Where,
             M.Down ? "the way back of migration '" + M.Class->getNameAsString() + "' does nothing"
                    : "migration '" + M.Class->getNameAsString() + "' has no way back")
          .note(M.Up->Decl->getLocation(), "it changes the schema here")
          .help("undo the change in the method for the way back");
    }
  }

private:
  static bool declaresDown(const MigrationClass &M, TuFacts &Facts) {
    return llvm::any_of(M.Class->methods(), [&](const clang::CXXMethodDecl *Each) {
      ApiMatch Match = Facts.api().matchDefinition(*Each);
      return Match && Match.Op->K == model::Kind::MigrationDown;
    });
  }
};

const Register<IrreversibleMigration> Registered;

} // namespace
} // namespace orm
