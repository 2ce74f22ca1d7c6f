#include "facts/loops/RowReader.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/loops/Repetition.h"
#include "facts/rows/ResultUse.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

bool RowReader::mentionsRow(const Stmt *S) const {
  if (const auto *D = dyn_cast<DeclRefExpr>(S))
    return Elements.count(D->getDecl()) || Locals.count(D->getDecl()) || D->getDecl() == Cursor;
  return llvm::any_of(S->children(), [&](const Stmt *C) { return C && mentionsRow(C); });
}

void RowReader::local(const Stmt *S) {
  if (const auto *D = dyn_cast<DeclStmt>(S))
    for (const Decl *Each : D->decls())
      if (const auto *V = dyn_cast<VarDecl>(Each)) {
        if (V->getInit() && ofRow(V->getInit()))
          Columns.insert(V);
        Locals.insert(V);
      }
}

/// A variable that lives longer than the loop's round.
bool RowReader::outside(const Expr *E) const {
  const ValueDecl *D = ast::rootOf(E);
  return D && !Elements.count(D) && !Locals.count(D);
}

bool RowReader::accumulation(const Expr *E) {
  E = ast::strip(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return U->isIncrementOp() && outside(U->getSubExpr());
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (!B->getType()->isArithmeticType() || !outside(B->getLHS()))
      return false;
    if (B->getOpcode() == BO_AddAssign || B->getOpcode() == BO_Assign)
      OnlyOnes &= B->getOpcode() == BO_AddAssign && isa<IntegerLiteral>(ast::strip(B->getRHS()));
    if (B->getOpcode() == BO_AddAssign)
      return true;
    // `most = std::max(most, x)`, `sum = sum + x`
    const ValueDecl *D = ast::objectOf(B->getLHS());
    return B->getOpcode() == BO_Assign && D && ast::mentions(B->getRHS(), *D) && mentionsRow(B->getRHS());
  }
  return false;
}

bool RowReader::accumulates(const Stmt *S) {
  if (!S || isa<NullStmt, ContinueStmt>(S))
    return true;
  if (const auto *C = dyn_cast<CompoundStmt>(S))
    return llvm::all_of(C->body(), [&](const Stmt *Each) { return accumulates(Each); });
  if (isa<DeclStmt>(S)) {
    local(S);
    return true;
  }
  if (const auto *I = dyn_cast<IfStmt>(S)) {
    if (I->getInit() || I->getConditionVariable())
      return false;
    // `if (x > most) most = x;`
    const Stmt *Then = I->getThen();
    if (const auto *C = dyn_cast<CompoundStmt>(Then); C && C->size() == 1)
      Then = C->body_front();
    if (const auto *E = dyn_cast<Expr>(Then); E && !I->getElse())
      if (const auto *B = dyn_cast<BinaryOperator>(ast::strip(E)); B && B->getOpcode() == BO_Assign)
        if (const auto *Test = dyn_cast<BinaryOperator>(ast::strip(I->getCond())); Test && Test->isRelationalOp()) {
          const ValueDecl *D = ast::objectOf(B->getLHS());
          if (D && outside(B->getLHS()) && B->getType()->isArithmeticType() && ast::mentions(I->getCond(), *D) &&
              mentionsRow(B->getRHS())) {
            Any = true;
            OnlyOnes = false;
            return true;
          }
        }
    return (pushable(I->getCond()) || isThere(I->getCond())) && accumulates(I->getThen()) && accumulates(I->getElse());
  }
  const auto *E = dyn_cast<Expr>(S);
  if (E && reads(E))
    return true;
  if (!E || !accumulation(E))
    return false;
  Any = true;
  return true;
}

/// Whether a row is there, whole or well formed is no question that a WHERE would have answered.
static bool asksForValidity(llvm::StringRef Name) {
  for (llvm::StringRef Word : {"null", "valid", "empty", "error", "load", "dirty", "ok", "has", "exists"})
    if (Name.contains_insensitive(Word))
      return true;
  return false;
}

