#include "facts/walk/BodyWalker.h"

#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/walk/LoopShape.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprConcepts.h"
#include "llvm/ADT/ScopeExit.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

void BodyWalker::push(Scope::Kind K, const Stmt *Node, bool InCondition) {
  Out.Scopes.push_back({K, At, Node, nullptr, InCondition, false, false, &F});
  At = &Out.Scopes.back();
}

void BodyWalker::pushBranch(const Stmt *Node, const Expr *If, bool Else, bool InCondition) {
  push(Scope::Branch, Node, InCondition);
  Out.Scopes.back().If = If;
  Out.Scopes.back().Else = Else;
}

Loop &BodyWalker::pushLoop(Loop::Kind K, const Stmt *Node, SourceLocation Where) {
  Out.AllLoops.emplace_back();
  Loop &L = Out.AllLoops.back();
  L.K = K;
  L.Node = Node;
  L.Where = Where;
  L.F = &F;
  for (const Scope *S = At; S && !L.Outer; S = S->Parent)
    L.Outer = S->L;
  L.In = At;
  L.Order = ++Order;
  push(Scope::Loop, Node);
  const_cast<Scope *>(At)->L = &L;
  F.Loops.push_back(&L);
  return L;
}

bool BodyWalker::userDefined(const FunctionDecl &D) const {
  const SourceManager &SM = Ctx.getSourceManager();
  SourceLocation L = D.getLocation();
  return L.isValid() && !SM.isInSystemHeader(L) && !D.isImplicit() && !D.getBuiltinID();
}

void BodyWalker::walkBody(const Stmt *Body, const Scope *Around) {
  F.Body = Body;
  At = Around;
  push(Scope::Function, Body);
  F.Root = At;
  if (const auto *Ctor = dyn_cast_or_null<CXXConstructorDecl>(F.Decl))
    for (const CXXCtorInitializer *I : Ctor->inits()) {
      if (I->isWritten() || isa<CXXConstructExpr>(I->getInit()->IgnoreImplicit()))
        walk(I->getInit());
      if (I->isAnyMemberInitializer() && I->isWritten())
        assigned(*I->getAnyMember(), I->getInit());
    }
  walk(Body);
  if (const auto *Dtor = dyn_cast_or_null<CXXDestructorDecl>(F.Decl))
    noteMembersDestructors(*Dtor->getParent(), Dtor->getLocation());
}

void BodyWalker::assigned(const ValueDecl &D, const Expr *Value) {
  Out.Texts[&D].push_back({TextEvent::Assign, Value, At, ++Order});
  noteStored(D, Value);
}

void BodyWalker::walkChildren(const Stmt *S) {
  for (const Stmt *C : S->children())
    walk(C);
}

void BodyWalker::walk(const Stmt *S) {
  if (!S)
    return;
  if (const auto *E = dyn_cast<Expr>(S)) {
    bool Outermost = !InExpression;
    if (Outermost)
      Full = ++Order;
    InExpression = true;
    walkExpr(E);
    if (Outermost)
      InExpression = false;
    return;
  }
  // Statements inside an expression (statement expressions, lambdas' bodies) begin full expressions of their own.
  bool Saved = InExpression;
  unsigned SavedFull = Full;
  InExpression = false;
  if (!walkControl(S))
    walkChildren(S);
  InExpression = Saved;
  Full = SavedFull;
}

void BodyWalker::walkStatement(const Stmt *S) {
  const auto *E = dyn_cast_or_null<Expr>(S);
  // A cast to void says that it is meant.
  const auto *Cast = E ? dyn_cast<ExplicitCastExpr>(E->IgnoreParens()) : nullptr;
  Discarded = E && !(Cast && Cast->getType()->isVoidType()) ? ast::strip(E) : nullptr;
  walk(S);
}

/// Does what stands behind the statement, up to the next label, never run after it?
static bool leavesSection(const Stmt *S) {
  while (const auto *Label = dyn_cast_or_null<SwitchCase>(S))
    S = Label->getSubStmt();
  if (const auto *C = dyn_cast_or_null<CompoundStmt>(S))
    return !C->body_empty() && leavesSection(C->body_back());
  const auto *E = dyn_cast_or_null<Expr>(S);
  return isa_and_nonnull<BreakStmt, ReturnStmt, CoreturnStmt, ContinueStmt, GotoStmt>(S) ||
         (E && isa<CXXThrowExpr>(ast::strip(E)));
}

