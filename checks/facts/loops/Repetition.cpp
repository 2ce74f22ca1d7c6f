#include "facts/loops/Repetition.h"

#include "ast/Literals.h"
#include "ast/Source.h"
#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/loops/LoopPaging.h"
#include "facts/loops/Rounds.h"
#include "facts/rows/Outcome.h"
#include "facts/rows/ResultUse.h"
#include "facts/session/Transactions.h"
#include "facts/walk/LoopShape.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

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

/// A connection that the loop makes anew from what changes, or in a way that is not seen.
static bool anotherEachTime(const ValueDecl *D, const OrmCall &C, const Loop &L) {
  const SourceManager &SM = C.Facts->ast().getSourceManager();
  if (!D || !L.Node || !SM.isPointWithin(D->getLocation(), L.Node->getBeginLoc(), L.Node->getEndLoc()))
    return false;
  const auto *V = dyn_cast<VarDecl>(D);
  auto Made = V && V->getInit() ? ast::viewCall(ast::strip(V->getInit())) : std::nullopt;
  const bool SetLater = !V || !V->getInit() || (Made && Made->Construct && Made->Args.empty());
  return C.Facts->api().standsForDatabase(ast::classOf(D->getType())) &&
         (SetLater || dependsOn(V->getInit(), L, *C.Facts));
}

/// Another database each time: of the call, or of the statement that it runs (`QSqlQuery q(db)`).
static bool otherConnection(const OrmCall &C, const Loop &L) {
  auto Is = [&](const Expr *E) {
    const ValueDecl *D = E ? ast::rootOf(E) : nullptr;
    if (anotherEachTime(D, C, L))
      return true;
    const auto *V = dyn_cast_or_null<VarDecl>(D);
    auto Made = V && V->getInit() ? ast::viewCall(ast::strip(V->getInit())) : std::nullopt;
    return Made && Made->Construct &&
           llvm::any_of(Made->Args, [&](const Expr *A) { return anotherEachTime(ast::rootOf(A), C, L); });
  };
  return Is(C.view().Receiver) || llvm::any_of(C.view().Args, Is);
}

static const ValueDecl *statementOf(const ApiCall &C) {
  const Expr *E = C.subject();
  return ast::rootOf(E || C.View.Args.empty() ? E : C.View.Args[0]);
}

/// A statement for each table or column: there is no one statement for all of them.
static bool identifierChanges(const OrmCall &C, const TextValue &V, const sql::Script &S, const Loop &L) {
  return llvm::any_of(S.Holes, [&](const sql::HoleInfo &H) {
    const Hole *Of =
        H.Kind == sql::HoleKind::Identifier && H.Hole >= 0 ? &V.Holes[static_cast<size_t>(H.Hole)] : nullptr;
    return Of && Of->O != Hole::Constant && Of->E && dependsOn(Of->E, L, *C.Facts);
  });
}

/// The statement's text itself is the loop's element, or a field of it.
static bool scriptLoop(const OrmCall &C, const Loop &L) {
  const int Text = C.Api ? C.Api->op().Sql : -1;
  if (Text >= 0 && static_cast<size_t>(Text) < C.view().Args.size())
    if (const auto *M = dyn_cast<MemberExpr>(ast::strip(C.view().Args[static_cast<size_t>(Text)]));
        M && isa<FieldDecl>(M->getMemberDecl()) && llvm::is_contained(L.Elements, ast::objectOf(M->getBase())))
      return true;
  for (auto [V, S] : llvm::zip(C.sql().Alternatives, C.sql().Scripts))
    if (identifierChanges(C, V, S, L) || isOwnStatement(V, L, *C.Facts))
      return true;
  return false;
}

/// A step that moves a cursor which was opened before the loop, or in an outer round of it.
static bool ownCursor(const OrmCall &C, const Loop &L) {
  if (!C.Api || C.Writes || (C.Api->kind() != Kind::SqlStep && C.Api->kind() != Kind::SqlRun))
    return false;
  const ValueDecl *Object = statementOf(*C.Api);
  if (C.Api->kind() == Kind::SqlRun) // `while (!st.done()) st.execute();`
    return L.Condition && Object && ast::mentions(L.Condition, *Object);
  if (innermostLoop(C.In) == &L && C.In && C.In->InCondition)
    return true;
  // Bound anew in this loop, it runs anew.
  for (const ApiCall &B : C.F->Apis)
    if (B.kind() == Kind::SqlBind && Object && statementOf(B) == Object && inside(B.In, L))
      return false;
  const ApiCall *P = C.preparedBy();
  return !P || !inside(P->In, L);
}

