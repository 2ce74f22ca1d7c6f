#include "facts/rows/Outcome.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/rows/ResultUse.h"
#include "facts/session/Transactions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

/// Such an object lives longer than a statement and is asked for the last one only.
static bool standsForDatabase(TuFacts &Facts, QualType T) { return Facts.api().standsForDatabase(ast::classOf(T)); }

static bool tells(const ApiCall &C) {
  if (!C.op().ReturnsError || C.Match.Library->Generic)
    return false;
  Kind K = C.kind();
  return (K >= Kind::QueryMany && K <= Kind::QueryChunk) || K == Kind::RelationLoad || K == Kind::RelationQuery ||
         (K >= Kind::WriteInsert && K <= Kind::WriteTruncate && K != Kind::WriteMark) || K == Kind::SqlExec ||
         K == Kind::SqlRun || K == Kind::SqlStep || K == Kind::TxCommit || K == Kind::ConnectionOpen ||
         K == Kind::SessionOpen || K == Kind::SchemaCreate || K == Kind::SchemaSync;
}

bool carriesStatus(const ApiCall &C) { return tells(C); }

static const ValueDecl *objectOfCall(const ApiCall &C) {
  // What opens a connection by address is asked about what it opened.
  const Expr *E = C.subject();
  return ast::rootOf(E ? E : C.argument(C.op().Target));
}

/// The local that keeps the call's result.
static const VarDecl *keptIn(TuFacts &Facts, const ApiCall &C) {
  for (const auto &[D, Events] : Facts.unit().Texts)
    for (const TextEvent &E : Events)
      if (E.K == TextEvent::Assign && E.Value && ast::strip(E.Value) == C.View.E)
        return dyn_cast<VarDecl>(D);
  return nullptr;
}

static bool released(const FunctionFacts &F, const Expr *E) {
  for (const ApiCall &R : F.Apis)
    if (R.kind() == Kind::HandleRelease)
      for (const Expr *A : R.View.Args)
        if (ast::strip(A) == E)
          return true;
  return false;
}

/// Is the variable looked at anywhere but where it is set and given back?
static bool lookedAt(const Stmt *S, const ValueDecl &D, const FunctionFacts &F) {
  if (!S)
    return false;
  if (const auto *B = dyn_cast<BinaryOperator>(S); B && B->getOpcode() == BO_Assign && ast::objectOf(B->getLHS()) == &D)
    return lookedAt(B->getRHS(), D, F);
  if (const auto *R = dyn_cast<DeclRefExpr>(S))
    return R->getDecl() == &D;
  if (const auto *C = dyn_cast<CallExpr>(S))
    for (const ApiCall &A : F.Apis)
      if (A.View.E == C && A.kind() == Kind::HandleRelease && !(A.op().ReturnsError && A.ResultUsed))
        return false;
  return llvm::any_of(S->children(), [&](const Stmt *Child) { return lookedAt(Child, D, F); });
}

/// Is an argument such as `&error` looked at in a condition?
static bool asksArgument(const ApiCall &C, const FunctionFacts &F) {
  for (const Expr *A : C.View.Args) {
    const auto *Address = dyn_cast<UnaryOperator>(ast::strip(A));
    if (!Address || Address->getOpcode() != UO_AddrOf)
      continue;
    const ValueDecl *D = ast::objectOf(Address->getSubExpr());
    if (!D || Address->getSubExpr()->getType()->isRecordType())
      continue;
    std::vector<const Stmt *> Work{F.Body};
    while (!Work.empty()) {
      const Stmt *S = Work.back();
      Work.pop_back();
      if (!S)
        continue;
      const Expr *Condition = nullptr;
      if (const auto *If = dyn_cast<IfStmt>(S))
        Condition = If->getCond();
      else if (const auto *W = dyn_cast<WhileStmt>(S))
        Condition = W->getCond();
      else if (const auto *Q = dyn_cast<ConditionalOperator>(S))
        Condition = Q->getCond();
      if (Condition && ast::mentions(Condition, *D))
        return true;
      Work.insert(Work.end(), S->child_begin(), S->child_end());
    }
  }
  return false;
}

