// The program makes, alters or drops tables to match its classes wherever it happens to run.
#include "core/Check.h"

namespace orm {
namespace {

struct SchemaSync final : Check {
  static constexpr CheckInfo Info = {
      .Name = "orm-schema-sync",
      .Summary = "Tables are created, synchronised or dropped outside of a migration or a test.",
      .In = Topic::Schema,
      .Tier = 3,
      .Needs = model::Capability::Schema};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    using enum model::Kind;
    if (!Call.Api || inMigration(Call) || inTestCode(Call.where(), *Call.Facts) || schemaCallAround(*Call.F))
      return;
    model::Kind K = Call.Api->kind();
    // Who drops what is named says what is no longer needed; only all at once is the program's whole schema.
    bool DropsAll = K == SchemaDrop && llvm::none_of(Call.view().Args, [&](const clang::Expr *A) {
                      return Call.Facts->api().isText(A->getType());
                    });
    if ((K != model::Kind::SchemaSync && K != SchemaCreate && !DropsAll) || inMemory(Call.F->Body))
      return;
    if (migratesToo(*Call.F))
      return;
    if (migrationPartOf(*Call.F, *Call.Facts) != MigrationPart::None ||
        nameSays(*Call.F, {"test", "tests", "seed", "seeder", "fixture", "install"}))
      return;
    report(Call, "'" + Call.name() +
                     (K == SchemaDrop     ? "' drops tables"
                      : K == SchemaCreate ? "' creates tables"
                                          : "' changes tables to match the program") +
                     " outside of a migration")
        .help(!Call.op()->Instead.empty() ? Call.op()->Instead
                                          : "change the schema in a migration that is written, reviewed and run once");
  }

private:
  /// A program with migrations makes the schema of an empty database, and changes it otherwise.
  static bool migratesToo(const FunctionFacts &F) {
    if (llvm::any_of(F.Apis, [](const ApiCall &A) { return A.kind() == model::Kind::MigrationRun; }))
      return true;
    const auto *M = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(F.Decl);
    return M && llvm::any_of(M->getParent()->methods(), [](const clang::CXXMethodDecl *Each) {
             return Each->getDeclName().isIdentifier() && Each->getName().starts_with_insensitive("migrat");
           });
  }

  /// A database that is made in memory by the same function has no schema yet, and keeps none.
  static bool inMemory(const clang::Stmt *S) {
    if (const auto *L = llvm::dyn_cast_or_null<clang::StringLiteral>(S))
      return L->isOrdinary() && L->getString().contains(":memory:");
    return S && llvm::any_of(S->children(), [](const clang::Stmt *C) { return inMemory(C); });
  }
};

const Register<SchemaSync> Registered;

} // namespace
} // namespace orm
