#include "facts/rows/TakenRows.h"

#include "facts/TuFacts.h"
#include "facts/rows/ResultUse.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

const ApiCall *takenBy(const OrmCall &C) {
  const ValueDecl *On = C.Api->View.Construct ? nullptr : ast::objectOf(C.Api->subject());
  if (!On)
    return nullptr;
  for (const ApiCall &A : C.F->Apis) {
    if (A.Order <= C.Order || A.Match.Library != C.Api->Match.Library || ast::objectOf(A.subject()) != On)
      continue;
    const Kind K = A.kind();
    if (K == Kind::SqlExec || K == Kind::ConnectionOpen || K == Kind::ConnectionClose)
      return nullptr;
    if (K != Kind::HandleAcquire || (A.op().R != model::Rows::All && A.op().R != model::Rows::Many))
      continue;
    // In a loop of its own it takes the results of several statements.
    const Loop *Around = innermostLoop(A.In);
    return !Around || inside(C.In, *Around) ? &A : nullptr;
  }
  return nullptr;
}

static bool isNull(const Expr *E, ASTContext &Ctx) {
  return E->isNullPointerConstant(Ctx, Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull;
}

/// The value with what stands around it for the case that there is none: `result ? next(result) : nullptr`.
static const Expr *wholeOf(const BodyMap &Body, const Expr *Value, ASTContext &Ctx) {
  const Expr *Whole = Body.outermost(Value);
  const auto *Q = dyn_cast_or_null<ConditionalOperator>(Body.parent(Whole));
  return Q && Q->getCond() != Whole && isNull(Q->getTrueExpr() == Whole ? Q->getFalseExpr() : Q->getTrueExpr(), Ctx)
             ? Body.outermost(Q)
             : Whole;
}

const VarDecl *keptIn(const BodyMap &Body, const Expr *Value, const FunctionFacts &F, ASTContext &Ctx) {
  const Expr *Whole = wholeOf(Body, Value, Ctx);
  const Stmt *Up = Body.parent(Whole);
  const VarDecl *V = nullptr;
  if (const auto *D = dyn_cast_or_null<DeclStmt>(Up)) {
    for (const Decl *Each : D->decls())
      if (const auto *Made = dyn_cast<VarDecl>(Each); Made && Made->getInit() == Whole)
        V = Made;
  } else if (const auto *B = dyn_cast_or_null<BinaryOperator>(Up);
             B && B->getOpcode() == BO_Assign && B->getRHS() == Whole) {
    V = dyn_cast_or_null<VarDecl>(ast::objectOf(B->getLHS()));
    if (V && V->getInit() && !isNull(V->getInit(), Ctx))
      return nullptr;
  }
  if (!V || !localOf(*V, F))
    return nullptr;
  for (const DeclRefExpr *Ref : Body.mentionsOf(*V)) {
    const auto *B = dyn_cast_or_null<BinaryOperator>(Body.parent(Ref));
    if (B && B->isAssignmentOp() && B->getLHS() == Ref && B->getRHS() != Whole && !isNull(B->getRHS(), Ctx))
      return nullptr;
  }
  return V;
}

bool isNullTest(const BodyMap &Body, const Expr *Pointer, ASTContext &Ctx) {
  const Expr *Whole = Body.outermost(Pointer);
  for (const Stmt *S = Pointer;; S = Body.parent(S)) {
    if (const auto *I = dyn_cast<ImplicitCastExpr>(S); I && I->getCastKind() == CK_PointerToBoolean)
      return true;
    if (S == Whole)
      break;
  }
  const Stmt *Up = Body.parent(Whole);
  if (const auto *B = dyn_cast_or_null<BinaryOperator>(Up))
    return (B->isEqualityOp() && isNull(B->getLHS() == Whole ? B->getRHS() : B->getLHS(), Ctx)) ||
           (B->isLogicalOp() && Whole->getType()->isPointerType());
  if (!Whole->getType()->isPointerType())
    return false;
  // C tests the pointer itself.
  if (const auto *Q = dyn_cast_or_null<ConditionalOperator>(Up))
    return Q->getCond() == Whole;
  const auto *Not = dyn_cast_or_null<UnaryOperator>(Up);
  return (Not && Not->getOpcode() == UO_LNot) || isa_and_nonnull<IfStmt, WhileStmt, DoStmt, ForStmt>(Up);
}

std::optional<RowArray> rowArrayOf(TuFacts &Facts, const ApiCall &Step) {
  const QualType T = Step.View.E->getType();
  if (!T->isPointerType() || !T->getPointeeType()->isPointerType())
    return std::nullopt;
  const BodyMap &Body = Facts.bodyOf(*Step.F);
  RowArray Out;
  auto Use = [&](const Expr *Row) {
    const Expr *Whole = Body.outermost(Row);
    const Stmt *Up = Body.parent(Whole);
    const auto *Column = dyn_cast_or_null<ArraySubscriptExpr>(Up);
    if (Column && Column->getBase() == Whole)
      Out.Columns.push_back(Column);
    else if (!isNullTest(Body, Row, Facts.ast()) && !isa_and_nonnull<CompoundStmt>(Up))
      Out.Other = Row;
  };
  const Expr *Whole = wholeOf(Body, Step.View.E, Facts.ast());
  const auto *Set = dyn_cast_or_null<BinaryOperator>(Body.parent(Whole));
  const bool Assigned = Set && Set->getOpcode() == BO_Assign && Set->getRHS() == Whole;
  Out.Holder = keptIn(Body, Step.View.E, *Step.F, Facts.ast());
  if (!Out.Holder || Assigned)
    Use(Assigned ? Set : Whole);
  if (!Out.Holder) {
    if (Assigned)
      Out.Other = Set;
    return Out;
  }
  for (const DeclRefExpr *Ref : Body.mentionsOf(*Out.Holder)) {
    const auto *B = dyn_cast_or_null<BinaryOperator>(Body.parent(Ref));
    if (!B || B->getOpcode() != BO_Assign || B->getLHS() != Ref)
      Use(Ref);
  }
  return Out;
}

std::optional<RowUses> usesOfTable(const OrmCall &C) {
  const Expr *Filled = C.Api->kind() == Kind::SqlExec && C.Api->op().R == model::Rows::All
                           ? C.Api->argument(C.Api->op().Target)
                           : nullptr;
  const auto *Address = Filled ? dyn_cast<UnaryOperator>(ast::strip(Filled)) : nullptr;
  const auto *V = Address ? dyn_cast_or_null<VarDecl>(ast::objectOf(Address->getSubExpr())) : nullptr;
  ASTContext &Ctx = C.Facts->ast();
  if (!V || !localOf(*V, *C.F) || !V->getType()->isPointerType() ||
      !C.Facts->api().isText(V->getType()->getPointeeType()))
    return std::nullopt;
  RowUses Out;
  Out.Holder = V;
  const BodyMap &Body = C.Facts->bodyOf(*C.F);
  for (const DeclRefExpr *Ref : Body.mentionsOf(*V)) {
    const Stmt *Up = Body.parent(Body.outermost(Ref));
    const auto *A = dyn_cast_or_null<Expr>(Up);
    const ApiCall *Call = A ? C.Facts->apiCallAt(A) : nullptr;
    if (Up == Address || (Call && Call->kind() == Kind::HandleRelease))
      continue;
    const auto *Cell = dyn_cast_or_null<ArraySubscriptExpr>(Up);
    if (!Cell || constantOf(Cell->getIdx(), Ctx) != 1)
      return Out; // not Complete: other rows may be read
    Out.Uses.push_back({RowUse::First, Cell});
  }
  Out.Complete = !Out.Uses.empty();
  return Out;
}

} // namespace orm
