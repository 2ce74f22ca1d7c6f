// What was left to be loaded later cannot be loaded any more: at run time this is an exception.
#include "core/Check.h"
#include "facts/walk/Scopes.h"

namespace orm {
namespace {
using model::Kind;

struct LazyLoadOutsideSession final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-lazy-load-outside-session",
                                     .Summary = "A relation is loaded lazily after its transaction has ended.",
                                     .In = Topic::Session,
                                     .Tier = 3,
                                     .Needs = model::Capability::BoundRelation};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Relation || !Call.Api || !Call.op()->RequiresTx || Call.inTransaction())
      return;
    // The row was read in a transaction of this function, and none was begun since.
    const clang::Expr *Owner = Call.owner();
    const auto *Row = Owner ? llvm::dyn_cast_or_null<clang::VarDecl>(ast::rootOf(Owner)) : nullptr;
    if (!Row)
      return;
    for (const Loop *L : Call.F->Loops)
      if (llvm::is_contained(L->Elements, Row) && L->Range)
        Row = llvm::dyn_cast_or_null<clang::VarDecl>(ast::rootOf(L->Range));
    if (!Row || !Row->isLocalVarDecl())
      return;
    const ApiCall *Read = nullptr;
    for (const ApiCall *S : Call.Facts->sourcesOf(*Row, Call.Order))
      if (S->F == Call.F && S->kind() >= Kind::QueryMany && S->kind() <= Kind::QueryChunk)
        Read = S;
    if (!Read || !transactionOpen(*Call.Facts, Read->In, Read->Order))
      return;
    const ApiCall *Begin = nullptr, *End = nullptr;
    for (const ApiCall &A : Call.F->Apis) {
      if (A.Order >= Call.Order)
        break;
      if (A.kind() == Kind::TxBegin || A.kind() == Kind::TxScope)
        (A.Order < Read->Order ? Begin : End) = &A;
      if (A.Order > Read->Order && (A.kind() == Kind::TxCommit || A.kind() == Kind::TxRollback))
        End = &A;
    }
    // A function of the caller's transaction has none to end.
    if (!Begin || (End && (End->kind() == Kind::TxBegin || End->kind() == Kind::TxScope)))
      return;
    Report R = report(Call, "'" + Call.name() + "' loads a relation after the transaction has ended");
    std::move(R).note(Read->View.NameLoc, "the row is read in the transaction here");
    std::move(R).note(End ? End->View.NameLoc : Begin->View.NameLoc,
                      End ? "the transaction ends here" : "the transaction ends with the block that it begins in here");
    std::move(R).help("load the relation before the transaction ends, or keep the transaction open until here");
  }
};

const Register<LazyLoadOutsideSession> Registered;

} // namespace
} // namespace orm