/// A section is a branch of its own: a pass through the switch runs one of them.
void BodyWalker::walkSwitch(const SwitchStmt &S) {
  walk(S.getInit());
  walk(S.getCond());
  push(Scope::Branch, &S);
  if (const auto *Body = dyn_cast<CompoundStmt>(S.getBody())) {
    push(Scope::Block, Body);
    bool Open = false, Left = true;
    for (const Stmt *C : Body->body()) {
      if (Left && isa<SwitchCase>(C)) {
        if (Open)
          pop();
        push(Scope::Branch, C);
        Open = true;
      }
      walkStatement(C);
      Left = leavesSection(C);
    }
    if (Open)
      pop();
    pop();
  } else {
    walk(S.getBody());
  }
  pop();
}

bool BodyWalker::walkControl(const Stmt *S) {
  switch (S->getStmtClass()) {
  case Stmt::CaseStmtClass: walkStatement(cast<CaseStmt>(S)->getSubStmt()); return true;
  case Stmt::DefaultStmtClass: walkStatement(cast<DefaultStmt>(S)->getSubStmt()); return true;
  case Stmt::LabelStmtClass: walkStatement(cast<LabelStmt>(S)->getSubStmt()); return true;
  case Stmt::ForStmtClass: walkFor(*cast<ForStmt>(S)); return true;
  case Stmt::CXXForRangeStmtClass: walkRangeFor(*cast<CXXForRangeStmt>(S)); return true;
  case Stmt::WhileStmtClass: walkWhile(*cast<WhileStmt>(S)); return true;
  case Stmt::DoStmtClass: walkDo(*cast<DoStmt>(S)); return true;
  case Stmt::IfStmtClass: walkIf(*cast<IfStmt>(S)); return true;
  case Stmt::SwitchStmtClass: walkSwitch(*cast<SwitchStmt>(S)); return true;
  case Stmt::CXXTryStmtClass: {
    const auto *T = cast<CXXTryStmt>(S);
    push(Scope::Try, S);
    walk(T->getTryBlock());
    pop();
    for (unsigned I = 0; I < T->getNumHandlers(); ++I) {
      push(Scope::Catch, T->getHandler(I));
      walk(T->getHandler(I)->getHandlerBlock());
      pop();
    }
    return true;
  }
  case Stmt::CompoundStmtClass:
    push(Scope::Block, S);
    for (const Stmt *C : cast<CompoundStmt>(S)->body())
      walkStatement(C);
    pop();
    return true;
  case Stmt::DeclStmtClass: walkDecl(*cast<DeclStmt>(S)); return true;
  case Stmt::ReturnStmtClass:
    walk(cast<ReturnStmt>(S)->getRetValue());
    if (const Expr *E = cast<ReturnStmt>(S)->getRetValue())
      F.Returns.push_back({E, At, ++Order});
    return true;
  case Stmt::CoreturnStmtClass:
    walk(cast<CoreturnStmt>(S)->getOperand());
    if (const Expr *E = cast<CoreturnStmt>(S)->getOperand())
      F.Returns.push_back({E, At, ++Order});
    return true;
  case Stmt::CoroutineBodyStmtClass:
    F.Coroutine = true;
    walk(cast<CoroutineBodyStmt>(S)->getBody());
    return true;
  default: return false;
  }
}

/// Qt's `foreach` and its like: in the macro's loop stands what declares the element, a loop that runs its body once,
/// so that `break` leaves both, or an `if` that never holds. That declaration, and the body.
static std::pair<const Stmt *, const Stmt *> innerOf(const ForStmt &S, const SourceManager &SM) {
  auto Same = [&](SourceLocation L) {
    return S.getForLoc().isMacroID() && L.isMacroID() && SM.getExpansionLoc(S.getForLoc()) == SM.getExpansionLoc(L);
  };
  if (const auto *F = dyn_cast<ForStmt>(S.getBody()); F && Same(F->getForLoc()))
    return {F->getInit(), F->getBody()};
  if (const auto *I = dyn_cast<IfStmt>(S.getBody()); I && I->getElse() && Same(I->getIfLoc()))
    return {I->getInit(), I->getElse()};
  return {nullptr, S.getBody()};
}

