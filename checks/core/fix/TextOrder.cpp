// What stands between the statements that build a text and the call that runs it.
#include "core/fix/TextParts.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

namespace {

class Order {
public:
  Order(const OrmCall &C, const TextParts &T, llvm::ArrayRef<EnteredValue> Values)
      : C(C), T(T), Values(Values), SM(C.Facts->ast().getSourceManager()) {}

  bool holds() {
    if (!T.Variable)
      return true;
    for (const Scope *In = C.Api->In; In && In->K != Scope::Function; In = In->Parent)
      if (const auto *B = dyn_cast_or_null<CompoundStmt>(In->K == Scope::Block ? In->Node : nullptr); B && declares(*B))
        return through(*B);
    return false;
  }

private:
  bool declares(const CompoundStmt &B) const {
    return llvm::any_of(B.body(), [&](const Stmt *S) {
      const auto *D = dyn_cast<DeclStmt>(S);
      return D && D->isSingleDecl() && D->getSingleDecl() == T.Variable;
    });
  }

  bool through(const CompoundStmt &B) {
    for (const Stmt *S : B.body()) {
      if (ast::contains(S, C.Api->View.E))
        return into(S);
      bool Own = false;
      for (const EnteredValue &V : Values)
        if (V.S == S) {
          Live.push_back(V.E);
          Own = true;
        }
      Own |= llvm::any_of(T.All, [&](const TextPart &P) { return P.S == S; });
      const auto *If = dyn_cast<IfStmt>(S);
      if (If && ast::mentions(If, *T.Variable)) // adds a literal
        S = If->getCond();
      if (!Own && !pass(S))
        return false;
    }
    return false;
  }

  /// To the call: not into what may run it several times.
  bool into(const Stmt *S) {
    if (const auto *B = dyn_cast<CompoundStmt>(S))
      return through(*B);
    if (const auto *Try = dyn_cast<CXXTryStmt>(S))
      return ast::contains(Try->getTryBlock(), C.Api->View.E) && through(*Try->getTryBlock());
    if (const auto *If = dyn_cast<IfStmt>(S)) {
      bool Then = ast::contains(If->getThen(), C.Api->View.E);
      if (!Then && !(If->getElse() && ast::contains(If->getElse(), C.Api->View.E)))
        return true;
      return !If->getInit() && !If->getConditionVariable() && pass(If->getCond()) &&
             into(Then ? If->getThen() : If->getElse());
    }
    return isa<Expr, DeclStmt, ReturnStmt>(S);
  }

  bool pass(const Stmt *S) {
    return llvm::all_of(Live, [&](const Expr *E) { return leavesAlone(S, E); });
  }

  /// Of a statement that is a declaration or an expression and does not name the value's variables.
  bool leavesAlone(const Stmt *S, const Expr *Value) {
    if (!isa<DeclStmt, Expr>(S))
      return false;
    if (isa<Expr>(S) && onlyReads(S) && onlyReads(Value))
      return true;
    const Expr *E = ast::strip(Value);
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (V && V->hasLocalStorage() && isa<DeclStmt>(S))
      return !ast::mentions(S, *V);
    if (!onlyReads(E) || named(E, S) || !ofLibraries(S))
      return false;
    return isa<DeclStmt>(S) ||
           (V && V->hasLocalStorage() && !V->getType()->isReferenceType() && !addressTaken(C.F->Body, *V));
  }

  /// Does the statement name a variable of the expression, or `this` where the expression does?
  static bool named(const Stmt *E, const Stmt *S) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && (!V->hasLocalStorage() || ast::mentions(S, *V)))
        return true;
    if (isa<CXXThisExpr>(E) && holdsThis(S))
      return true;
    return llvm::any_of(E->children(), [&](const Stmt *Child) { return Child && named(Child, S); });
  }
  static bool holdsThis(const Stmt *S) {
    return isa<CXXThisExpr>(S) ||
           llvm::any_of(S->children(), [](const Stmt *Child) { return Child && holdsThis(Child); });
  }

  /// Text made of what is there: no call but of const methods and of what makes text.
  bool onlyReads(const Stmt *S) {
    if (isa<LambdaExpr, CXXNewExpr, CXXDeleteExpr, CoroutineSuspendExpr>(S))
      return false;
    if (const auto *B = dyn_cast<BinaryOperator>(S); B && B->isAssignmentOp())
      return false;
    if (const auto *U = dyn_cast<UnaryOperator>(S); U && U->isIncrementDecrementOp())
      return false;
    if (const auto *E = dyn_cast<Expr>(S))
      if (auto V = ast::viewCall(E)) {
        const auto *Method = dyn_cast_or_null<CXXMethodDecl>(V->Callee);
        ApiMatch M = C.Facts->api().match(*V);
        bool Text = M && M.Op->Target.P != model::Slot::Receiver && M.Op->Target.P != model::Slot::Argument &&
                    M.Op->K >= Kind::TextConcat && M.Op->K <= Kind::TextReplace && M.Op->K != Kind::TextAppend &&
                    M.Op->K != Kind::TextAssign;
        bool Copy = V->Construct && C.Facts->api().isText(E->getType());
        if (!Text && !Copy && !(Method && !V->Construct && Method->isConst()))
          return false;
      }
    return llvm::all_of(S->children(), [&](const Stmt *Child) { return !Child || onlyReads(Child); });
  }

  /// All that is called is a library's: it reaches only what it is given.
  bool ofLibraries(const Stmt *S) {
    if (isa<LambdaExpr>(S))
      return false;
    if (const auto *E = dyn_cast<Expr>(S))
      if (auto V = ast::viewCall(E); V || isa<CallExpr>(E))
        if (!V || !V->Callee ||
            !(V->Callee->isImplicit() || SM.isInSystemHeader(V->Callee->getLocation()) || C.Facts->api().match(*V)))
          return false;
    return llvm::all_of(S->children(), [&](const Stmt *Child) { return !Child || ofLibraries(Child); });
  }

  static bool addressTaken(const Stmt *S, const VarDecl &V) {
    if (const auto *U = dyn_cast<UnaryOperator>(S);
        U && U->getOpcode() == UO_AddrOf && ast::objectOf(U->getSubExpr()) == &V)
      return true;
    if (const auto *L = dyn_cast<LambdaExpr>(S))
      for (const LambdaCapture &Capture : L->captures())
        if (Capture.capturesVariable() && Capture.getCapturedVar() == &V)
          return true;
    if (const auto *D = dyn_cast<DeclStmt>(S))
      for (const Decl *Each : D->decls())
        if (const auto *R = dyn_cast<VarDecl>(Each);
            R && R->getType()->isLValueReferenceType() && R->getInit() && ast::mentions(R->getInit(), V))
          return true;
    return llvm::any_of(S->children(), [&](const Stmt *Child) { return Child && addressTaken(Child, V); });
  }

  const OrmCall &C;
  const TextParts &T;
  llvm::ArrayRef<EnteredValue> Values;
  const SourceManager &SM;
  llvm::SmallVector<const Expr *, 8> Live;
};

} // namespace

bool sameAtCall(const OrmCall &C, const TextParts &T, llvm::ArrayRef<EnteredValue> Values) {
  return Order(C, T, Values).holds();
}

} // namespace orm
