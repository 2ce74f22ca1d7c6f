// Rows travel to the program to be thrown away there by a comparison that WHERE makes with an index.
#include "ast/Source.h"
#include "core/Check.h"
#include "facts/loops/RowLoop.h"

namespace orm {
namespace {

struct FilterInMemory final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-filter-in-memory",
                                     .Summary = "Rows are fetched whole and then filtered by a column in code.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Needs = model::Capability::Query};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    std::optional<CodeFilter> Filter = filterInCode(Call);
    if (!Filter)
      return;
    clang::ASTContext &Ctx = Call.Facts->ast();
    std::string Text = ast::looseText(Filter->Condition->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
    Report R = report(Call, "'" + Call.name() + "' fetches rows that are then filtered in code");
    std::move(R).note(Filter->Condition->getExprLoc(), "rows are taken by '" + Text + "' here");
    if (Filter->L)
      std::move(R).in(*Filter->L);
    std::move(R).help("put the condition into the query's WHERE");
  }
};

const Register<FilterInMemory> Registered;

} // namespace
} // namespace orm