/// The number in a column that comes as text, or how it compares with a text from outside: `atoi(x)`, `strcmp(x, "a")`.
bool RowReader::fromText(const ast::CallView &V) {
  const DeclContext *In = V.Callee->getDeclContext()->getRedeclContext();
  if (!(In->isTranslationUnit() || V.Callee->isInStdNamespace()) || !V.Callee->getDeclName().isIdentifier() ||
      V.Args.empty())
    return false;
  const bool Compares = llvm::StringSwitch<bool>(V.Callee->getName())
                            .Cases({"strcmp", "strncmp", "strcasecmp", "strncasecmp", "stricmp"}, true)
                            .Default(false);
  const bool Number = llvm::StringSwitch<bool>(V.Callee->getName())
                          .Cases({"atoi", "atol", "atoll", "atof", "strtol", "strtoul", "strtoll", "strtoull"}, true)
                          .Cases({"strtod", "strtof", "stoi", "stol", "stoll", "stoul", "stoull", "stod", "stof"}, true)
                          .Default(false);
  size_t Column = Compares && V.Args.size() > 1 && !ofRow(V.Args[0]) ? 1 : 0;
  if ((!Compares && !Number) || !ofRow(V.Args[Column]))
    return false;
  for (size_t I = 0; I < V.Args.size(); ++I)
    if (I != Column && (mentionsRow(V.Args[I]) || (L && dependsOn(V.Args[I], *L, Facts))))
      return false;
  return true;
}

/// A column of the row: members and getters, from the row to the value.
bool RowReader::ofRow(const Expr *E) {
  E = ast::strip(E);
  if (const auto *D = dyn_cast<DeclRefExpr>(E)) {
    const ValueDecl *V = D->getDecl();
    if (const auto *B = dyn_cast<BindingDecl>(V))
      return B->getDecomposedDecl() && Elements.count(cast<ValueDecl>(B->getDecomposedDecl()));
    return Elements.count(V) || V == Cursor || Columns.count(V);
  }
  if (const auto *M = dyn_cast<MemberExpr>(E))
    return isa<FieldDecl>(M->getMemberDecl()) && ofRow(M->getBase());
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return U->getOpcode() == UO_Deref && ofRow(U->getSubExpr());
  if (const auto *A = dyn_cast<ArraySubscriptExpr>(E))
    return ofRow(A->getBase()) && !mentionsRow(A->getIdx());
  auto V = ast::viewCall(E);
  if (!V || !V->Callee)
    return false;
  if (V->Construct) // a text made from a column
    return V->Args.size() == 1 && ofRow(V->Args[0]);
  // What loads lazily is a row of another table, but for the pointer that is the row itself.
  const auto *Own = V->Receiver ? dyn_cast<DeclRefExpr>(ast::strip(V->Receiver)) : nullptr;
  if (const ApiCall *Load = Facts.apiCallAt(E);
      Load && (Load->op().K == Kind::RelationQuery ||
               (Load->op().K == Kind::RelationLoad && !(Own && Elements.count(Own->getDecl())))))
    return false;
  bool Plain = llvm::all_of(V->Args, [&](const Expr *A) { return !mentionsRow(A) && A->isEvaluatable(Facts.ast()); }) ||
               (V->Args.size() == 1 && isa<StringLiteral>(ast::strip(V->Args[0])));
  const ApiCall *A = Facts.apiCallAt(E);
  if (A && A->kind() == Kind::ResultRead)
    return V->Receiver ? ofRow(V->Receiver) : !V->Args.empty() && ofRow(V->Args[0]);
  if (fromText(*V))
    return true;
  const auto *M = dyn_cast<CXXMethodDecl>(V->Callee);
  if (!M || !V->Receiver || !(M->isConst() || V->Op == OO_Subscript || V->Op == OO_Arrow || V->Op == OO_Star))
    return false;
  if (M->getDeclName().isIdentifier() && asksForValidity(M->getName()))
    return false;
  return (Plain || V->Op == OO_Subscript) && ofRow(V->Receiver);
}

/// `if (row[1] && ...)`: the column holds a value; NULL compares with nothing and is not added up.
bool RowReader::isThere(const Expr *E) {
  E = ast::strip(E);
  return isa<ArraySubscriptExpr>(E) && E->getType()->isPointerType() && ofRow(E);
}

/// A variable that only the loop's body names, wherever it is declared.
bool RowReader::ownVariable(const VarDecl &V) const {
  if (Locals.count(&V))
    return true;
  return L && L->F && L->Body && localOf(V, *L->F) &&
         llvm::all_of(Facts.bodyOf(*L->F).mentionsOf(V),
                      [&](const DeclRefExpr *Ref) { return ast::contains(L->Body, Ref); });
}

