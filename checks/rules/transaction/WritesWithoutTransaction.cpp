// Several writes that belong together commit one by one: what fails in the middle leaves half of them.
#include "core/Check.h"

namespace orm {
namespace {

struct WritesWithoutTransaction final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-writes-without-transaction",
                                     .Summary = "Several writes of one operation run with no transaction around them.",
                                     .In = Topic::Transaction,
                                     .Tier = 3,
                                     .Needs = model::Capability::Write | model::Capability::Together};
  using Check::Check;

  void onUnit(TuFacts &Facts) override {
    for (const FunctionFacts &F : Facts.unit().Functions) {
      std::vector<LooseWrites> All = looseWrites(Facts, F);
      for (const LooseWrites &W : All)
        say(W);
      if (!All.empty() && !All[0].First.Through && !All[0].Second.Through)
        callsOutside(Facts, F);
    }
  }

private:
  void say(const LooseWrites &W) {
    Report R =
        report(W.First, "'" + W.First.name() + "' and '" + W.Second.name() + "' write with no transaction around both");
    if (W.Second.Through)
      std::move(R).given(*W.Second.Through);
    for (const EffectAtom &A : W.Unless)
      std::move(R).unless(A);
    std::move(R)
        .note(W.Second.where(), "the second write is here")
        .help("put one transaction around what belongs together");
  }

  /// A function that writes several times and that others call in a transaction expects one.
  void callsOutside(TuFacts &Facts, const FunctionFacts &F) {
    auto Sites = Facts.unit().CallSites.find(F.Decl->getCanonicalDecl());
    if (Sites == Facts.unit().CallSites.end())
      return;
    auto Open = [&](const UserCall *C) { return transactionOpen(Facts, C->In, C->Order); };
    if (llvm::none_of(Sites->second, Open))
      return;
    for (const UserCall *C : Sites->second) {
      if (Open(C))
        continue;
      OrmCall Call;
      Call.Facts = &Facts;
      Call.User = C;
      Call.In = C->In;
      Call.F = C->F;
      Call.Order = C->Order;
      report(Call,
             "'" + Call.name() + "' writes several times, and no transaction is open here as it is around other calls")
          .unless({C->F->Key, Effect::RunsInTransaction, -1})
          .help("put a transaction around the call");
    }
  }
};

const Register<WritesWithoutTransaction> Registered;

} // namespace
} // namespace orm
