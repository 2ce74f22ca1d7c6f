// Rows travel to the program to be thrown away there by a comparison that WHERE makes with an index.
#include "ast/Source.h"
#include "core/Check.h"
#include "facts/RowLoop.h"

namespace orm {
namespace {

struct FilterInMemory final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-filter-in-memory",
                                     .Summary = "Rows are fetched whole and then filtered by a column in code.",
                                     .In = Topic::Loading,
                                     .Tier = 2,
                                     .Needs = model::Capability::Query};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || !Call.Reads || Call.Relation || !manyRows(Call))
      return;
    RowUses Rows = usesOfRows(Call);
    if (!Rows.Complete)
      return;
    const clang::Expr *Condition = nullptr;
    const Loop *L = nullptr;
    if (const RowUse *Use = Rows.single(RowUse::Iterated);
        Use && Use->L && Rows.only(RowUse::Iterated, {RowUse::Existence, RowUse::Column, RowUse::Size})) {
      L = Use->L;
      RowLoop Shape = rowLoop(Call, Rows, *L);
      // A loop that only counts what passes is the aggregate's.
      if (Shape.Aggregates)
        return;
      Condition = Shape.Filter;
    } else if (const RowUse *Each = Rows.single(RowUse::Algorithm)) {
      Condition = filterOfAlgorithm(Call, *Each->E);
    }
    if (!Condition)
      return;
    clang::ASTContext &Ctx = Call.Facts->ast();
    std::string Text = ast::looseText(Condition->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
    Report R = report(Call, "'" + Call.name() + "' fetches rows that are then filtered in code");
    std::move(R).note(Condition->getExprLoc(), "rows are taken by '" + Text + "' here");
    if (L)
      std::move(R).in(*L);
    std::move(R).help("put the condition into the query's WHERE");
  }

private:
  static bool manyRows(const OrmCall &Call) {
    model::Kind K = Call.Api->kind();
    if (K == model::Kind::QueryAll || K == model::Kind::QueryMany || K == model::Kind::QueryCursor) {
      for (const ApiCall *B : builderOf(Call))
        if (B->kind() == model::Kind::QueryLimit || B->kind() == model::Kind::QueryPage)
          return false;
      return true;
    }
    if (K != model::Kind::SqlExec && K != model::Kind::SqlRun && K != model::Kind::SqlStep)
      return false;
    for (const sql::Script &S : Call.sql().Scripts)
      if (S.Statements.size() != 1 || S.Statements[0].V != sql::Verb::Select || !S.Statements[0].ReadsTable ||
          S.Statements[0].IsAggregate != sql::Tri::No || S.Statements[0].HasLimit != sql::Tri::No)
        return false;
    return !Call.sql().Scripts.empty();
  }
};

const Register<FilterInMemory> Registered;

} // namespace
} // namespace orm