/// `row >> title >> pages`, `rows.fetch(0, pages)`: the loop's own variables become columns of the row.
bool RowReader::reads(const Expr *E) {
  E = ast::strip(E);
  const ApiCall *A = Facts.apiCallAt(E);
  if (!A || A->kind() != Kind::ResultRead || !A->subject())
    return false;
  const auto Into = ast::writtenArguments(A->View);
  if (Into.empty() || !(reads(A->subject()) || ofRow(A->subject())))
    return false;
  for (const ValueDecl *D : Into)
    if (const auto *V = dyn_cast<VarDecl>(D); !V || !ownVariable(*V))
      return false;
  Columns.insert(Into.begin(), Into.end());
  Locals.insert(Into.begin(), Into.end());
  return true;
}

bool RowReader::pushable(const Expr *E) {
  E = ast::strip(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return U->getOpcode() == UO_LNot && pushable(U->getSubExpr());
  const Expr *Left = nullptr, *Right = nullptr;
  if (const auto *R = dyn_cast<CXXRewrittenBinaryOperator>(E)) {
    Left = R->getLHS();
    Right = R->getRHS();
  } else if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->isLogicalOp())
      return (pushable(B->getLHS()) || (B->getOpcode() == BO_LAnd && isThere(B->getLHS()))) && pushable(B->getRHS());
    if (!B->isComparisonOp())
      return false;
    Left = B->getLHS();
    Right = B->getRHS();
  } else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E); O && O->isComparisonOp() && O->getNumArgs() == 2) {
    Left = O->getArg(0);
    Right = O->getArg(1);
  }
  if (!Left) {
    // A boolean column.
    if (!E->getType()->isBooleanType())
      return false;
    if (reads(E))
      return true;
    if (const auto *D = dyn_cast<DeclRefExpr>(E))
      return Columns.count(D->getDecl()) && !asksForValidity(D->getDecl()->getNameAsString());
    if (const auto *M = dyn_cast<MemberExpr>(E))
      return ofRow(M) && !asksForValidity(M->getMemberDecl()->getNameAsString());
    return isa<CallExpr>(E) && ofRow(E);
  }
  if (!ofRow(Left))
    std::swap(Left, Right);
  // Compared with nothing, it is a question of validity.
  const Expr *Other = ast::strip(Right);
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(Other) || Left->getType()->isPointerType())
    return false;
  return ofRow(Left) && !mentionsRow(Right) && !(L && dependsOn(Right, *L, Facts));
}

const Expr *RowReader::filter(const Stmt *Body) {
  llvm::SmallVector<const Stmt *, 8> Rest;
  if (const auto *B = dyn_cast<CompoundStmt>(Body))
    Rest.assign(B->body_begin(), B->body_end());
  else
    Rest.push_back(Body);
  size_t At = 0;
  for (; At < Rest.size(); ++At)
    if (const auto *E = dyn_cast<Expr>(Rest[At]); !(E && reads(E))) {
      if (!isa<DeclStmt>(Rest[At]))
        break;
      local(Rest[At]);
    }
  const auto *I = At < Rest.size() ? dyn_cast<IfStmt>(Rest[At]) : nullptr;
  if (!I || I->getElse() || I->getInit() || I->getConditionVariable() || I->isConstexpr())
    return nullptr;
  const Stmt *Then = I->getThen();
  if (const auto *B = dyn_cast<CompoundStmt>(Then); B && B->size() == 1)
    Then = B->body_front();
  // A column that is read, or asked for being NULL, is asked nothing that filters.
  const Expr *Asked = ast::strip(I->getCond());
  if (const auto *Not = dyn_cast<UnaryOperator>(Asked); Not && Not->getOpcode() == UO_LNot)
    Asked = ast::strip(Not->getSubExpr());
  if (auto V = ast::viewCall(Asked); V && V->Callee && V->Callee->getDeclName().isIdentifier())
    if (reads(Asked) || asksForValidity(V->Callee->getName()))
      return nullptr;
  bool GoesOn = isa<ContinueStmt, ReturnStmt>(Then) && At + 1 < Rest.size();
  return (At + 1 == Rest.size() || GoesOn) && pushable(I->getCond()) ? I->getCond() : nullptr;
}

} // namespace orm
