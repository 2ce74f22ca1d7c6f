// A table, a column or a direction is chosen at run time: it cannot be bound, so it has to come from a list.
#include "core/Check.h"

namespace orm {
namespace {

struct DynamicIdentifier final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-dynamic-identifier",
                                     .Summary = "A run-time identifier becomes part of SQL text.",
                                     .In = Topic::Sql,
                                     .Tier = 3,
                                     .SecuritySeverity = "7.5",
                                     .Needs = model::Capability::SqlText};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    for (const RuntimeHole &H : runtimeHoles(textGiven(Call))) {
      if (!H.isIdentifier() || !H.isText() || H.isConfigured() || checkedAgainstList(H, Call) ||
          namedByDatabase(H, Call))
        continue;
      std::string What = sourceOf(H, *Call.Facts);
      Report R =
          report(Call, "the run-time identifier " + What + " becomes part of the SQL text of '" + Call.name() + "'");
      if (H.From.E)
        std::move(R).note(H.From.E->getExprLoc(), entersText(H, *Call.Facts));
      std::move(R).help(Advice);
      return;
    }
    reportHidden(Call, Effect::ReturnsSqlIdentifier, "a run-time identifier", Advice);
  }

private:
  static constexpr const char *Advice =
      "choose it from a list of literals, or quote it with the library's identifier quoting";
};

const Register<DynamicIdentifier> Registered;

} // namespace
} // namespace orm
