#include "facts/session/Connections.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

const VarDecl *connectionVariable(TuFacts &Facts, const ApiCall &C) {
  const model::Slot &T = C.op().Target;
  for (const Expr *E : {C.argument(T), C.argument(C.op().From)})
    if (E)
      return dyn_cast_or_null<VarDecl>(ast::rootOf(E));
  if (!C.View.Construct && C.View.Receiver && T.P != model::Slot::Result)
    if (const auto *V = dyn_cast_or_null<VarDecl>(ast::rootOf(C.View.Receiver)))
      return V;
  for (const auto &[D, Events] : Facts.unit().Texts)
    for (const TextEvent &E : Events)
      if (E.K == TextEvent::Assign && E.Value && ast::contains(E.Value, C.View.E))
        return dyn_cast<VarDecl>(D);
  return nullptr;
}

/// Is the variable given away somewhere in the statement: as an argument by value, address or move, in a return, an
/// assignment's right side, an initialiser or a capture?
static bool givenAway(const Stmt *S, const VarDecl &V, const FunctionFacts &F) {
  if (!S)
    return false;
  for (const ApiCall &C : F.Apis) // giving back is the end of it
    if (C.View.E == S && (C.kind() == Kind::ConnectionRelease || C.kind() == Kind::ConnectionClose))
      return false;
  auto Is = [&](const Expr *E) {
    if (!E)
      return false;
    E = ast::strip(E);
    if (const auto *Call = dyn_cast<CallExpr>(E); Call && Call->getNumArgs() == 1 && Call->isCallToStdMove())
      E = ast::strip(Call->getArg(0));
    return ast::objectOf(E) == &V;
  };
  if (const auto *R = dyn_cast<ReturnStmt>(S); R && Is(R->getRetValue()))
    return true;
  if (const auto *R = dyn_cast<CoreturnStmt>(S); R && Is(R->getOperand()))
    return true;
  if (const auto *B = dyn_cast<BinaryOperator>(S); B && B->getOpcode() == BO_Assign && Is(B->getRHS()))
    return true;
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(S);
      O && O->getOperator() == OO_Equal && O->getNumArgs() == 2 && Is(O->getArg(1)))
    return true;
  if (const auto *L = dyn_cast<LambdaExpr>(S))
    return llvm::any_of(L->captures(), [&](const LambdaCapture &C) {
      return C.capturesVariable() && C.getCapturedVar() == &V && C.getCaptureKind() == LCK_ByCopy;
    });
  // A container or a smart pointer takes it.
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(S);
      M && M->getMethodDecl() && M->getMethodDecl()->getDeclName().isIdentifier()) {
    StringRef Name = M->getMethodDecl()->getName();
    if (Name.starts_with("push") || Name.starts_with("emplace") || Name.starts_with("insert") || Name == "reset" ||
        Name == "release" || Name == "append" || Name == "swap")
      for (const Expr *A : M->arguments())
        if (Is(A))
          return true;
  }
  if (const auto *N = dyn_cast<CXXConstructExpr>(S))
    for (const Expr *A : N->arguments())
      if (const auto *Move = dyn_cast<CallExpr>(ast::strip(A)); Move && Move->isCallToStdMove() && Is(A))
        return true;
  return llvm::any_of(S->children(), [&](const Stmt *C) { return givenAway(C, V, F); });
}

bool outlivesBlock(const FunctionFacts &F, const VarDecl &V) { return givenAway(F.Body, V, F); }

bool connectsAnew(TuFacts &Facts, const ApiCall &C) {
  Kind K = C.kind();
  if (K != Kind::ConnectionOpen && K != Kind::PoolCreate)
    return false;
  for (const Scope *S = C.In; S && S->K != Scope::Function; S = S->Parent)
    if (S->K == Scope::Catch || S->Once || (S->K == Scope::Branch && !isa_and_nonnull<CXXTryStmt>(S->Node)))
      return false;
  // A constructor sets up an object that lives on.
  if (isa_and_nonnull<CXXConstructorDecl>(C.F->Decl) || !C.F->Decl || C.F->Decl->isMain())
    return false;
  const VarDecl *V = connectionVariable(Facts, C);
  return V && V->isLocalVarDecl() && !V->isStaticLocal() && !V->getType()->isReferenceType();
}

static bool runsStatements(const FunctionFacts &F) {
  return llvm::any_of(F.Apis, [](const ApiCall &C) {
    Kind K = C.kind();
    return (K >= Kind::SqlExec && K <= Kind::SqlStep) || (K >= Kind::WriteInsert && K <= Kind::WriteTruncate) ||
           (K >= Kind::QueryMany && K <= Kind::QueryChunk);
  });
}

bool othersConnectToo(TuFacts &Facts, const FunctionFacts &F) {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(F.Decl);
  if (!M || M->getParent()->isLambda())
    return false;
  unsigned Count = 0;
  for (const FunctionFacts &Each : Facts.unit().Functions) {
    const auto *Other = dyn_cast_or_null<CXXMethodDecl>(Each.Decl);
    Count += Other && Other->getParent() == M->getParent() && runsStatements(Each) &&
             llvm::any_of(Each.Apis, [&](const ApiCall &C) {
               const VarDecl *V = connectsAnew(Facts, C) ? connectionVariable(Facts, C) : nullptr;
               return V && !outlivesBlock(Each, *V);
             });
  }
  // Two can be the start and the end of the program: what loads a file and what saves it.
  return Count > 2;
}

/// The local that a lease initialises.
static const VarDecl *leasedInto(TuFacts &Facts, const ApiCall &C) {
  for (const auto &[D, Events] : Facts.unit().Texts)
    for (const TextEvent &E : Events)
      if (E.K == TextEvent::Assign && E.Value && ast::strip(E.Value) == C.View.E)
        if (const auto *V = dyn_cast<VarDecl>(D); V && V->isLocalVarDecl() && !V->isStaticLocal())
          return V;
  return nullptr;
}

static const ValueDecl *poolOf(const ApiCall &C) {
  const Expr *E = C.View.Construct ? (C.View.Args.empty() ? nullptr : C.View.Args[0]) : C.View.Receiver;
  return E ? ast::rootOf(E) : nullptr;
}

static bool givenBackBetween(const FunctionFacts &F, const VarDecl &V, unsigned From, unsigned To) {
  return llvm::any_of(F.Apis, [&](const ApiCall &C) {
    if (C.Order <= From || C.Order >= To || (C.kind() != Kind::ConnectionClose && C.kind() != Kind::ConnectionRelease))
      return false;
    return (C.View.Receiver && ast::rootOf(C.View.Receiver) == &V) ||
           llvm::any_of(C.View.Args, [&](const Expr *A) { return ast::rootOf(A) == &V; });
  });
}

HeldLease heldLease(TuFacts &Facts, const ApiCall &Lease) {
  const ValueDecl *Pool = poolOf(Lease);
  const VarDecl *Second = Pool ? leasedInto(Facts, Lease) : nullptr;
  if (!Second)
    return {};
  for (const ApiCall &C : Lease.F->Apis) {
    if (C.Order >= Lease.Order || C.kind() != Kind::ConnectionAcquire || poolOf(C) != Pool || !encloses(C.In, Lease.In))
      continue;
    const VarDecl *First = leasedInto(Facts, C);
    if (First && First != Second && !outlivesBlock(*Lease.F, *First) &&
        !givenBackBetween(*Lease.F, *First, C.Order, Lease.Order))
      return {&C, First, Pool};
  }
  return {};
}

} // namespace orm
