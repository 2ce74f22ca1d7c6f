// A run-time value becomes part of SQL text: an injection where it is text, a plan per value where it is a number.
#include "core/Check.h"

namespace orm {
namespace {

struct SqlInterpolation final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-sql-interpolation",
                                     .Summary =
                                         "A run-time value becomes part of SQL text instead of a bound parameter.",
                                     .In = Topic::Sql,
                                     .Tier = 1,
                                     .Fix = FixKind::Safe,
                                     .SecuritySeverity = "8.8",
                                     .Needs = model::Capability::SqlText};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    SqlText Text = textGiven(Call);
    std::vector<RuntimeHole> Values;
    bool AnyText = false;
    for (RuntimeHole &H : runtimeHoles(Text))
      if (H.isValue()) {
        AnyText |= H.isText();
        Values.push_back(std::move(H));
      }
    if (Values.empty())
      return reportHidden(Call, Effect::ReturnsSqlValue, "a run-time value", "bind it as a parameter");
    // A condition of a builder that takes no values: what is left is to quote them.
    const model::Operation *Op = Call.op();
    const bool Unbindable = Op && Op->K == model::Kind::QueryWhere && !Op->Bind;
    if (Unbindable && !AnyText)
      return;
    // Text is what the message is about; numbers come second.
    auto Worst = llvm::find_if(Values, [](const RuntimeHole &H) { return H.isText(); });
    std::string What = sourceOf(Worst == Values.end() ? Values.front() : *Worst, *Call.Facts);
    Report R =
        report(Call, AnyText ? "the run-time value " + What + " becomes part of the SQL text of '" + Call.name() + "'"
                             : "the number " + What + " becomes part of the SQL text of '" + Call.name() +
                                   "': no injection, but a new statement for each value");
    if (!AnyText)
      std::move(R).low();
    for (const RuntimeHole &H : Values)
      if (H.From.E)
        std::move(R).note(H.From.E->getExprLoc(), entersText(H, *Call.Facts) + ", " + position(H));
    std::move(R).help(Unbindable && !Op->Instead.empty() ? Op->Instead : "bind it as a parameter");
    if (auto F = bindFix(Call, Text))
      std::move(R).fix(std::move(*F));
  }

private:
  static std::string position(const RuntimeHole &H) {
    switch (H.At.Kind) {
    case sql::HoleKind::QuotedValue: return "as a quoted value";
    case sql::HoleKind::InsideQuoted: return "inside a quoted value";
    case sql::HoleKind::LimitOffset: return "as a limit or offset";
    case sql::HoleKind::List: return "in a list of values";
    default: return "as a value without quotes";
    }
  }
};

const Register<SqlInterpolation> Registered;

} // namespace
} // namespace orm
