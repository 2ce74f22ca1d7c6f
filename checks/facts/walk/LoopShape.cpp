#include "facts/walk/LoopShape.h"

#include "ast/Statements.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtVisitor.h"

using namespace clang;

namespace orm {

static void collectChanged(const Stmt *S, Loop &L) {
  if (!S)
    return;
  auto Target = [&](const Expr *E) {
    if (const ValueDecl *D = ast::rootOf(E))
      L.Changed.insert(D);
  };
  if (const auto *B = dyn_cast<BinaryOperator>(S); B && B->isAssignmentOp())
    Target(B->getLHS());
  else if (const auto *U = dyn_cast<UnaryOperator>(S); U && U->isIncrementDecrementOp())
    Target(U->getSubExpr());
  else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(S);
           O && (O->isAssignmentOp() || O->getOperator() == OO_PlusPlus || O->getOperator() == OO_MinusMinus))
    Target(O->getArg(0));
  else if (const auto *D = dyn_cast<DeclStmt>(S))
    for (const Decl *Each : D->decls())
      if (const auto *V = dyn_cast<VarDecl>(Each))
        L.Changed.insert(V);
  for (const Stmt *C : S->children())
    collectChanged(C, L);
}

/// The number of iterations of `for (int i = A; i < B; ++i)` with constant bounds.
static std::optional<uint64_t> constantTrips(const ForStmt &S, ASTContext &Ctx) {
  const auto *Cond = dyn_cast_or_null<BinaryOperator>(S.getCond());
  if (!Cond || !Cond->isComparisonOp())
    return std::nullopt;
  auto Value = [&](const Expr *E) { return E->isValueDependent() ? std::nullopt : E->getIntegerConstantExpr(Ctx); };
  auto Bound = Value(Cond->getRHS());
  if (!Bound)
    return std::nullopt;
  int64_t From = 0;
  if (const auto *D = dyn_cast_or_null<DeclStmt>(S.getInit()); D && D->isSingleDecl())
    if (const auto *V = dyn_cast<VarDecl>(D->getSingleDecl()); V && V->getInit())
      if (auto Start = Value(V->getInit()))
        From = Start->getExtValue();
  int64_t Span = Bound->getExtValue() - From;
  return static_cast<uint64_t>(Span < 0 ? -Span : Span);
}

/// Does the condition fail where the variable has the value?
static bool failsFor(const Expr *Condition, const ValueDecl *V, const llvm::APSInt &Value, ASTContext &Ctx) {
  const Expr *E = ast::strip(Condition);
  if (const auto *D = dyn_cast<DeclRefExpr>(E))
    return D->getDecl() == V && Value == 0;
  if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_LNot)
    return ast::objectOf(U->getSubExpr()) == V && Value != 0;
  const auto *B = dyn_cast<BinaryOperator>(E);
  if (B && B->getOpcode() == BO_LAnd)
    return failsFor(B->getLHS(), V, Value, Ctx) || failsFor(B->getRHS(), V, Value, Ctx);
  if (!B || B->getOpcode() != BO_EQ || B->getRHS()->isValueDependent() || ast::objectOf(B->getLHS()) != V)
    return false;
  auto Asked = B->getRHS()->getIntegerConstantExpr(Ctx);
  return Asked && Asked->getExtValue() != Value.getExtValue();
}

/// `for (bool on = enabled(); on; on = false)`, `for (int r = 0; r == 0 && enabled(); r = 1)`: once at most; macros for
/// logging are made of it.
static bool runsOnce(const ForStmt &S, ASTContext &Ctx) {
  const auto *Next = dyn_cast_or_null<BinaryOperator>(S.getInc() ? ast::strip(S.getInc()) : nullptr);
  if (!S.getCond() || !Next || Next->getOpcode() != BO_Assign || Next->getRHS()->isValueDependent())
    return false;
  Expr::EvalResult Set;
  const ValueDecl *V = ast::objectOf(Next->getLHS());
  return V && Next->getRHS()->EvaluateAsInt(Set, Ctx) && failsFor(S.getCond(), V, Set.Val.getInt(), Ctx);
}

/// `while (rows.size() < 3) addRow();`: filled up to a few.
static bool fillsUp(const Expr *Condition, ASTContext &Ctx) {
  const auto *B = dyn_cast_or_null<BinaryOperator>(Condition ? ast::strip(Condition) : nullptr);
  if (!B || (B->getOpcode() != BO_LT && B->getOpcode() != BO_LE) || B->getRHS()->isValueDependent())
    return false;
  auto Bound = B->getRHS()->getIntegerConstantExpr(Ctx);
  return Bound && Bound->getExtValue() > 0 && Bound->getExtValue() <= Loop::SmallLoop;
}