static bool asks(const ApiCall &C) {
  return C.kind() == Kind::ResultError || (C.kind() == Kind::HandleRelease && C.op().ReturnsError && C.ResultUsed);
}

/// Is the object, or the connection behind it, asked before it runs something else?
static bool askedLater(TuFacts &Facts, const ApiCall &C, const ValueDecl *Object) {
  bool Field = isa_and_nonnull<FieldDecl>(Object);
  for (const FunctionFacts &F : Facts.unit().Functions) {
    if (&F != C.F && !Field)
      continue;
    for (const ApiCall &A : F.Apis) {
      if (A.Match.Library != C.Match.Library || (&F == C.F && A.Order <= C.Order))
        continue;
      const ValueDecl *Asked = objectOfCall(A);
      bool Same = Asked == Object;
      if (asks(A)) {
        const Expr *E = A.View.Receiver ? A.View.Receiver : A.View.Args.empty() ? nullptr : A.View.Args[0];
        if (Same || (&F == C.F && E && standsForDatabase(Facts, E->getType())))
          return true;
      } else if (Same && &F == C.F && tells(A)) {
        break; // the next statement's outcome hides this one's
      }
    }
  }
  return false;
}

/// May another function ask: did the object come from the caller, or does it go somewhere?
static bool leaves(TuFacts &Facts, const ApiCall &C, const ValueDecl &Object) {
  if (const auto *P = dyn_cast<ParmVarDecl>(&Object);
      P && (P->getType()->isReferenceType() || P->getType()->isPointerType()) &&
      !standsForDatabase(Facts, P->getType()))
    return true;
  for (const FunctionFacts::Return &R : C.F->Returns)
    if (ast::objectOf(R.E) == &Object)
      return true;
  for (const UserCall &U : C.F->Users)
    if (U.Order > C.Order && !U.Implicit && !standsForDatabase(Facts, Object.getType()))
      for (const Expr *A : U.View.Args)
        if (ast::objectOf(A) == &Object)
          return true;
  return false;
}

bool statusDropped(TuFacts &Facts, const ApiCall &C) {
  if (!tells(C) || C.Awaited)
    return false;
  if (C.ResultUsed) {
    if (released(*C.F, C.View.E))
      return true;
    const VarDecl *V = keptIn(Facts, C);
    return V && V->isLocalVarDecl() && !V->isStaticLocal() && !V->getType()->isReferenceType() &&
           !lookedAt(C.F->Body, *V, *C.F) && !V->hasAttr<UnusedAttr>();
  }
  const ValueDecl *Object = objectOfCall(C);
  return !asksArgument(C, *C.F) && !askedLater(Facts, C, Object) && !(Object && leaves(Facts, C, *Object));
}

bool loopHidesError(TuFacts &Facts, const ApiCall &C) {
  if ((C.kind() != Kind::SqlStep && C.kind() != Kind::ResultFetch) || !C.op().ReturnsError || !C.In->InCondition)
    return false;
  const Scope *S = C.In;
  while (S && !S->L)
    S = S->Parent;
  const Expr *Condition = S && S->L->Condition ? ast::strip(S->L->Condition) : nullptr;
  if (const auto *B = dyn_cast_or_null<BinaryOperator>(Condition); B && B->getOpcode() == BO_EQ)
    Condition = ast::strip(B->getLHS()) == C.View.E ? ast::strip(B->getLHS()) : ast::strip(B->getRHS());
  if (Condition != C.View.E)
    return false; // kept in a variable, or part of something larger
  const ValueDecl *Object = objectOfCall(C);
  return !askedLater(Facts, C, Object) && !(Object && leaves(Facts, C, *Object));
}

