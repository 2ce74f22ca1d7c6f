// Rows are written one by one where one statement, or one transaction, would do.
#include "core/Check.h"
#include "core/fix/BulkFix.h"
#include "core/fix/TransactionFix.h"

namespace orm {
namespace {

struct SaveInLoop final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-save-in-loop",
                                     .Summary = "Rows are written one by one in a loop.",
                                     .In = Topic::Writing,
                                     .Tier = 2,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::Write};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Writes || (Call.op() && Call.op()->K == model::Kind::WriteBulk))
      return;
    const Loop *L = Call.repeatedBy();
    if (!L)
      return;
    bool Transaction = Call.inTransactionAround(*L);
    // What a text's operation recommends is about binding.
    bool BulkForm = Call.op() && Call.op()->Sql < 0 && !Call.op()->Instead.empty() &&
                    Call.op()->Instead.find("ransaction") == std::string::npos;
    bool Raw = !Call.preparedBy() && (Call.Through || Call.op()->Sql >= 0);
    bool FineInTransaction = ((!BulkForm && !Raw) || preparedOutside(Call, *L)) && !WarnInTransaction;
    if (Transaction && FineInTransaction)
      return;
    Report R = report(Call, "'" + Call.name() + "' writes " + howOften(*L, Call.Facts->ast()) +
                                (Transaction || Call.Through ? "" : ", each time in a transaction of its own"));
    // A guard of the project's own may open the transaction.
    if (FineInTransaction) {
      for (EffectAtom &Guard : possibleGuards(*Call.Facts, *Call.F, L->In, L->Order))
        std::move(R).unless(std::move(Guard));
      std::move(R).unless({Call.F->Key, Effect::RunsInTransaction, -1}); // or a caller
    }
    // A function that reads and writes is one finding: the query's.
    if (Call.Through && Call.Through->E == Effect::Write)
      std::move(R).unless({Call.Through->Function, Effect::Query, -1});
    std::optional<Fix> F = bulkFix(Call, *L, Transaction);
    // A transaction alone would not end what is reported of a text that is executed for each row.
    if (!F && !Transaction && FineInTransaction)
      F = transactionFix(Call, *L);
    if (F)
      std::move(R).fix(std::move(*F));
    std::move(R).in(*L).help(
        BulkForm ? "write all rows at once: " + Call.op()->Instead
        : Transaction || namedTransaction(*Call.F, L->In, L->Order)
            ? "write all rows with one statement: each of these is a round trip, in one transaction too"
            : "write all rows with one statement, or put one transaction around the loop");
  }

private:
  const bool WarnInTransaction = flag("WarnInTransaction", false);

  static bool preparedOutside(const OrmCall &Call, const Loop &L) {
    const ApiCall *P = Call.preparedBy();
    if (!P)
      return Call.Api && (Call.Api->kind() == model::Kind::SqlRun || Call.Api->kind() == model::Kind::SqlStep);
    for (const Scope *S = P->In; S; S = S->Parent)
      if (S->L == &L)
        return false;
    return true;
  }
};

const Register<SaveInLoop> Registered;

} // namespace
} // namespace orm
