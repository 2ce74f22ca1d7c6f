#include "facts/session/Endings.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/rows/ResultUse.h"
#include "facts/session/Connections.h"
#include "facts/session/Handlers.h"
#include "facts/session/Transactions.h"
#include "facts/walk/Paths.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

/// The call itself, or what `co_await` makes of it.
static bool givesValueOf(const Expr *Value, const ApiCall &C) {
  const Expr *E = ast::strip(Value);
  return E == C.View.E || (C.Awaited && isa<CoawaitExpr>(E) && ast::contains(E, C.View.E));
}

const VarDecl *localOf(TuFacts &Facts, const ApiCall &C) {
  const ValueDecl *D = nullptr;
  if (const Expr *Filled = C.argument(C.op().Target))
    D = ast::objectOf(Filled);
  else
    for (const auto &[Each, Events] : Facts.unit().Texts)
      for (const TextEvent &E : Events)
        if (E.K == TextEvent::Assign && E.Value && givesValueOf(E.Value, C))
          D = Each;
  const auto *V = dyn_cast_or_null<VarDecl>(D);
  return V && V->isLocalVarDecl() && !V->isStaticLocal() && !V->getType()->isReferenceType() ? V : nullptr;
}

/// The variables that know whether a call worked: those that its result is kept in.
static llvm::SmallVector<const ValueDecl *, 2> keepers(TuFacts &Facts, const ApiCall &C) {
  llvm::SmallVector<const ValueDecl *, 2> Out;
  for (const auto &[D, Events] : Facts.unit().Texts)
    for (const TextEvent &E : Events)
      if (E.K == TextEvent::Assign && E.Value && ast::strip(E.Value) == C.View.E)
        Out.push_back(D);
  return Out;
}

/// Flags that are set only beside an end: `rollback(); failed = true;`.
static void addFlags(TuFacts &Facts, const FunctionFacts &F, llvm::ArrayRef<const ApiCall *> Ends,
                     llvm::SmallVectorImpl<const ValueDecl *> &Guards) {
  for (const auto &[D, Events] : Facts.unit().Texts) {
    const auto *V = dyn_cast<VarDecl>(D);
    if (!V || !V->getType()->isBooleanType() || !localOf(*V, F))
      continue;
    size_t Set = 0;
    bool Beside = true;
    for (const TextEvent &E : Events) {
      const auto *Truth = E.Value ? dyn_cast<CXXBoolLiteralExpr>(ast::strip(E.Value)) : nullptr;
      if (Truth && !Truth->getValue())
        continue;
      ++Set;
      Beside &= Truth && llvm::any_of(Ends, [&](const ApiCall *End) { return End->In == E.In; });
    }
    if (Set && Beside)
      Guards.push_back(V);
  }
}

bool diesWithConnection(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin) {
  const auto *V = dyn_cast_or_null<VarDecl>(connectionOf(Facts, Begin).Variable);
  if (!V || !V->isLocalVarDecl() || V->getType()->isPointerType() || V->getType()->isReferenceType())
    return false;
  const model::TypeEntry *T = Facts.api().typeOf(ast::classOf(V->getType()));
  return T && T->Destroy == model::OnDestroy::Rollback && llvm::any_of(F.Apis, [&](const ApiCall &C) {
           return (C.kind() == Kind::ConnectionOpen || C.kind() == Kind::SessionOpen ||
                   C.kind() == Kind::ConnectionAcquire) &&
                  localOf(Facts, C) == V;
         });
}