bool isStatusType(TuFacts &Facts, QualType T) {
  T = T.getNonReferenceType();
  return (T->isIntegralOrEnumerationType() && !T->isAnyCharacterType()) ||
         Facts.api().hasRole(T, model::Role::ErrorCode);
}

namespace {

/// Collects the expressions that decide what a function returns.
class Deciders {
public:
  void visit(const Stmt *S) {
    if (!S || isa<LambdaExpr>(S))
      return;
    if (const auto *R = dyn_cast<ReturnStmt>(S))
      take(R->getRetValue());
    if (const auto *R = dyn_cast<CoreturnStmt>(S))
      take(R->getOperand());
    if (const auto *If = dyn_cast<IfStmt>(S); If && (returnsConstant(If->getThen()) || returnsConstant(If->getElse())))
      take(If->getCond());
    for (const Stmt *C : S->children())
      visit(C);
  }
  /// `QSqlError e = run(); bool ok = e.isValid(); return ok;`: what an error variable was made by decides, too.
  void followErrors(TuFacts &Facts) {
    llvm::SmallVector<const ValueDecl *, 4> Work(Variables.begin(), Variables.end());
    for (unsigned Left = 16; !Work.empty() && Left; --Left) {
      auto It = Facts.unit().Texts.find(Work.pop_back_val());
      if (It == Facts.unit().Texts.end())
        continue;
      for (const TextEvent &E : It->second) {
        Deciders Inner;
        if (E.K == TextEvent::Assign)
          Inner.take(E.Value);
        for (const ValueDecl *D : Inner.Variables)
          if (Facts.api().hasRole(D->getType(), model::Role::ErrorCode) && Variables.insert(D).second)
            Work.push_back(D);
      }
    }
  }
  llvm::SmallPtrSet<const Expr *, 16> Calls;
  llvm::SmallPtrSet<const ValueDecl *, 4> Variables;

private:
  void take(const Stmt *S) {
    if (!S || isa<LambdaExpr>(S))
      return;
    if (const auto *D = dyn_cast<DeclRefExpr>(S); D && isa<VarDecl>(D->getDecl()))
      Variables.insert(D->getDecl());
    if (const auto *C = dyn_cast<CallExpr>(S))
      Calls.insert(C);
    for (const Stmt *C : S->children())
      take(C);
  }
  static bool returnsConstant(const Stmt *S) {
    if (!S || isa<LambdaExpr>(S))
      return false;
    if (const auto *R = dyn_cast<ReturnStmt>(S)) {
      const Expr *E = R->getRetValue() ? ast::strip(R->getRetValue()) : nullptr;
      if (const auto *Minus = dyn_cast_or_null<UnaryOperator>(E))
        E = ast::strip(Minus->getSubExpr());
      const auto *D = dyn_cast_or_null<DeclRefExpr>(E);
      return isa_and_nonnull<CXXBoolLiteralExpr>(E) || isa_and_nonnull<IntegerLiteral>(E) ||
             (D && isa<EnumConstantDecl>(D->getDecl()));
    }
    return llvm::any_of(S->children(), returnsConstant);
  }
};

} // namespace

ReturnedStatus returnedStatus(TuFacts &Facts, const FunctionFacts &F) {
  ReturnedStatus Out;
  if (!F.Decl || !F.Body || F.Decl->isMain() || !isStatusType(Facts, F.Decl->getReturnType()))
    return Out;
  Deciders D;
  D.visit(F.Body);
  D.followErrors(Facts);
  auto Decides = [&](const Expr *Call) {
    if (D.Calls.count(Call))
      return true;
    for (const ValueDecl *V : D.Variables)
      if (auto It = Facts.unit().Texts.find(V); It != Facts.unit().Texts.end())
        for (const TextEvent &E : It->second)
          if (E.K == TextEvent::Assign && E.Value && ast::strip(E.Value) == Call)
            return true;
    return false;
  };
  for (const ApiCall &C : F.Apis)
    if (tells(C) && Decides(C.View.E)) {
      if (isOverload(Facts, C))
        Out.Overloads.push_back(&C);
      else if (!Out.Direct)
        Out.Direct = &C;
    }
  for (const UserCall &C : F.Users)
    if (!C.Implicit && !C.Passed && C.View.Callee && isStatusType(Facts, C.View.Callee->getReturnType()) &&
        Decides(C.View.E))
      Out.Through.insert(&C);
  return Out;
}

