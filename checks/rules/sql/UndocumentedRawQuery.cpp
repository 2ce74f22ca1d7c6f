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
    const ApiCall *Given = textOf(Call);
    if (!Given || Given->op().Sql < 0 || !has(model::capabilitiesOf(*Given->Match.Library), model::Capability::Mapper))
      return;
    const OrmCall Begun = meaningOf(*Call.Facts, *Given);
    SqlText Text = textGiven(Begun);
    for (const GivenStatement &G : statementsOf(Text)) {
      const sql::Verb V = G.S->V;
      bool Dml = V == sql::Verb::Select || V == sql::Verb::Insert || V == sql::Verb::Update || V == sql::Verb::Delete;
      if (!Dml || !G.S->Parsed || hasComment(Call) || hasComment(Begun) || inMigration(Call) || !mapperUsed(Call))
        continue;
      reportAt(Call, Begun.where(),
               "'" + Call.name() + "' runs SQL by hand where the library maps entities, and no comment says why")
          .help("say in a comment what the mapper cannot do here, or use it");
      return;
    }
  }

private:
  /// The call that gives the text: the one that runs it, or one that prepared all of it.
  static const ApiCall *textOf(const OrmCall &Call) {
    if (!Call.Api || Call.Api->kind() == model::Kind::SqlExec)
      return Call.Api;
    const ApiCall *Prepared = Call.Api->kind() == model::Kind::SqlRun ? Call.preparedBy() : nullptr;
    const bool Whole = Prepared && Prepared->op().Sql >= 0 &&
                       llvm::none_of(Call.Facts->sqlOf(*Prepared).Alternatives,
                                     [](const TextValue &V) { return !V.Sources.empty() && V.Sources[0].Added; });
    return Whole ? Prepared : nullptr;
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