OpenEnds openReturns(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin) {
  OpenEnds Out;
  llvm::SmallVector<const Expr *, 8> Ends;
  llvm::SmallVector<const ApiCall *, 8> Own;
  for (const ApiCall &C : F.Apis)
    if (C.Order > Begin.Order && endsTransaction(Facts, C)) {
      Ends.push_back(C.View.E);
      Own.push_back(&C);
    }
  if (Own.empty() || endedByLambda(Facts, F) || diesWithConnection(Facts, F, Begin))
    return Out;
  llvm::SmallVector<const ValueDecl *, 2> Guards = keepers(Facts, Begin);
  addFlags(Facts, F, Own, Guards);
  for (const UserCall &C : F.Users) {
    if (C.Order <= Begin.Order || C.Implicit || C.Passed)
      continue;
    if (endsTransaction(Facts, C))
      Ends.push_back(C.View.E);
    Out.Unless.push_back(C.does(Effect::EndTx));
  }
  const SourceManager &SM = Facts.ast().getSourceManager();
  // Behind the last end only a way around it is left, by a condition that may be the begin's own.
  for (const ReturnStmt *R : returnsWithout(F, Facts.ast(), Begin.View.E, Ends, Guards))
    if (SM.isBeforeInTranslationUnit(R->getReturnLoc(), Own.back()->View.NameLoc))
      Out.Returns.push_back(R);
  return Out;
}

static bool takenByLambda(const Stmt *S, const VarDecl &V) {
  if (!S)
    return false;
  if (const auto *L = dyn_cast<LambdaExpr>(S))
    return llvm::any_of(L->captures(),
                        [&](const LambdaCapture &C) { return C.capturesVariable() && C.getCapturedVar() == &V; });
  return llvm::any_of(S->children(), [&](const Stmt *C) { return takenByLambda(C, V); });
}

LostGuard neverCommitted(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin) {
  const VarDecl *V = Begin.kind() == Kind::TxScope ? localOf(Facts, Begin) : nullptr;
  const model::TypeEntry *T = V ? Facts.api().typeOf(ast::classOf(V->getType())) : nullptr;
  if (!T || T->R != model::Role::Transaction || T->Destroy != model::OnDestroy::Rollback || outlivesBlock(F, *V) ||
      takenByLambda(F.Body, *V))
    return {};
  for (const UserCall &U : F.Users) // whoever gets it may commit
    if (U.Order > Begin.Order && llvm::any_of(U.View.Args, [&](const Expr *A) { return ast::rootOf(A) == V; }))
      return {};
  LostGuard Out;
  for (const ApiCall &C : F.Apis) {
    if (C.Order <= Begin.Order)
      continue;
    if (endsTransaction(Facts, C) && (C.op().Sql >= 0 || !C.View.Receiver || ast::rootOf(C.View.Receiver) == V))
      return {};
    if (!Out.Write && encloses(Begin.In, C.In) && meaningOf(Facts, C).Writes)
      Out = {V, &C};
  }
  return Out;
}

static bool isHandle(TuFacts &Facts, QualType T) {
  return T->isPointerType() && T->getPointeeType()->isRecordType() && Facts.api().hasRole(T, model::Role::Handle);
}

static bool isRawConnection(TuFacts &Facts, QualType T) {
  return T->isPointerType() && T->getPointeeType()->isRecordType() && Facts.api().hasRole(T, model::Role::Connection);
}

/// Is the variable stored somewhere, or handed to a function of the project? Then who has it gives it back.
static bool handedOn(const FunctionFacts &F, const VarDecl &V) {
  if (outlivesBlock(F, V) || takenByLambda(F.Body, V))
    return true;
  for (const UserCall &U : F.Users)
    if (llvm::any_of(U.View.Args, [&](const Expr *A) { return ast::objectOf(A) == &V; }))
      return true;
  return false;
}

