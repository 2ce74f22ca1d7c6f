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
    if (!Call.Api || !Call.Reads || Call.Relation)
      return;
    RowUses Rows = usesOfRows(Call);
    if (wantedOf(Call, Rows) == Wanted::Count)
      return counted(Call, Rows);
    if (!readsRows(Call, Rows) || !Rows.Complete)
      return;
    if (const RowUse *Use = Rows.single(RowUse::Iterated);
        Use && Use->L && Rows.only(RowUse::Iterated, {RowUse::Existence, RowUse::Column, RowUse::Size})) {
      if (RowLoop Loop = rowLoop(Call, Rows, *Use->L); Loop.Aggregates)
        report(Call, "'" + Call.name() + "' fetches rows that a loop only " +
                         (Loop.Counts ? "counts" : "adds up or compares"))
            .in(*Use->L)
            .help(Loop.Counts ? "let the database count: SELECT count(*), with the loop's condition in the WHERE"
                              : "let the database compute it: SELECT sum(...), min(...) or max(...)");
    } else if (const RowUse *Use = Rows.single(RowUse::Algorithm);
               Use && Rows.only(RowUse::Algorithm, {RowUse::Existence})) {
      if (std::string Name = aggregateOfAlgorithm(Call, *Use->E); !Name.empty())
        report(Call, "'" + Call.name() + "' fetches rows that '" + Name + "' makes one value of")
            .note(Use->E->getExprLoc(), "the rows are used here only")
            .help("let the database compute it: SELECT sum(...), min(...), max(...) or count(*)");
    }
  }

private:
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

  /// Several rows that are not the result of an aggregate already.
  static bool readsRows(const OrmCall &Call, const RowUses &Rows) {
    model::Kind K = Call.Api->kind();
    if (K == model::Kind::QueryAll || K == model::Kind::QueryMany || K == model::Kind::QueryCursor)
      return true;
    if (K != model::Kind::SqlExec && K != model::Kind::SqlRun && !(K == model::Kind::SqlStep && Rows.Cursor))
      return false;
    for (const sql::Script &S : Call.sql().Scripts)
      if (S.Statements.size() != 1 || S.Statements[0].V != sql::Verb::Select || !S.Statements[0].ReadsTable ||
          S.Statements[0].IsAggregate != sql::Tri::No || S.Statements[0].HasLimit != sql::Tri::No ||
          S.Statements[0].HasGroupBy != sql::Tri::No)
        return false;
    return !Call.sql().Scripts.empty();
  }
};

const Register<AggregateInMemory> Registered;

} // namespace
} // namespace orm