static bool smallRange(const Expr *Range, ASTContext &Ctx) {
  if (!Range)
    return false;
  Range = ast::strip(Range);
  if (const auto *I = dyn_cast<CXXStdInitializerListExpr>(Range))
    Range = ast::strip(I->getSubExpr());
  if (const auto *C = dyn_cast<CXXConstructExpr>(Range); C && C->getNumArgs() >= 1)
    if (const auto *I = dyn_cast<CXXStdInitializerListExpr>(ast::strip(C->getArg(0))))
      Range = ast::strip(I->getSubExpr());
  if (isa<InitListExpr>(Range))
    return true;
  if (const auto *A = dyn_cast_or_null<ConstantArrayType>(Range->getType().getNonReferenceType().getTypePtr()))
    return A->getSize().ule(Loop::SmallLoop);
  if (const auto *D = dyn_cast<DeclRefExpr>(Range))
    if (const auto *V = dyn_cast<VarDecl>(D->getDecl());
        V && V->getInit() && (V->getType().isConstQualified() || V->isConstexpr()))
      return smallRange(V->getInit(), Ctx);
  return false;
}

void describeLoop(Loop &L, ASTContext &Ctx) {
  collectChanged(L.Body, L);
  collectChanged(L.Increment, L);
  collectChanged(L.Condition, L);
  for (const VarDecl *E : L.Elements)
    L.Changed.insert(E);
  bool Conditional = L.K == Loop::For || L.K == Loop::While || L.K == Loop::Do;
  if (Conditional) {
    bool Truth = false;
    const bool Known =
        L.Condition && !L.Condition->isValueDependent() && L.Condition->EvaluateAsBooleanCondition(Truth, Ctx);
    L.Endless = !L.Condition || (Known && Truth);
    // `do { ... } while (0)` runs once, `while (0)` never; macros are made of them.
    if (Known && !Truth)
      L.ConstantSmall = true;
  }
  if (L.K == Loop::While)
    L.ConstantSmall |= fillsUp(L.Condition, Ctx);
  if (const auto *For = dyn_cast_or_null<ForStmt>(L.Node)) {
    if (auto Trips = constantTrips(*For, Ctx))
      L.ConstantSmall = *Trips <= Loop::SmallLoop;
    L.ConstantSmall |= runsOnce(*For, Ctx);
  }
  // A list of enumerators is no longer than their enumeration.
  if (L.K == Loop::RangeFor)
    L.ConstantSmall = smallRange(L.Range, Ctx) || llvm::any_of(L.Elements, [](const VarDecl *E) {
                        return E->getType().getNonReferenceType()->isEnumeralType();
                      });
}

/// Leaves the loop for certain: the last statement of a block counts, both branches of an `if` count.
static bool leaves(const Stmt *S, bool InSwitch = false) {
  if (!S)
    return false;
  if (isa<ReturnStmt>(S) || isa<CoreturnStmt>(S) || isa<GotoStmt>(S))
    return true;
  if (isa<BreakStmt>(S))
    return !InSwitch;
  if (const auto *E = dyn_cast<Expr>(S))
    return isa<CXXThrowExpr>(ast::strip(E));
  if (const auto *C = dyn_cast<CompoundStmt>(S))
    return llvm::any_of(C->body(), [&](const Stmt *X) { return leaves(X, InSwitch); });
  if (const auto *I = dyn_cast<IfStmt>(S))
    return I->getElse() && leaves(I->getThen(), InSwitch) && leaves(I->getElse(), InSwitch);
  if (const auto *T = dyn_cast<CXXTryStmt>(S))
    return leaves(T->getTryBlock(), InSwitch);
  return false;
}

/// Some statement behind the one that holds the point leaves, in the block around it or in a block around that.
static bool leavesBehind(const Stmt *Block, const Expr *Point) {
  if (const auto *C = dyn_cast<CompoundStmt>(Block)) {
    bool Seen = false;
    for (const Stmt *S : C->body()) {
      if (Seen && leaves(S))
        return true;
      if (!Seen && ast::contains(S, Point)) {
        Seen = true;
        if (isa<ReturnStmt>(S) || isa<CoreturnStmt>(S))
          return true;
        if (leavesBehind(S, Point))
          return true;
      }
    }
    return false;
  }
  if (isa<ReturnStmt>(Block) || isa<CoreturnStmt>(Block))
    return true;
  if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, SwitchStmt, LambdaExpr>(Block))
    return false; // a break in there leaves something else
  for (const Stmt *C : Block->children())
    if (C && ast::contains(C, Point))
      return leavesBehind(C, Point);
  return false;
}

bool alwaysLeavesAfter(const Expr *Point, const Loop &L) {
  if (!L.Body || isa_and_nonnull<LambdaExpr>(L.Node))
    return false;
  if (L.Condition && ast::contains(L.Condition, Point))
    return false;
  return ast::contains(L.Body, Point) && leavesBehind(L.Body, Point);
}

