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
                                     .Needs = model::Capability::Statement | model::Capability::Mapper};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || Call.Api->op().Sql < 0 || Call.Api->kind() != model::Kind::SqlExec ||
        !has(model::capabilitiesOf(*Call.Api->Match.Library), model::Capability::Mapper))
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
