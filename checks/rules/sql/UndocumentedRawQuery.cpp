// SQL written by hand beside an ORM: the reader asks why, and nothing answers.
#include "core/Check.h"

namespace orm {
namespace {

struct UndocumentedRawQuery final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-undocumented-raw-query",
                                     .Summary = "Raw SQL stands beside an ORM without a comment that says why.",
                                     .In = Topic::Sql,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::SqlText};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || Call.Api->op().Sql < 0 || Call.Api->kind() != model::Kind::SqlExec ||
        !mapsEntities(*Call.Api->Match.Library))
      return;
    SqlText Text = textGiven(Call);
    for (const GivenStatement &G : statementsOf(Text)) {
      const sql::Verb V = G.S->V;
      bool Dml = V == sql::Verb::Select || V == sql::Verb::Insert || V == sql::Verb::Update || V == sql::Verb::Delete;
      if (!Dml || !G.S->Parsed || hasComment(Call) || inMigration(Call) || !mapperUsed(Call))
        continue;
      report(Call, "'" + Call.name() + "' runs SQL by hand where the library maps entities, and no comment says why")
          .help("say in a comment what the mapper cannot do here, or use it");
      return;
    }
  }

private:
  /// Does the library load objects of the program's own classes by key, so that raw SQL is a choice?
  static bool mapsEntities(const model::Orm &Library) {
    return llvm::any_of(Library.Operations,
                        [](const model::Operation &Op) { return Op.K == model::Kind::QueryByKey; }) &&
           llvm::any_of(Library.Types, [](const model::TypeEntry &T) {
             return T.EntityArg >= 0 || T.R == model::Role::Entity || T.R == model::Role::EntityPtr;
           });
  }

  /// Does the unit go through the mapper elsewhere? Where all is SQL, that is how the program is made.
  static bool mapperUsed(const OrmCall &Call) {
    auto Maps = [&](const ApiCall &A) {
      const model::Kind K = A.kind();
      return A.Match.Library == Call.Api->Match.Library && A.op().Sql < 0 &&
             ((K >= model::Kind::QueryMany && K <= model::Kind::QueryByKeys) ||
              (K >= model::Kind::WriteInsert && K <= model::Kind::WriteUpsert));
    };
    return llvm::any_of(Call.Facts->unit().Functions,
                        [&](const FunctionFacts &F) { return llvm::any_of(F.Apis, Maps); });
  }
};

const Register<UndocumentedRawQuery> Registered;

} // namespace
} // namespace orm