/// A look-up that ends the loop on the first hit: `if (q.next()) return ...;` behind it.
static bool hitLeaves(const OrmCall &C, const Loop &L) {
  const ValueDecl *Object = C.Api ? statementOf(*C.Api) : nullptr;
  if (C.Api && C.Api->View.Construct)
    for (const auto &[D, Events] : C.Facts->unit().Texts)
      for (const TextEvent &E : Events)
        if (E.Value && ast::strip(E.Value) == ast::strip(C.Api->View.E))
          Object = D;
  if (!Object)
    return false;
  for (const ApiCall &F : C.F->Apis)
    if ((F.kind() == Kind::ResultFetch || F.kind() == Kind::SqlStep) && F.Order >= C.Order && inside(F.In, L) &&
        statementOf(F) == Object && leavesOnSuccess(F.View.E, L))
      return true;
  return false;
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
  return List && List->getNumInits() > 0 && ast::isWrittenOut(List) && List->getNumInits() <= 2 * Loop::SmallLoop;
}

/// `while (pending() > 0)`: the question that ends the loop.
static bool asksInCondition(const OrmCall &C, const Loop &L) {
  if (!C.User || !C.In || !C.In->InCondition || !L.Condition || (L.K == Loop::For && L.Range))
    return false;
  return innermostLoop(C.In) == &L;
}

/// `while (exec(sql) != 0) reconnect();`: the same statement again, until it works.
static bool triesAgain(const OrmCall &C, const Loop &L) {
  if (!C.In || !C.In->InCondition || innermostLoop(C.In) != &L || L.K == Loop::For || !C.Api || !carriesStatus(*C.Api))
    return false;
  llvm::SmallVector<const Expr *, 8> Values;
  valuesOf(C, Values);
  return llvm::none_of(Values, [&](const Expr *E) { return E != C.Api->subject() && dependsOn(E, L, *C.Facts); });
}

/// `while (!upgraded && !failed)`: steps until it is done, not rows.
static bool untilDone(const OrmCall &C, const Loop &L) {
  if ((L.K != Loop::While && L.K != Loop::Do) || !L.Condition)
    return false;
  llvm::SmallVector<const Expr *, 4> Work{L.Condition};
  bool Negated = false;
  while (!Work.empty()) {
    const Expr *E = ast::strip(Work.pop_back_val());
    if (const auto *B = dyn_cast<BinaryOperator>(E); B && B->isLogicalOp()) {
      Work.push_back(B->getLHS());
      Work.push_back(B->getRHS());
    } else if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_LNot) {
      Negated = true;
      Work.push_back(U->getSubExpr());
    } else if (!E->getType()->isBooleanType() || !(isa<DeclRefExpr>(E) || isa<MemberExpr>(E))) {
      return false;
    }
  }
  return Negated && llvm::none_of(C.F->Apis, [&](const ApiCall &A) {
           return (A.kind() == Kind::ResultFetch || A.kind() == Kind::SqlStep) && innermostLoop(A.In) == &L;
         });
}

/// `for (step = from; step <= to; ++step) switch (step) { case 6: ...`: each case runs once.
static bool ownCase(const OrmCall &C, const Loop &L) {
  if (!L.Increment || !C.F)
    return false;
  const BodyMap &Body = C.Facts->bodyOf(*C.F);
  for (const Stmt *S = C.view().E; S && S != L.Node; S = Body.parent(S))
    if (const auto *Switch = dyn_cast<SwitchStmt>(S))
      if (const ValueDecl *Step = Switch->getCond() ? ast::objectOf(Switch->getCond()) : nullptr;
          Step && ast::mentions(L.Increment, *Step))
        return true;
  return false;
}

/// `if (first) { ...; first = false; }`
static bool firstRoundOnly(const OrmCall &C, const Loop &L) {
  for (const Scope *S = C.In; S && S->L != &L; S = S->Parent) {
    const auto *I = S->K == Scope::Branch ? dyn_cast_or_null<IfStmt>(S->Node) : nullptr;
    const Expr *Cond = I && I->getCond() ? ast::strip(I->getCond()) : nullptr;
    if (const auto *Not = dyn_cast_or_null<UnaryOperator>(Cond); Not && Not->getOpcode() == UO_LNot)
      Cond = ast::strip(Not->getSubExpr());
    const auto *Flag = dyn_cast_or_null<DeclRefExpr>(Cond);
    if (!Flag || !Flag->getType()->isBooleanType())
      continue;
    auto Events = C.Facts->unit().Texts.find(Flag->getDecl());
    if (Events != C.Facts->unit().Texts.end())
      for (const TextEvent &E : Events->second)
        if (E.K == TextEvent::Assign && E.Value && isa<CXXBoolLiteralExpr>(ast::strip(E.Value)) && E.In &&
            inside(E.In, L))
          for (const Scope *In = E.In; In && In->L != &L; In = In->Parent)
            if (In == S || In->Node == I)
              return true;
  }
  return false;
}

/// The loop walks the rows of a statement that gives one at most.
static bool walksOneRow(const OrmCall &C, const Loop &L) {
  if (!L.F || L.K == Loop::Recursion || L.K == Loop::Callback)
    return false;
  auto OneRow = [](const sql::Script &S) {
    return S.Lexed && S.Statements.size() == 1 && S.Statements[0].AtMostOneRow;
  };
  return llvm::any_of(L.F->Apis, [&](const ApiCall &A) {
    if (A.Order > L.Order || (A.kind() != Kind::SqlExec && A.kind() != Kind::SqlRun && A.kind() != Kind::SqlStep))
      return false;
    OrmCall Read = meaningOf(*C.Facts, A);
    const std::vector<sql::Script> &Scripts = Read.sql().Scripts;
    if (!Read.Reads || Scripts.empty() || !llvm::all_of(Scripts, OneRow))
      return false;
    return llvm::any_of(usesOfRows(Read).Uses, [&](const RowUse &U) { return U.L == &L; });
  });
}

