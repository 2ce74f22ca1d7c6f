// A seeder that inserts without looking fails, or doubles its rows, when it runs again.
#include "core/Check.h"

namespace orm {
namespace {

struct NonIdempotentSeeder final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-non-idempotent-seeder",
                                     .Summary = "A seeder inserts rows again each time it runs.",
                                     .In = Topic::Writing,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::Write};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || !Call.F || !inserts(Call) || !seeds(*Call.F, *Call.Facts) || looksFirst(*Call.F, *Call.Facts) ||
        calledOnCondition(*Call.F, *Call.Facts))
      return;
    if (Said.insert(Call.F).second)
      report(Call, "'" + Call.name() + "' inserts its rows again each time the seeder runs")
          .help("insert what is missing: an upsert, 'ON CONFLICT DO NOTHING', or first-or-create");
  }

  void onUnit(TuFacts &) override { Said.clear(); }

private:
  llvm::DenseSet<const FunctionFacts *> Said; ///< one finding a seeder

  static bool seeds(const FunctionFacts &F, TuFacts &Facts) {
    return migrationPartOf(F, Facts) == MigrationPart::Seed || nameSays(F, {"seed", "seeder", "seeds", "seeding"});
  }

  static bool inserts(const OrmCall &Call) {
    model::Kind K = Call.Api->kind();
    if (K == model::Kind::WriteInsert || (K == model::Kind::WriteBulk && Call.Api->op().Sql < 0))
      return true;
    SqlText Text = textGiven(Call);
    std::vector<GivenStatement> All = statementsOf(Text);
    return !All.empty() && llvm::any_of(All, [](const GivenStatement &G) {
      return G.S->V == sql::Verb::Insert && G.S->HasWhere != sql::Tri::Yes;
    });
  }

  /// It reads before it writes, or empties the table.
  static bool looksFirst(const FunctionFacts &F, TuFacts &Facts) {
    for (const FunctionFacts *Each = &F; Each; Each = Each->Outer)
      for (const ApiCall &C : Each->Apis) {
        OrmCall Meaning = meaningOf(Facts, C);
        SqlText Text = C.op().Sql >= 0 ? Facts.sqlOf(C) : SqlText();
        bool Empties = C.kind() == model::Kind::WriteAll || C.kind() == model::Kind::WriteTruncate ||
                       C.kind() == model::Kind::WriteDelete || C.kind() == model::Kind::SchemaDrop ||
                       C.kind() == model::Kind::SchemaCreate;
        for (const GivenStatement &G : statementsOf(Text))
          Empties |= G.S->V == sql::Verb::Delete || G.S->V == sql::Verb::Truncate || G.S->V == sql::Verb::DropTable ||
                     G.S->V == sql::Verb::CreateTable;
        if (Empties || (Meaning.Reads && !Meaning.Writes))
          return true;
      }
    return false;
  }

  static bool calledOnCondition(const FunctionFacts &F, TuFacts &Facts) {
    if (!F.Decl)
      return false;
    auto Sites = Facts.unit().CallSites.find(F.Decl->getCanonicalDecl());
    if (Sites == Facts.unit().CallSites.end())
      return false;
    return llvm::any_of(Sites->second, [](const UserCall *C) {
      for (const Scope *S = C->In; S; S = S->Parent)
        if (S->K == Scope::Branch)
          return true;
      return false;
    });
  }
};

const Register<NonIdempotentSeeder> Registered;

} // namespace
} // namespace orm
