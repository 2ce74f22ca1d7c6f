#include "facts/Repetition.h"

#include "ast/Source.h"
#include "facts/LoopShape.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static bool inside(const Scope *In, const Loop &L) {
  for (const Scope *S = In; S; S = S->Parent)
    if (S->L == &L)
      return true;
  return false;
}

bool dependsOn(const Stmt *E, const Loop &L, TuFacts &Facts, unsigned Depth) {
  if (!E || Depth > 6)
    return false;
  if (const auto *D = dyn_cast<DeclRefExpr>(E)) {
    if (L.Changed.count(D->getDecl()))
      return true;
    if (const auto *B = dyn_cast<BindingDecl>(D->getDecl()); B && L.Changed.count(B))
      return true;
    return false;
  }
  if (const auto *M = dyn_cast<MemberExpr>(E); M && L.Changed.count(M->getMemberDecl()))
    return true;
  for (const Stmt *C : E->children())
    if (C && dependsOn(C, L, Facts, Depth))
      return true;
  return false;
}

/// The values that are bound to the statement of a call, or given to it.
static void valuesOf(const OrmCall &C, llvm::SmallVectorImpl<const Expr *> &Out) {
  for (const Expr *A : C.view().Args)
    Out.push_back(A);
  if (!C.Api)
    return;
  const Expr *Statement = C.Api->View.Receiver;
  if (C.Api->op().From.P == model::Slot::Argument && static_cast<size_t>(C.Api->op().From.Index) < C.Api->View.Args.size())
    Statement = C.Api->View.Args[C.Api->op().From.Index];
  const ValueDecl *D = Statement ? ast::rootOf(Statement) : nullptr;
  for (const ApiCall &B : C.F->Apis) {
    if (B.kind() != Kind::SqlBind || B.Order > C.Order + 200)
      continue;
    bool SameChain = B.Full == C.Api->Full;
    bool SameObject = D && B.View.Receiver && ast::rootOf(B.View.Receiver) == D;
    bool SameHandle = D && !B.View.Receiver && !B.View.Args.empty() && ast::rootOf(B.View.Args[0]) == D;
    if (SameChain || SameObject || SameHandle)
      for (const Expr *A : B.View.Args)
        Out.push_back(A);
  }
}

/// A list of keys per call: the loop goes over chunks of a list, not over its elements.
static bool takesChunk(const OrmCall &C, const Loop &L) {
  llvm::SmallVector<const Expr *, 8> Values;
  valuesOf(C, Values);
  for (const Expr *V : Values) {
    const Expr *E = ast::strip(V);
    const CXXRecordDecl *R = ast::classOf(E->getType());
    if (!R || R->isLambda() || !C.Facts->api().isContainer(E->getType()) || C.Facts->api().typeOf(R))
      continue;
    if (dependsOn(E, L, *C.Facts))
      return true;
  }
  return false;
}

static bool hasLimitOrOffset(const OrmCall &C) {
  for (const sql::Script &S : C.sql().Scripts)
    for (const sql::Statement &Statement : S.Statements)
      if (Statement.HasLimit == sql::Tri::Yes || Statement.HasOffset == sql::Tri::Yes)
        return true;
  return false;
}

