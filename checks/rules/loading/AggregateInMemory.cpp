// Rows are fetched, sent and built, only to become one number that the database computes where they lie.
#include "core/Check.h"
#include "facts/loops/RowLoop.h"

namespace orm {
namespace {

struct AggregateInMemory final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-aggregate-in-memory",
                                     .Summary = "Rows are fetched only to be counted or added up in code.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::Query};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || !Call.Reads || Call.Relation || asksCatalogue(Call))
      return;
    RowUses Rows = usesOfRows(Call);
    if (wantedOf(Call, Rows) == Wanted::Count)
      return counted(Call, Rows);
    std::optional<CodeAggregate> Found = aggregateInCode(Call);
    if (!Found)
      return;
    if (Found->L)
      report(Call, "'" + Call.name() + "' fetches rows that a loop only " +
                       (Found->Counts ? "counts" : "adds up or compares"))
          .in(*Found->L)
          .help(Found->Counts ? "let the database count: SELECT count(*), with the loop's condition in the WHERE"
                              : "let the database compute it: SELECT sum(...), min(...) or max(...)");
    else
      report(Call, "'" + Call.name() + "' fetches rows that '" + Found->Algorithm + "' makes one value of")
          .note(Found->Use->getExprLoc(), "the rows are used here only")
          .help("let the database compute it: SELECT sum(...), min(...), max(...) or count(*)");
  }

private:
  /// Its tables are small, and a count of them asks whether something exists.
  static bool asksCatalogue(const OrmCall &Call) {
    return llvm::any_of(Call.sql().Scripts, [](const sql::Script &S) {
      return !S.Statements.empty() && llvm::any_of(S.Statements[0].Tables, sql::isCatalogTable);
    });
  }

  void counted(const OrmCall &Call, const RowUses &Rows) {
    const RowUse *Use = Rows.single(RowUse::Size);
    Report R = report(Call, "'" + Call.name() + "' fetches rows only to count them");
    for (const RowUse &Each : Rows.Uses)
      if (Rows.Holder && Each.K == RowUse::Size)
        std::move(R).note(Each.E->getExprLoc(), "only the number of rows is used");
    std::move(R).help("let the database count: one number comes back instead of all rows");
    if (!Rows.Holder && Use && Call.op()->CountFix.size())
      if (auto F = callFix(Call, *Use->E, Call.op()->CountFix, "count in the database"))
        std::move(R).fix(std::move(*F));
  }
};

const Register<AggregateInMemory> Registered;

} // namespace
} // namespace orm
