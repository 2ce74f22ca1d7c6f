// A statement that reads runs once per iteration: one round trip per element.
#include "core/Check.h"
#include "core/fix/HoistFix.h"

namespace orm {
namespace {

struct QueryInLoop final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-query-in-loop",
                                     .Summary = "A query runs once per iteration of a loop.",
                                     .In = Topic::Loading,
                                     .Tier = 1,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::Query};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    // A statement of unknown verb is a round trip all the same.
    if (Call.Relation || !Call.Runs || Call.Writes)
      return;
    const Loop *L = Call.repeatedBy();
    if (!L)
      return;
    Report R = report(Call, "'" + Call.name() + "' runs a query " + howOften(*L, Call.Facts->ast()));
    std::move(R).in(*L).help(Call.op() && Call.op()->K <= model::Kind::QueryChunk && !Call.op()->Instead.empty()
                                 ? "read all rows with one query before the loop: " + Call.op()->Instead
                                 : "read all rows with one query before the loop, by the list of keys or with a join");
    for (auto Make : {hoistFix, manyFix})
      if (auto F = Make(Call, *L))
        std::move(R).fix(std::move(*F));
  }
};

const Register<QueryInLoop> Registered;

} // namespace
} // namespace orm
