// A statement fails and the program goes on as if it had worked: the library says so in a result that nobody looks at.
#include "core/Check.h"

namespace orm {
namespace {

using model::Kind;

struct IgnoredResult final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-ignored-result",
                                     .Summary = "A result that says whether a statement worked is dropped.",
                                     .In = Topic::Writing,
                                     .Tier = 3};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api)
      return;
    const ApiCall &C = *Call.Api;
    if (loopHidesError(*Call.Facts, C)) {
      if (RowLoops || C.kind() == Kind::SqlStep)
        report(Call, "the loop over '" + Call.name() + "' ends on an error as on the last row, and nobody asks which it was")
            .low()
            .help("keep the result and look at it behind the loop");
      return;
    }
    if (!statusDropped(*Call.Facts, C) || beyondHelp(Call))
      return;
    bool Low = !Call.Writes && C.kind() != Kind::TxCommit && C.kind() != Kind::SessionOpen && C.kind() != Kind::ConnectionOpen;
    Report R = report(Call, "the result of '" + Call.name() + "' is dropped: nobody learns that " + what(Call) + " failed");
    if (Low)
      std::move(R).low();
    std::move(R).help("test the result and report the error");
  }

  void onUnit(TuFacts &Facts) override {
    if (!Wrappers)
      return;
    for (const FunctionFacts &F : Facts.unit().Functions)
      for (const UserCall &C : F.Users) {
        if (C.ResultUsed || C.Implicit || C.Passed || C.Awaited || !C.View.Callee || !isStatusType(Facts, C.View.Callee->getReturnType()))
          continue;
        OrmCall Call;
        Call.Facts = &Facts;
        Call.User = &C;
        Call.Through = EffectAtom{C.Callee, Effect::ReturnsStatus, -1};
        Call.In = C.In;
        Call.F = &F;
        Call.Order = C.Order;
        report(Call, "the result of '" + Call.name() + "' is dropped: it says whether a statement worked")
            .low()
            .help("test the result, or let the function throw");
      }
  }

private:
  const bool RowLoops = flag("RowLoops", false);
  const bool Wrappers = flag("Wrappers", true);

  /// What is done because something has failed already, or does no harm when it fails.
  static bool beyondHelp(const OrmCall &Call) {
    for (const sql::Script &S : Call.sql().Scripts)
      for (const sql::Statement &X : S.Statements)
        if (X.V == sql::Verb::Rollback || X.V == sql::Verb::RollbackTo || X.V == sql::Verb::Pragma || X.V == sql::Verb::Begin)
          return true;
    for (const Scope *S = Call.In; S; S = S->Parent)
      if (S->K == Scope::Catch)
        return true;
    return false;
  }

  static std::string what(const OrmCall &Call) {
    switch (Call.Api->kind()) {
    case Kind::TxCommit:
      return "the commit";
    case Kind::ConnectionOpen:
    case Kind::SessionOpen:
      return "the connection";
    default:
      return Call.Writes ? "the write" : Call.Reads ? "the query" : "the statement";
    }
  }
};

const Register<IgnoredResult> Registered;

} // namespace
} // namespace orm