void BodyWalker::walkFor(const ForStmt &S) {
  walk(S.getInit());
  Loop &L = pushLoop(Loop::For, &S, S.getForLoc());
  const auto [Inner, Body] = innerOf(S, Ctx.getSourceManager());
  L.Body = Body;
  L.Condition = S.getCond();
  L.Increment = S.getInc();
  if (const auto *D = dyn_cast_or_null<DeclStmt>(S.getInit()))
    for (const Decl *Each : D->decls())
      if (const auto *V = dyn_cast<VarDecl>(Each)) {
        L.Elements.push_back(V);
        // `for (auto it = rows.begin(); ...)` iterates rows.
        if (!L.Range && V->getInit())
          if (auto Begin = ast::viewCall(ast::strip(V->getInit()));
              Begin && Begin->Receiver && Begin->Callee && Begin->Callee->getDeclName().isIdentifier())
            L.Range = Begin->Receiver;
        // `auto copy = container_of(list);`
        if (auto Copy = Inner && V->getInit() ? ast::viewCall(ast::strip(V->getInit())) : std::nullopt;
            Copy && Copy->Args.size() == 1 && Api.isContainer(Copy->Args[0]->getType()))
          L.Range = Copy->Args[0];
      }
  if (const auto *D = dyn_cast_or_null<DeclStmt>(Inner); D && D->isSingleDecl())
    if (const auto *V = dyn_cast<VarDecl>(D->getSingleDecl()))
      L.Elements.push_back(V);
  push(Scope::Block, S.getCond(), /*InCondition=*/true);
  walk(S.getConditionVariableDeclStmt());
  walk(S.getCond());
  pop();
  walk(Inner);
  walkStatement(L.Body);
  push(Scope::Block, S.getInc(), /*InCondition=*/true);
  walk(S.getInc());
  pop();
  describeLoop(L, Ctx);
  pop();
}

void BodyWalker::walkRangeFor(const CXXForRangeStmt &S) {
  walk(S.getInit());
  walk(S.getRangeInit()); // runs once, before the loop
  if (const auto *Begin = dyn_cast_or_null<DeclStmt>(S.getBeginStmt()); Begin && Begin->isSingleDecl())
    if (const auto *V = dyn_cast<VarDecl>(Begin->getSingleDecl()); V && V->getInit())
      if (auto Call = ast::viewCall(ast::strip(V->getInit())))
        if (ApiMatch M = Api.match(*Call)) {
          Call->NameLoc = S.getRangeInit()->getExprLoc();
          Call->Receiver = S.getRangeInit()->IgnoreParenImpCasts(); // not the compiler's `__range`
          noteCall(*Call, M);
        }
  Loop &L = pushLoop(Loop::RangeFor, &S, S.getForLoc());
  L.Body = S.getBody();
  L.Range = S.getRangeInit();
  if (const VarDecl *V = S.getLoopVariable()) {
    L.Elements.push_back(V);
    if (const auto *D = dyn_cast<DecompositionDecl>(V))
      for (const BindingDecl *B : D->bindings())
        L.Changed.insert(B);
  }
  walkStatement(S.getBody());
  describeLoop(L, Ctx);
  pop();
}

void BodyWalker::walkWhile(const WhileStmt &S) {
  Loop &L = pushLoop(Loop::While, &S, S.getWhileLoc());
  L.Body = S.getBody();
  L.Condition = S.getCond();
  push(Scope::Block, S.getCond(), /*InCondition=*/true);
  walk(S.getConditionVariableDeclStmt());
  walk(S.getCond());
  pop();
  walkStatement(S.getBody());
  describeLoop(L, Ctx);
  pop();
}

void BodyWalker::walkDo(const DoStmt &S) {
  Loop &L = pushLoop(Loop::Do, &S, S.getDoLoc());
  L.Body = S.getBody();
  L.Condition = S.getCond();
  walkStatement(S.getBody());
  push(Scope::Block, S.getCond(), /*InCondition=*/true);
  walk(S.getCond());
  pop();
  describeLoop(L, Ctx);
  pop();
}

