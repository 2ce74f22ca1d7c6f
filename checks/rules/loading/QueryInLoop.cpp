// A statement that reads runs once per iteration: one round trip per element.
#include "core/Check.h"
#include "core/fix/HoistFix.h"

namespace orm {
namespace {

struct QueryInLoop final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-query-in-loop",
                                     .Summary = "A query runs once per iteration of a loop.",
                                     .In = Topic::Loading,
                                     .Tier = 2,
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
    // What is recommended of texts is binding, and of reads of all rows a limit.
    const model::Operation *Op = Call.op();
    const bool ByKeys =
        Op && Op->K <= model::Kind::QueryChunk && Op->K != model::Kind::QueryAll && Op->Sql < 0 && !Op->Instead.empty();
    std::move(R).in(*L).help(ByKeys
                                 ? "read all rows with one query before the loop: " + Op->Instead
                                 : "read all rows with one query before the loop, by the list of keys or with a join");
    for (auto Make : {hoistFix, manyFix})
      if (auto F = Make(Call, *L))
        std::move(R).fix(std::move(*F));
  }
};

const Register<QueryInLoop> Registered;

} // namespace
} // namespace orm