/// Does the loop read on where the last page ended? Only loops that are not over a container can.
static bool paging(const OrmCall &C, const Loop &L) {
  if (L.K == Loop::RangeFor || L.K == Loop::Algorithm || (L.K == Loop::For && L.Range))
    return false;
  // A limit, an offset or a page in the same chain or statement.
  if (C.Api)
    for (const ApiCall &B : C.F->Apis) {
      bool Clause = B.kind() == Kind::QueryLimit || B.kind() == Kind::QueryOffset || B.kind() == Kind::QueryPage;
      if (Clause && (B.Full == C.Api->Full || inside(B.In, L)))
        for (const Expr *A : B.View.Args)
          if (dependsOn(A, L, *C.Facts))
            return true;
    }
  if (hasLimitOrOffset(C) && L.K != Loop::For)
    return true;
  if (hasLimitOrOffset(C)) {
    llvm::SmallVector<const Expr *, 8> Values;
    valuesOf(C, Values);
    for (const Expr *V : Values)
      if (dependsOn(V, L, *C.Facts))
        return true;
  }
  // The loop's end depends on what the query gave.
  if (!L.Condition && L.K != Loop::For)
    return false;
  for (const auto &[D, Events] : C.Facts->unit().Texts)
    for (const TextEvent &E : Events)
      if (E.Value && E.In && inside(E.In, L) && ast::strip(E.Value) == ast::strip(C.view().E) && L.Condition) {
        llvm::SmallVector<const Stmt *, 8> Work{L.Condition};
        while (!Work.empty()) {
          const Stmt *S = Work.pop_back_val();
          if (const auto *Ref = dyn_cast<DeclRefExpr>(S); Ref && Ref->getDecl() == D)
            return true;
          for (const Stmt *Child : S->children())
            if (Child)
              Work.push_back(Child);
        }
      }
  return false;
}

/// The statement's text itself is the loop's element.
static bool scriptLoop(const OrmCall &C, const Loop &L) {
  for (const TextValue &V : C.sql().Alternatives)
    if (V.Pieces.size() == 1 && V.Holes.size() == 1 && V.Holes[0].E && dependsOn(V.Holes[0].E, L, *C.Facts))
      return true;
  return false;
}

/// A step that moves a cursor which was opened before the loop, or in an outer round of it.
static bool ownCursor(const OrmCall &C, const Loop &L) {
  if (!C.Api || C.Api->kind() != Kind::SqlStep || C.Writes)
    return false;
  if (C.In && C.In->InCondition)
    return true;
  const ApiCall *P = C.preparedBy();
  return !P || !inside(P->In, L);
}

/// A local list of a few literals that nobody changes: as constant as an array.
static bool literalList(const OrmCall &C, const Loop &L) {
  const auto *R = L.Range ? dyn_cast<DeclRefExpr>(ast::strip(L.Range)) : nullptr;
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  if (!V || isa<ParmVarDecl>(V) || !V->getInit())
    return false;
  auto Events = C.Facts->unit().Texts.find(V);
  if (Events != C.Facts->unit().Texts.end() && Events->second.size() > 1)
    return false;
  const InitListExpr *List = nullptr;
  llvm::SmallVector<const Stmt *, 8> Work{V->getInit()};
  while (!Work.empty() && !List) {
    const Stmt *S = Work.pop_back_val();
    List = dyn_cast<InitListExpr>(S);
    for (const Stmt *Child : S->children())
      if (Child)
        Work.push_back(Child);
  }
  return List && List->getNumInits() > 0 && List->getNumInits() <= 2 * Loop::SmallLoop;
}

static bool silent(const OrmCall &C, const Loop &L) {
  // An endless loop is a service's or a poller's, unless it walks rows.
  if (L.ConstantSmall || literalList(C, L) || L.Waits || (L.Endless && !L.FetchesRows))
    return true;
  if (!L.Needs && (alwaysLeavesAfter(C.view().E, L) || leavesOnSuccess(C.view().E, L)))
    return true;
  return ownCursor(C, L) || paging(C, L) || takesChunk(C, L) || scriptLoop(C, L);
}

const Loop *repeatingLoop(const OrmCall &C) {
  for (const Scope *S = C.In; S; S = S->Parent)
    if (S->L && C.Facts->counts(*S->L) && !silent(C, *S->L))
      return S->L;
  return nullptr;
}

std::string rangeName(const Loop &L, ASTContext &Ctx) {
  if (!L.Range)
    return "";
  std::string Text = ast::looseText(L.Range->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
  if (Text.empty() || Text.size() > 40 || Text.find('\n') != std::string::npos)
    return "";
  return "'" + Text + "'";
}

} // namespace orm
