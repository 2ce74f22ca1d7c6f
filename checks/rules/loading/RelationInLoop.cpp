// The classic N+1: each element's lazy relation is loaded by a query of its own.
#include "core/Check.h"
#include "core/fix/EagerFix.h"

namespace orm {
namespace {

struct RelationInLoop final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-relation-in-loop",
                                     .Summary =
                                         "A lazily loaded relation is touched in a loop: one query per row (N+1).",
                                     .In = Topic::Loading,
                                     .Tier = 2,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::LazyRelation};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Relation)
      return;
    const Loop *L = Call.repeatedBy();
    const clang::Expr *Owner = Call.owner();
    if (!L || !Owner || !dependsOn(Owner, *L, *Call.Facts) || Call.loadedBefore(*L) || Call.touchedBefore(*L) ||
        Call.ofOneRow(*L) || Call.ofNewObject())
      return;
    Report R = report(Call, "'" + Call.name() + "' loads a relation with a query " + howOften(*L, Call.Facts->ast()) +
                                " (N+1)");
    if (Call.Through)
      std::move(R).unless({Call.Through->Function, Effect::Query, -1});
    std::move(R).in(*L).help(advice(Call));
    if (auto F = eagerFix(Call, *L))
      std::move(R).fix(std::move(*F));
  }

private:
  static std::string advice(const OrmCall &Call) {
    if (!Call.op() || Call.op()->Instead.empty())
      return "load the relation for all rows before the loop, by a join or by the list of keys";
    std::string Text = Call.op()->Instead;
    if (size_t At = Text.find("{relation}"); At != std::string::npos)
      Text.replace(At, 10, "...");
    return Text;
  }
};

const Register<RelationInLoop> Registered;

} // namespace
} // namespace orm