/// Does the block ask what went wrong with a statement that ran before it?
static bool tellsEarlierFailure(const OrmCall &C) {
  const Scope *Block = C.In;
  const bool Conditional = Block && (Block->K == Scope::Branch || (Block->Parent && Block->Parent->K == Scope::Branch));
  auto InBlock = [&](const ApiCall &A) { return A.In == Block && !A.In->InCondition; };
  return Conditional && llvm::any_of(C.F->Apis, [&](const ApiCall &A) {
           const ValueDecl *Of = A.kind() == Kind::ResultError && InBlock(A) ? statementOf(A) : nullptr;
           return Of && llvm::none_of(C.F->Apis, [&](const ApiCall &R) {
                    return InBlock(R) && R.kind() != Kind::ResultError && statementOf(R) == Of;
                  });
         });
}

/// What is left to do after a failure: in a handler, behind a rollback in the same block, or where the error is told.
static bool cleansUp(const OrmCall &C, const Loop &L) {
  if (insideHandler(C.In, scopeOf(L, C.In)))
    return true;
  auto Is = [&](const Scope *In, unsigned Order) { return In == C.In && Order < C.Order; };
  return tellsEarlierFailure(C) || llvm::any_of(C.F->Apis, [&](const ApiCall &A) {
           return Is(A.In, A.Order) && (A.kind() == Kind::TxRollback || verbRun(*C.Facts, A) == sql::Verb::Rollback);
         });
}

/// Someone is asked in the same block, or in a part of it, and the answer decides: nobody answers for many.
static bool asksSomeone(const OrmCall &C, const Loop &L) {
  const Scope *Block = C.In;
  while (Block && Block->K != Scope::Branch && Block->L != &L)
    Block = Block->Parent;
  return Block && llvm::any_of(C.F->Apis, [&](const ApiCall &A) {
           return A.kind() == Kind::SlowUi && A.ResultUsed && (Block->L ? A.In == C.In : encloses(Block, A.In));
         });
}

/// Another window for each element, or what one of them does to fill itself: nobody looks at many.
static bool fillsWindow(const OrmCall &C, const Loop &L) {
  if (!C.User)
    return false;
  const ast::CallView &V = C.User->View;
  const ValueDecl *D = V.Receiver ? ast::rootOf(V.Receiver) : nullptr;
  if (!V.Construct && !(D && L.Changed.count(D)))
    return false;
  return C.Facts->api().hasRole(V.receiverClass(), model::Role::Window);
}

static bool silent(const OrmCall &C, const Loop &L) {
  // An endless loop is a service's or a poller's, unless it walks rows.
  if (L.ConstantSmall || literalList(C, L) || L.Waits || (L.Endless && !L.FetchesRows))
    return true;
  if (!L.Needs && (alwaysLeavesAfter(C.view().E, L) || leavesOnSuccess(C.view().E, L)))
    return true;
  return ownCursor(C, L) || paging(C, L) || takesChunk(C, L) || scriptLoop(C, L) || gathersFirst(C, L) ||
         hitLeaves(C, L) || otherConnection(C, L) || firstRoundOnly(C, L) || asksInCondition(C, L) ||
         triesAgain(C, L) || walksOneRow(C, L) || cleansUp(C, L) || fillsWindow(C, L) || asksSomeone(C, L) ||
         untilDone(C, L) || ownCase(C, L) || isNoRow(C, L);
}

/// The function calls itself, and asks for something else each time.
static const Loop *repeatingRecursion(const OrmCall &C) {
  const Loop *L = C.F ? C.F->Recursion : nullptr;
  if (!L || C.User || takesChunk(C, *L) || scriptLoop(C, *L) || hasLimitOrOffset(C))
    return nullptr;
  llvm::SmallVector<const Expr *, 8> Values;
  valuesOf(C, Values);
  if (C.Relation)
    Values.push_back(C.owner());
  for (const TextValue &V : C.sql().Alternatives)
    for (const Hole &H : V.Holes)
      Values.push_back(H.E);
  return llvm::any_of(Values, [&](const Expr *E) { return dependsOn(E, *L, *C.Facts); }) ? L : nullptr;
}

const Loop *repeatingLoop(const OrmCall &C) {
  // A lambda may be called in a loop or once; a loop around it repeats the call in both cases.
  const Loop *Given = nullptr;
  for (const Scope *S = C.In; S; S = S->Parent) {
    if (S->Once)
      return Given;
    if (!S->L || !C.Facts->counts(*S->L) || silent(C, *S->L))
      continue;
    if (!S->L->Needs)
      return S->L;
    if (!Given)
      Given = S->L;
  }
  return Given ? Given : repeatingRecursion(C);
}

} // namespace orm