/// Is the handle put into an object: a smart pointer's constructor, a brace list, a member's initialiser, a call that
/// the models do not know?
static bool stored(const Stmt *S, const VarDecl &V, const FunctionFacts &F) {
  if (!S)
    return false;
  auto Is = [&](const Expr *E) {
    return E && ast::objectOf(ast::strip(E)) == &V && !isa<UnaryOperator>(ast::strip(E));
  };
  if (const auto *N = dyn_cast<CXXConstructExpr>(S))
    if (llvm::any_of(N->arguments(), Is))
      return true;
  if (const auto *I = dyn_cast<InitListExpr>(S))
    if (llvm::any_of(I->inits(), Is))
      return true;
  if (const auto *D = dyn_cast<DeclStmt>(S))
    for (const Decl *Each : D->decls())
      if (const auto *Other = dyn_cast<VarDecl>(Each); Other && Other != &V && Is(Other->getInit()))
        return true;
  if (const auto *C = dyn_cast<CallExpr>(S); C && !isa<CXXOperatorCallExpr>(C)) {
    bool Known = llvm::any_of(F.Apis, [&](const ApiCall &A) { return A.View.E == C; });
    const FunctionDecl *Callee = C->getDirectCallee();
    bool Takes = llvm::any_of(C->arguments(), [&](const Expr *A) {
      const auto *U = dyn_cast<UnaryOperator>(ast::strip(A));
      return Is(A) || (U && U->getOpcode() == UO_AddrOf && ast::objectOf(U) == &V);
    });
    if (Takes && !Known && !(Callee && Callee->getBuiltinID()))
      return true;
  }
  return llvm::any_of(S->children(), [&](const Stmt *C) { return stored(C, V, F); });
}

/// `delete connection;`: what a library hands out as an object of its own dies so.
static void addDeletes(const Stmt *S, const VarDecl &V, llvm::SmallVectorImpl<const Expr *> &Ends) {
  if (!S)
    return;
  if (const auto *D = dyn_cast<CXXDeleteExpr>(S); D && ast::objectOf(D->getArgument()) == &V)
    Ends.push_back(D);
  for (const Stmt *C : S->children())
    addDeletes(C, V, Ends);
}

Unreleased notGivenBack(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Acquire) {
  const VarDecl *V = localOf(Facts, Acquire);
  Kind K = Acquire.kind();
  if (!V || !F.Decl || F.Decl->isMain() || K == Kind::SqlStep)
    return {};
  auto Gives = [&](Kind Release) {
    return llvm::any_of(Acquire.Match.Library->Operations, [&](const model::Operation &Op) { return Op.K == Release; });
  };
  Kind Release;
  if (isHandle(Facts, V->getType()))
    Release = Kind::HandleRelease;
  else if (K == Kind::ConnectionOpen && isRawConnection(Facts, V->getType()) &&
           !Acquire.argument(Acquire.op().From)) // it gives back what it was given
    Release = Kind::ConnectionClose;
  else if (K == Kind::ConnectionAcquire && !Acquire.View.Construct && Gives(Kind::ConnectionRelease))
    Release = Kind::ConnectionRelease;
  else
    return {};
  if (handedOn(F, *V) || stored(F.Body, *V, F))
    return {};
  llvm::SmallVector<const Expr *, 8> Ends;
  for (const ApiCall &C : F.Apis)
    if (C.kind() == Release && (llvm::any_of(C.View.Args, [&](const Expr *A) { return ast::rootOf(A) == V; }) ||
                                (C.View.Receiver && ast::rootOf(C.View.Receiver) == V)))
      Ends.push_back(C.View.E);
  if (Acquire.View.E->getType()->isPointerType())
    addDeletes(F.Body, *V, Ends);
  Unreleased Out;
  Out.Kept = V;
  if (Ends.empty()) {
    Out.Never = true;
    return Out;
  }
  // A way on which the same variable is filled again is another handle's.
  for (const ApiCall &C : F.Apis)
    if (&C != &Acquire && localOf(Facts, C) == V && C.Order > Acquire.Order)
      Ends.push_back(C.View.E);
  llvm::SmallVector<const ValueDecl *, 2> Guards = keepers(Facts, Acquire);
  Guards.push_back(V);
  Out.Returns = returnsWithout(F, Facts.ast(), Acquire.View.E, Ends, Guards);
  return Out;
}

} // namespace orm