/// The `if` or the conditional whose condition holds the point.
static const IfStmt *ifAround(const Stmt *S, const Expr *Point) {
  for (const Stmt *C : S->children()) {
    if (!C || !ast::contains(C, Point))
      continue;
    if (const IfStmt *Inner = ifAround(C, Point))
      return Inner;
    if (const auto *I = dyn_cast<IfStmt>(S);
        I && (C == I->getCond() || C == I->getInit() || C == I->getConditionVariableDeclStmt()))
      return I;
    return nullptr;
  }
  return nullptr;
}

enum class Outcome { Success, Failure, Unclear };

static Outcome opposite(Outcome O) {
  return O == Outcome::Success ? Outcome::Failure : O == Outcome::Failure ? Outcome::Success : O;
}

/// What it says of the call when the condition holds: `if (run())` success, `if (run() <= 0)` and `if (!run())`
/// failure.
static Outcome whenTrue(const Expr *Cond, const Expr *Point) {
  Cond = ast::strip(Cond);
  if (const auto *U = dyn_cast<UnaryOperator>(Cond); U && U->getOpcode() == UO_LNot)
    return opposite(whenTrue(U->getSubExpr(), Point));
  const auto *B = dyn_cast<BinaryOperator>(Cond);
  if (!B)
    return Outcome::Success;
  if (B->getOpcode() == BO_LAnd || B->getOpcode() == BO_LOr)
    return whenTrue(ast::contains(B->getLHS(), Point) ? B->getLHS() : B->getRHS(), Point);
  if (!B->isComparisonOp() || !ast::contains(B->getLHS(), Point))
    return Outcome::Unclear;
  const auto *Number = dyn_cast<IntegerLiteral>(ast::strip(B->getRHS()));
  const auto *Truth = dyn_cast<CXXBoolLiteralExpr>(ast::strip(B->getRHS()));
  bool Zero = (Number && Number->getValue() == 0) || (Truth && !Truth->getValue());
  switch (B->getOpcode()) {
  case BO_GT:
  case BO_GE: return Outcome::Success;
  case BO_NE: return Zero ? Outcome::Success : Outcome::Failure;
  case BO_EQ: return Zero ? Outcome::Failure : Outcome::Success;
  default: return Outcome::Failure;
  }
}

bool leavesOnSuccess(const Expr *Point, const Loop &L) {
  if (!L.Body || isa_and_nonnull<LambdaExpr>(L.Node) || !ast::contains(L.Body, Point))
    return false;
  const IfStmt *I = ifAround(L.Body, Point);
  if (!I || !I->getCond())
    return false;
  // `if (auto row = find(id); row)` tests the variable that the call filled.
  Outcome O = ast::contains(I->getCond(), Point) ? whenTrue(I->getCond(), Point) : Outcome::Success;
  if (O == Outcome::Unclear)
    return false;
  return O == Outcome::Success ? leaves(I->getThen()) : I->getElse() && leaves(I->getElse());
}

static bool mentionsChanged(const Stmt *S, const Loop &L) {
  if (!S)
    return false;
  if (const auto *D = dyn_cast<DeclRefExpr>(S); D && L.Changed.count(D->getDecl()))
    return true;
  if (const auto *M = dyn_cast<MemberExpr>(S); M && L.Changed.count(M->getMemberDecl()))
    return true;
  return llvm::any_of(S->children(), [&](const Stmt *C) { return mentionsChanged(C, L); });
}

void noteRecursion(FunctionFacts &F, UnitFacts &Out) {
  if (!F.Decl)
    return;
  for (const UserCall &C : F.Users) {
    // Called for each of many, that loop is the one to report.
    if (C.Callee != F.Key || C.Implicit || C.Passed || innermostLoop(C.In))
      continue;
    Loop L;
    L.K = Loop::Recursion;
    L.Where = C.View.NameLoc;
    L.F = &F;
    L.In = F.Root;
    for (unsigned I = 0; I < F.Decl->getNumParams() && I < C.View.Args.size(); ++I)
      if (const ParmVarDecl *P = F.Decl->getParamDecl(I); ast::objectOf(C.View.Args[I]) != P)
        L.Changed.insert(P);
    // Called on another object: `parent->path()`.
    if (const auto *M = dyn_cast<CXXMethodDecl>(F.Decl);
        M && C.View.Receiver && !isa<CXXThisExpr>(ast::strip(C.View.Receiver)))
      for (const FieldDecl *Each : M->getParent()->fields())
        L.Changed.insert(Each);
    if (L.Changed.empty())
      continue; // tried again, not gone on
    for (int Round = 0; Round < 3; ++Round)
      for (const auto &[D, Events] : Out.Texts)
        for (const TextEvent &E : Events)
          if (E.In && E.In->F == &F && isa<VarDecl>(D) && mentionsChanged(E.Value, L))
            L.Changed.insert(D);
    Out.AllLoops.push_back(std::move(L));
    F.Recursion = &Out.AllLoops.back();
    return;
  }
}

} // namespace orm
