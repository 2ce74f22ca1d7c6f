#include "facts/loops/LoopPaging.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/loops/Repetition.h"
#include "facts/walk/Guards.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

void valuesOf(const OrmCall &C, llvm::SmallVectorImpl<const Expr *> &Out) {
  for (const Expr *A : C.view().Args)
    Out.push_back(A);
  if (!C.Api)
    return;
  const ValueDecl *D = ast::rootOf(C.Api->subject());
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

/// A container that changes with the loop, somewhere in an argument: `where(in(&User::id, chunk))`.
static bool holdsContainer(const Stmt *S, const OrmCall &C, const Loop &L, unsigned Depth) {
  if (!S || isa<LambdaExpr>(S) || Depth > 10)
    return false;
  if (const auto *E = dyn_cast<Expr>(S)) {
    const CXXRecordDecl *R = ast::classOf(E->getType());
    // A part of the element (`order.items`) is what one element holds.
    const auto *M = dyn_cast<MemberExpr>(E);
    bool Whole = isa<DeclRefExpr>(E) || (M && isa<CXXThisExpr>(ast::strip(M->getBase())));
    if (R && !R->isLambda() && Whole && C.Facts->api().isList(E->getType()) && !C.Facts->api().typeOf(R) &&
        dependsOn(E, L, *C.Facts))
      return true;
    if (M)
      return false;
  }
  // What a method of it gives (`element.asString()`) is no list any more.
  const Expr *Object = nullptr;
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(S))
    Object = M->getCallee();
  for (const Stmt *Child : S->children())
    if (Child != Object && holdsContainer(Child, C, L, Depth + 1))
      return true;
  return false;
}

/// What a function of the project gets to fill.
static bool isOutput(const OrmCall &C, const Expr *V) {
  if (!C.User || !C.User->View.Callee)
    return false;
  for (size_t I = 0; I < C.User->View.Args.size() && I < C.User->View.Callee->getNumParams(); ++I)
    if (C.User->View.Args[I] == V) {
      QualType T = C.User->View.Callee->getParamDecl(static_cast<unsigned>(I))->getType();
      return (T->isLValueReferenceType() || T->isPointerType()) && !T->getPointeeType().isConstQualified();
    }
  return false;
}

/// `ids.clear();`: the round fills the list for the next one.
static bool cleared(const Stmt *S, const Expr *List) {
  if (const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(S); Call && Call->getMethodDecl())
    if (const ValueDecl *D = ast::objectOf(Call->getImplicitObjectArgument());
        D && Call->getNumArgs() == 0 && Call->getType()->isVoidType() && !Call->getMethodDecl()->isConst() &&
        ast::mentions(List, *D))
      return true;
  return S && llvm::any_of(S->children(), [&](const Stmt *Child) { return cleared(Child, List); });
}

bool takesChunk(const OrmCall &C, const Loop &L) {
  llvm::SmallVector<const Expr *, 8> Values;
  valuesOf(C, Values);
  for (const Expr *V : Values)
    if (!isOutput(C, V) && holdsContainer(V, C, L, 0))
      return true;
  // `select(fmt::format("... IN ({})", fmt::join(ids, ",")))`: a list, whatever stands around it.
  auto JoinsList = [&](const TextValue &V) {
    return llvm::any_of(V.Holes, [&](const Hole &H) {
      return H.Joined && H.E && (dependsOn(H.E, L, *C.Facts) || cleared(L.Body, H.E));
    });
  };
  if (llvm::any_of(C.sql().Alternatives, JoinsList))
    return true;
  for (const Expr *A : C.User ? llvm::ArrayRef(C.User->View.Args) : llvm::ArrayRef<const Expr *>())
    if (C.Facts->api().isText(A->getType()) &&
        llvm::any_of(C.Facts->texts().evaluate(A, *C.F, C.Order, C.In), JoinsList))
      return true;
  for (size_t A = 0; A < C.sql().Alternatives.size(); ++A)
    for (const sql::HoleInfo &H : C.sql().Scripts[A].Holes)
      if (H.Kind == sql::HoleKind::List && H.Hole >= 0)
        if (const Expr *E = C.sql().Alternatives[A].Holes[static_cast<size_t>(H.Hole)].E;
            E && dependsOn(E, L, *C.Facts))
          return true;
  return false;
}

/// Counted up in the statement: `++D`, `D += n`.
static bool adds(const Stmt *S, const ValueDecl &D) {
  const auto *U = dyn_cast<UnaryOperator>(S);
  const auto *B = dyn_cast<BinaryOperator>(S);
  const Expr *Counter = U && U->isIncrementOp()               ? U->getSubExpr()
                        : B && B->getOpcode() == BO_AddAssign ? B->getLHS()
                                                              : nullptr;
  return Counter && ast::objectOf(Counter) == &D;
}

bool countsUp(const Stmt *S, const ValueDecl &D) {
  return S && (adds(S, D) || llvm::any_of(S->children(), [&](const Stmt *C) { return countsUp(C, D); }));
}