/// `return false`, `return -1`, `return nullptr`.
static bool saysFailure(const Stmt *S) {
  const auto *R = dyn_cast_or_null<ReturnStmt>(S);
  const Expr *E = R && R->getRetValue() ? ast::strip(R->getRetValue()) : nullptr;
  if (const auto *B = dyn_cast_or_null<CXXBoolLiteralExpr>(E))
    return !B->getValue();
  const auto *Minus = dyn_cast_or_null<UnaryOperator>(E);
  return isa_and_nonnull<CXXNullPtrLiteralExpr>(E) || (Minus && Minus->getOpcode() == UO_Minus);
}

static bool returns(const Stmt *S) {
  return S && !isa<LambdaExpr>(S) && (isa<ReturnStmt>(S) || isa<GotoStmt>(S) || llvm::any_of(S->children(), returns));
}

bool failureIsTold(const FunctionFacts &F, const Scope *In, const Expr *Call) {
  while (In && !isa_and_nonnull<CompoundStmt>(In->Node))
    In = In->Parent;
  if (!In || F.Returns.size() < 2)
    return false;
  // From the call on, nothing but the last statement returns.
  const auto *Block = cast<CompoundStmt>(In->Node);
  bool Behind = false;
  for (const Stmt *S : Block->body()) {
    Behind |= ast::contains(S, Call);
    if (Behind && S != Block->body_back() && returns(S))
      return false;
  }
  return Behind && saysFailure(Block->body_back());
}

/// Where the function begins what the call ends, itself or by `beginReadOnly(db)`.
static std::optional<unsigned> begun(TuFacts &Facts, const ApiCall &Commit) {
  if (const ApiCall *Begin = openBegin(Facts, *Commit.F, Commit.In, Commit.Order))
    return Begin->Order;
  std::optional<unsigned> Last;
  for (const UserCall &U : Commit.F->Users)
    if (U.Order < Commit.Order && !U.Passed && Facts.graph().has(U.does(Effect::BeginTx)))
      Last = U.Order;
  return Last;
}

PossibleWrites writesToCommit(TuFacts &Facts, const ApiCall &Commit) {
  PossibleWrites Out;
  const std::optional<unsigned> Begin = begun(Facts, Commit);
  if (!Begin) {
    Out.Surely = true; // it was begun, and written, elsewhere
    return Out;
  }
  for (const ApiCall &C : Commit.F->Apis)
    if (C.Order > *Begin && C.Order < Commit.Order && !C.Match.Library->Generic) {
      OrmCall M = meaningOf(Facts, C);
      // A text that is not known: whoever takes its rows only read.
      Out.Surely |= M.Writes || M.Deferred || (M.Runs && !M.Reads && usesOfRows(M).Uses.empty());
    }
  for (const UserCall &U : Commit.F->Users)
    if (U.Order > *Begin && U.Order < Commit.Order && !U.Passed) {
      for (Effect E : {Effect::Write, Effect::MarksWrite})
        Out.Maybe.push_back(U.does(E));
      if (givesWrite(Facts, U))
        Out.Maybe.push_back(U.does(Effect::Query)); // it runs what it is given
    }
  // So many that one of them will.
  Out.Surely |= Out.Maybe.size() > PossibleWrites::Most;
  return Out;
}

} // namespace orm
