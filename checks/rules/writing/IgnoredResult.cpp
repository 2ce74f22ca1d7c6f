// A statement fails and the program goes on as if it had worked: the library says so in a result that nobody looks at.
#include "core/Check.h"

namespace orm {
namespace {

using model::Kind;

struct IgnoredResult final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-ignored-result",
                                     .Summary = "A result that says whether a statement worked is dropped.",
                                     .In = Topic::Writing,
                                     .Tier = 3,
                                     .Needs = model::Capability::ErrorResult};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api)
      return;
    const ApiCall &C = *Call.Api;
    if (loopHidesError(*Call.Facts, C)) {
      if (RowLoops || C.kind() == Kind::SqlStep)
        report(Call,
               "the loop over '" + Call.name() + "' ends on an error as on the last row, and nobody asks which it was")
            .low()
            .help("keep the result and look at it behind the loop");
      return;
    }
    if (!statusDropped(*Call.Facts, C) || beyondHelp(Call) || failureIsTold(*Call.F, Call.In, C.View.E))
      return;
    if (C.kind() != Kind::TxCommit)
      return dropped(Call, {}, {});
    PossibleWrites Kept = writesToCommit(*Call.Facts, C);
    if (Kept.Surely)
      return dropped(Call, {}, {});
    std::vector<EffectAtom> Before;
    for (const EffectAtom &A : Kept.Maybe) {
      dropped(Call, A, Before);
      Before.push_back(A);
    }
  }

  void onUnit(TuFacts &Facts) override {
    if (!Wrappers)
      return;
    for (const FunctionFacts &F : Facts.unit().Functions)
      for (const UserCall &C : F.Users) {
        if (C.ResultUsed || C.Implicit || C.Passed || C.Awaited || !C.View.Callee ||
            !isStatusType(Facts, C.View.Callee->getReturnType()) || failureIsTold(F, C.In, C.View.E))
          continue;
        OrmCall Call;
        Call.Facts = &Facts;
        Call.User = &C;
        Call.Through = C.does(Effect::ReturnsStatus);
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

  void dropped(const OrmCall &Call, const std::optional<EffectAtom> &Given, const std::vector<EffectAtom> &Unless) {
    Kind K = Call.Api->kind();
    bool Low = !Call.Writes && K != Kind::TxCommit && K != Kind::SessionOpen && K != Kind::ConnectionOpen;
    Report R =
        report(Call, "the result of '" + Call.name() + "' is dropped: nobody learns that " + what(Call) + " failed");
    if (Low)
      std::move(R).low();
    if (Given)
      std::move(R).given(*Given);
    // A project's own overload may throw instead, or return something else.
    if (isOverload(*Call.Facts, *Call.Api))
      std::move(R).given(overloadDoes(*Call.Api, Effect::ReturnsStatus));
    for (const EffectAtom &A : Unless)
      std::move(R).unless(A);
    std::move(R).help("test the result and report the error");
  }

  /// What is done because something has failed already, or does no harm when it fails.
  static bool beyondHelp(const OrmCall &Call) {
    for (const sql::Script &S : Call.sql().Scripts)
      for (const sql::Statement &X : S.Statements)
        if (X.V == sql::Verb::Rollback || X.V == sql::Verb::RollbackTo || X.V == sql::Verb::Pragma ||
            X.V == sql::Verb::Begin)
          return true;
    for (const Scope *S = Call.In; S; S = S->Parent)
      if (S->K == Scope::Catch)
        return true;
    return false;
  }

  static std::string what(const OrmCall &Call) {
    switch (Call.Api->kind()) {
    case Kind::TxCommit: return "the commit";
    case Kind::ConnectionOpen:
    case Kind::SessionOpen: return "the connection";
    default: return Call.Writes ? "the write" : Call.Reads ? "the query" : "the statement";
    }
  }
};

const Register<IgnoredResult> Registered;

} // namespace
} // namespace orm
