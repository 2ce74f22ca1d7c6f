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
    llvm::SmallVector<EffectAtom, 2> Written; // what is no defect if that holds
    for (const RuntimeHole &H : runtimeHoles(textGiven(Call))) {
      if (!H.isIdentifier() || !H.isText() || H.isConfigured() || checkedAgainstList(H, Call) ||
          namedByDatabase(H, Call))
        continue;
      const std::optional<EffectAtom> ByCallers = writtenByCallers(H, Call);
      if (ByCallers && llvm::is_contained(Written, *ByCallers))
        continue;
      std::string What = sourceOf(H, *Call.Facts);
      Report R =
          report(Call, "the run-time identifier " + What + " becomes part of the SQL text of '" + Call.name() + "'");
      if (H.From.E)
        std::move(R).note(H.From.E->getExprLoc(), entersText(H, *Call.Facts));
      for (const EffectAtom &Earlier : Written)
        std::move(R).given(Earlier);
      if (ByCallers)
        std::move(R).unless(*ByCallers);
      std::move(R).help(Advice);
      if (!ByCallers)
        return;
      Written.push_back(*ByCallers);
    }
    if (!Written.empty())
      return;
    reportHidden(Call, Effect::ReturnsSqlIdentifier, "a run-time identifier", Advice);
  }

private:
  static constexpr const char *Advice =
      "choose it from a list of literals, or quote it with the library's identifier quoting";
};

const Register<DynamicIdentifier> Registered;

} // namespace
} // namespace orm