/// Ends with a jump: what stands behind the `if` is reached only where its condition did not hold.
static bool leadsAway(const Stmt &S) {
  if (const auto *C = dyn_cast<CompoundStmt>(&S))
    return !C->body_empty() && leadsAway(*C->body_back());
  const auto *E = dyn_cast<Expr>(&S);
  return isa<ReturnStmt, CoreturnStmt, ContinueStmt, BreakStmt, GotoStmt>(S) || (E && isa<CXXThrowExpr>(ast::strip(E)));
}

void BodyWalker::walkIf(const IfStmt &S) {
  walk(S.getInit());
  push(Scope::Block, S.getCond(), At && At->InCondition);
  walk(S.getConditionVariableDeclStmt());
  walk(S.getCond());
  pop();
  // Branches that the compiler drops hold no calls.
  std::optional<const Stmt *> Taken = S.getNondiscardedCase(Ctx);
  for (const Stmt *Branch : {S.getThen(), S.getElse()}) {
    if (!Branch || (Taken && *Taken != Branch))
      continue;
    pushBranch(&S, S.getCond(), Branch == S.getElse());
    walkStatement(Branch);
    pop();
  }
  if (S.getCond() && !S.getElse() && leadsAway(*S.getThen()))
    F.Exits.push_back({S.getCond(), At, ++Order});
}

void BodyWalker::walkDecl(const DeclStmt &S) {
  for (const Decl *D : S.decls()) {
    const auto *V = dyn_cast<VarDecl>(D);
    if (!V)
      continue; // local classes are found as definitions of their own
    if (const Expr *Init = V->getInit()) {
      const Expr *Inner = ast::strip(Init);
      if (const auto *L = dyn_cast<LambdaExpr>(Inner)) {
        Out.LambdaVariables[V] = &walkLambda(*L, nullptr);
      } else {
        if (V->isStaticLocal()) {
          push(Scope::Block, Init);
          const_cast<Scope *>(At)->Once = true;
        }
        walk(Init);
        if (V->isStaticLocal())
          pop();
        assigned(*V, Init);
      }
    }
    noteDestructor(V->getType(), V->getLocation());
  }
}

void BodyWalker::walkExpr(const Expr *E) {
  if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, CXXDefaultArgExpr, RequiresExpr>(E))
    return;
  if (const auto *A = dyn_cast<CoawaitExpr>(E)) {
    const Expr *Operand = A->getOperand();
    Awaited = ast::strip(Operand);
    walk(Operand);
    return;
  }
  if (const auto *I = dyn_cast<CXXDefaultInitExpr>(E))
    return walk(I->getExpr());
  if (const auto *L = dyn_cast<LambdaExpr>(E)) {
    walkLambda(*L, nullptr);
    return;
  }
  if (const auto *C = dyn_cast<ConditionalOperator>(E)) {
    walk(C->getCond());
    for (const Expr *Branch : {C->getTrueExpr(), C->getFalseExpr()}) {
      pushBranch(Branch, C->getCond(), Branch == C->getFalseExpr());
      walk(Branch);
      pop();
    }
    return;
  }
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    walk(B->getLHS());
    bool Short = B->isLogicalOp();
    if (Short)
      pushBranch(B->getRHS(), B->getLHS(), B->getOpcode() == BO_LOr, At && At->InCondition);
    walk(B->getRHS());
    if (Short)
      pop();
    if (B->isAssignmentOp())
      text(B->getLHS(), B->getOpcode() == BO_Assign ? TextEvent::Assign : TextEvent::Append, B->getRHS());
    return;
  }
  if (isa<CXXThrowExpr>(E))
    F.Throws.push_back({At, ++Order});
  if (const auto *D = dyn_cast<DeclRefExpr>(E)) {
    if (ApiMatch M = Api.matchManipulator(*D->getDecl()))
      Out.Manipulators[Full].push_back(M);
    return;
  }
  if (const auto *D = dyn_cast<CXXDeleteExpr>(E); D && !D->getDestroyedType().isNull())
    noteDestructor(D->getDestroyedType(), D->getBeginLoc());
  if (auto V = ast::viewCall(E)) {
    if (DefaultOf.isValid())
      V->NameLoc = DefaultOf;
    return walkCall(*V);
  }
  walkChildren(E);
}

} // namespace orm
