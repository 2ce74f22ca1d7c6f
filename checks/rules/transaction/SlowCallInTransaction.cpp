// While a transaction waits for the network or a person, it holds its locks, its connection and old row versions.
#include "core/Check.h"
#include "facts/session/LocksHeld.h"

namespace orm {
namespace {

using model::Kind;

struct SlowCallInTransaction final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-slow-call-in-transaction",
                                     .Summary =
                                         "Slow work that is not the database's runs while a transaction is open.",
                                     .In = Topic::Transaction,
                                     .Tier = 3,
                                     .Needs = model::Capability::Transaction};
  using Check::Check;

  void onUnit(TuFacts &Facts) override {
    for (const FunctionFacts &F : Facts.unit().Functions) {
      for (const ApiCall &C : F.Apis)
        if (C.kind() >= Kind::SlowNetwork && C.kind() <= Kind::SlowUi && transactionOpen(Facts, C.In, C.Order) &&
            waits(C)) {
          OrmCall Call = at(Facts, F, C.In, C.Order);
          Call.Api = &C;
          say(Call, C.kind(), F, "'" + Call.name() + "' ");
        }
      for (const UserCall &C : F.Users)
        if (!C.Implicit && !C.Passed && transactionOpen(Facts, C.In, C.Order))
          through(Facts, F, C);
    }
  }

private:
  static OrmCall at(TuFacts &Facts, const FunctionFacts &F, const Scope *In, unsigned Order) {
    OrmCall Call;
    Call.Facts = &Facts;
    Call.In = In;
    Call.F = &F;
    Call.Order = Order;
    return Call;
  }

  /// Work that somebody else does while this goes on.
  static bool waits(const ApiCall &C) {
    return C.op().B != model::Blocking::Callback && C.op().B != model::Blocking::No;
  }

  /// Files and locks are what logging and caches use as well; far down the calls they say little.
  void through(TuFacts &Facts, const FunctionFacts &F, const UserCall &C) {
    std::vector<EffectAtom> Before;
    for (auto [E, K] : {std::pair(Effect::SlowNetwork, Kind::SlowNetwork),
                        {Effect::SlowProcess, Kind::SlowProcess},
                        {Effect::SlowUi, Kind::SlowUi},
                        {Effect::SlowSleep, Kind::SlowSleep}}) {
      OrmCall Call = at(Facts, F, C.In, C.Order);
      Call.User = &C;
      Call.Through = C.does(E);
      Call.Unless = Before;
      Before.push_back(*Call.Through);
      say(Call, K, F, "'" + Call.name() + "' ");
    }
  }

  /// A transaction that has run nothing yet holds no lock.
  void say(const OrmCall &Call, Kind K, const FunctionFacts &F, const std::string &Name) {
    const RanBefore Ran = ranInTransaction(*Call.Facts, Call.In, Call.Order);
    if (Ran.Surely)
      return finish(report(Call, Name + what(K) + " while a transaction is open"), Call, F);
    for (size_t I = 0; I < Ran.Any.size(); ++I) {
      Report R = report(Call, Name + what(K) + " while a transaction is open");
      for (size_t Said = 0; Said < I; ++Said)
        std::move(R).unless(Ran.Any[Said]);
      std::move(R).given(Ran.Any[I]);
      finish(std::move(R), Call, F);
    }
  }

  static void finish(Report R, const OrmCall &Call, const FunctionFacts &F) {
    if (const ApiCall *Begin = openBegin(*Call.Facts, F, Call.In, Call.Order))
      std::move(R).note(Begin->View.NameLoc, "the transaction begins here");
    std::move(R).help("do it before the transaction begins, or after its end");
  }

  static std::string what(Kind K) {
    switch (K) {
    case Kind::SlowNetwork: return "waits for the network";
    case Kind::SlowFile: return "works on files";
    case Kind::SlowSleep: return "sleeps";
    case Kind::SlowProcess: return "waits for another program";
    case Kind::SlowLock: return "waits for another thread";
    default: return "waits for a person";
    }
  }
};

const Register<SlowCallInTransaction> Registered;

} // namespace
} // namespace orm
