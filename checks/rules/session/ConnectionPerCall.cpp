// Connecting costs several round trips, authentication and a server process; what is used again should be kept.
#include "core/Check.h"

namespace orm {
namespace {

using model::Kind;

struct ConnectionPerCall final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-connection-per-call",
                                     .Summary = "A connection or a pool is made for each call instead of once.",
                                     .In = Topic::Session,
                                     .Tier = 3,
                                     .Needs = model::Capability::Connection};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api)
      return;
    if (Call.Api->kind() == Kind::ConnectionAcquire)
      return leasedTwice(Call);
    if (Call.Api->kind() != Kind::ConnectionOpen && Call.Api->kind() != Kind::PoolCreate)
      return;
    const clang::VarDecl *V = connectionVariable(*Call.Facts, *Call.Api);
    if (!V || !V->isLocalVarDecl() || V->isStaticLocal() || outlivesBlock(*Call.F, *V))
      return;
    if (const Loop *L = Call.repeatedBy(); L && !differs(Call, *V, *L)) {
      // A connection that is kept over the iterations is made once, or again when it is lost.
      if (declaredIn(*V, *L) || closedIn(Call, *V, *L)) {
        std::string Each = rangeName(*L, Call.Facts->ast());
        report(Call, "'" + Call.name() + "' connects once per " +
                         (Each.empty() ? std::string("iteration of the loop") : "element of " + Each))
            .in(*L)
            .help("connect once, before the loop");
        return;
      }
    }
    if (!connectsAnew(*Call.Facts, *Call.Api) || inMemory(Call))
      return;
    if (othersConnectToo(*Call.Facts, *Call.F)) {
      report(Call, "'" + Call.name() + "' connects anew in each call of '" + Call.F->Name +
                       "', as in other methods of the class")
          .help(advice(Call));
      return;
    }
    for (Effect E : {Effect::RunsPerRequest, Effect::RunsOnLoop}) {
      OrmCall Here = Call;
      Here.Through = EffectAtom{Call.F->Key, E, -1};
      Report R = report(Here, "'" + Call.name() + "' connects anew in each call of '" + Call.F->Name +
                                  "', which runs once per request");
      if (E == Effect::RunsOnLoop)
        std::move(R).unless({Call.F->Key, Effect::RunsPerRequest, -1});
      std::move(R).help(advice(Call));
    }
  }

private:
  /// Another file for each element, another tenant: not the same connection.
  static bool differs(const OrmCall &Call, const clang::VarDecl &V, const Loop &L) {
    return llvm::any_of(Call.view().Args, [&](const clang::Expr *A) {
      const clang::ValueDecl *D = clang::isa<clang::UnaryOperator>(ast::strip(A)) ? nullptr : ast::rootOf(A);
      return D && D != &V && dependsOn(A, L, *Call.Facts);
    });
  }

  static bool declaredIn(const clang::VarDecl &V, const Loop &L) {
    const clang::SourceManager &SM = V.getASTContext().getSourceManager();
    return L.Body && SM.isBeforeInTranslationUnit(L.Body->getBeginLoc(), V.getLocation()) &&
           SM.isBeforeInTranslationUnit(V.getLocation(), L.Body->getEndLoc());
  }

  static bool closedIn(const OrmCall &Call, const clang::VarDecl &V, const Loop &L) {
    return llvm::any_of(Call.F->Apis, [&](const ApiCall &C) {
      if (C.kind() != Kind::ConnectionClose || !inside(C.In, L))
        return false;
      const clang::Expr *E = C.View.Receiver ? C.View.Receiver : C.View.Args.empty() ? nullptr : C.View.Args[0];
      return E && ast::rootOf(E) == &V;
    });
  }

  static bool inMemory(const OrmCall &Call) {
    return llvm::any_of(Call.view().Args, [&](const clang::Expr *A) {
      const auto *L = clang::dyn_cast<clang::StringLiteral>(ast::strip(A));
      return L && L->getCharByteWidth() == 1 && (L->getString().contains(":memory:") || L->getString().empty());
    });
  }

  static std::string advice(const OrmCall &Call) {
    return Call.op()->Instead.empty() ? "keep one connection, or take one from a pool" : Call.op()->Instead;
  }

  /// Two connections for one job, and a dead lock where the pool has one left.
  void leasedTwice(const OrmCall &Call) {
    const HeldLease Held = heldLease(*Call.Facts, *Call.Api);
    if (Held.By)
      report(Call, "'" + Call.name() + "' leases a second connection of '" + Held.Pool->getNameAsString() +
                       "' while '" + Held.Kept->getNameAsString() + "' holds one")
          .note(Held.By->View.NameLoc, "the first is leased here")
          .help("use the first connection for both, or give it back before");
  }
};

const Register<ConnectionPerCall> Registered;

} // namespace
} // namespace orm