/// `n % 500 == 0`, `batch.size() >= 500`, `gathered > Limit` where gathered counts up in the body.
static bool asksForEnough(const Guard &G, const Stmt *Body, const Loop *L, TuFacts &Facts) {
  const auto *B = dyn_cast<BinaryOperator>(G.E);
  if (!B || !B->isComparisonOp())
    return false;
  auto Remainder = [&](const Expr *E) {
    const auto *R = dyn_cast<BinaryOperator>(ast::strip(E));
    return R && R->getOpcode() == BO_Rem &&
           !(L && llvm::any_of(L->Elements, [&](const VarDecl *V) { return ast::mentions(R, *V); }));
  };
  if (Remainder(B->getLHS()) || Remainder(B->getRHS()))
    return true;
  // The side that is the greater one where the call is reached.
  const bool Left = B->getOpcode() == BO_EQ || (B->getOpcode() == BO_GT || B->getOpcode() == BO_GE) == G.Holds;
  const Expr *Much = ast::strip(Left ? B->getLHS() : B->getRHS()), *Limit = Left ? B->getRHS() : B->getLHS();
  if ((B->getOpcode() == BO_EQ && !G.Holds) || B->getOpcode() == BO_NE ||
      Limit->isNullPointerConstant(Facts.ast(), Expr::NPC_NeverValueDependent))
    return false;
  if (auto Size = ast::viewCall(Much))
    return Size->Receiver && Facts.api().isContainer(Size->Receiver->getType()) && ast::rootOf(Size->Receiver) &&
           Limit->isEvaluatable(Facts.ast());
  const ValueDecl *D = ast::objectOf(Much);
  // A loop's own counter says where in the loop it is.
  return D && D->getType()->isIntegerType() && !(L && llvm::is_contained(L->Elements, D)) &&
         !(L && L->Increment && ast::mentions(L->Increment, *D)) && countsUp(Body, *D);
}

bool gathersFirst(const OrmCall &C, const Loop &L) {
  return llvm::any_of(guardsOf(C.In, C.Order, scopeOf(L, C.In)),
                      [&](const Guard &G) { return asksForEnough(G, L.Body, &L, *C.Facts); });
}

bool onlyWhenFull(const Guard &G, const FunctionFacts &F, TuFacts &Facts) {
  const auto *B = dyn_cast<BinaryOperator>(G.E);
  // What is gathered over many calls outlives each of them.
  return B && (ast::mentionsLasting(B->getLHS()) || ast::mentionsLasting(B->getRHS())) &&
         asksForEnough(G, F.Body, nullptr, Facts);
}

bool hasLimitOrOffset(const OrmCall &C) {
  for (const sql::Script &S : C.sql().Scripts)
    for (const sql::Statement &Statement : S.Statements)
      if (Statement.HasLimit == sql::Tri::Yes || Statement.HasOffset == sql::Tri::Yes)
        return true;
  return false;
}

static bool isValueOf(const Expr *Value, const OrmCall &C) {
  Value = ast::strip(Value);
  // `auto page{find()};`
  if (const auto *List = dyn_cast<InitListExpr>(Value); List && List->getNumInits() == 1)
    Value = ast::strip(List->getInit(0));
  return Value == ast::strip(C.view().E);
}

/// Is the value the call's result, or read from its statement?
static bool comesFrom(const Expr *Value, const OrmCall &C, const ValueDecl *Object) {
  if (isValueOf(Value, C))
    return true;
  // `more = page.hasMore`, where page is what the call gave.
  if (const ValueDecl *Page = ast::rootOf(Value))
    if (auto It = C.Facts->unit().Texts.find(Page); It != C.Facts->unit().Texts.end())
      for (const TextEvent &E : It->second)
        if (E.Value && isValueOf(E.Value, C))
          return true;
  llvm::SmallVector<const ApiCall *, 4> Inside;
  C.Facts->apiCallsIn(Value, Inside);
  return llvm::any_of(Inside, [&](const ApiCall *A) {
    return A == C.Api ||
           (Object && isa<VarDecl>(Object) && A->View.Receiver && ast::rootOf(A->View.Receiver) == Object &&
            (A->kind() == Kind::ResultFetch || A->kind() == Kind::ResultRead || A->kind() == Kind::ResultSize));
  });
}

/// The next round asks by what this one gave: a walk along references, not a page.
static bool usesAsKey(const OrmCall &C, const ValueDecl &D) {
  llvm::SmallVector<const Expr *, 8> Values;
  valuesOf(C, Values);
  for (const Expr *V : Values)
    if (ast::mentions(V, D))
      return true;
  for (const TextValue &V : C.sql().Alternatives)
    for (const Hole &H : V.Holes)
      if (H.E && ast::mentions(H.E, D))
        return true;
  return false;
}

/// Counted up for each row, in a loop within the loop: `for (row : rows) ++offset;`
static bool countsRows(const Stmt *S, const ValueDecl &D, bool Inner) {
  if (!S)
    return false;
  if (Inner && adds(S, D))
    return true;
  if (const auto *For = dyn_cast<CXXForRangeStmt>(S))
    return countsRows(For->getBody(), D, true);
  const bool Within = Inner || isa<ForStmt, WhileStmt, DoStmt>(S);
  return llvm::any_of(S->children(), [&](const Stmt *Child) { return countsRows(Child, D, Within); });
}

/// A part of the statement is made from a number that was counted up for each row of the rounds before.
static bool asksBehindCount(const OrmCall &C, const Loop &L) {
  for (const ValueDecl *D : L.Changed)
    if (D->getType().getNonReferenceType()->isIntegerType() && usesAsKey(C, *D) && countsRows(L.Body, *D, false))
      return true;
  return false;
}

bool paging(const OrmCall &C, const Loop &L) {
  if (L.K == Loop::RangeFor || L.K == Loop::Algorithm || (L.K == Loop::For && L.Range))
    return false;
  if (L.K != Loop::For && asksBehindCount(C, L))
    return true;
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
  if (!L.Condition)
    return false;
  const ValueDecl *Object = C.Api && C.Api->View.Receiver ? ast::rootOf(C.Api->View.Receiver) : nullptr;
  for (const auto &[D, Events] : C.Facts->unit().Texts)
    for (const TextEvent &E : Events)
      if (E.Value && E.In && inside(E.In, L) && ast::mentions(L.Condition, *D) && comesFrom(E.Value, C, Object) &&
          !usesAsKey(C, *D))
        return true;
  return false;
}

} // namespace orm
