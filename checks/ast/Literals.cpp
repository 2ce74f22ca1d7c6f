#include "ast/Literals.h"

#include "ast/Calls.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace orm::ast {

const StringLiteral *literalText(const Expr *E) {
  for (unsigned Depth = 0; E && Depth < 8; ++Depth) {
    E = strip(E);
    if (const auto *S = dyn_cast<StringLiteral>(E))
      return S;
    auto Made = viewCall(E);
    E = Made && Made->Construct && Made->Args.size() == 1 ? Made->Args[0] : nullptr;
  }
  return nullptr;
}

std::optional<TextComparison> textComparison(const CallView &V) {
  llvm::SmallVector<const Expr *, 2> Sides(V.Args.begin(), V.Args.end());
  if (V.Receiver)
    Sides.push_back(V.Receiver);
  for (size_t I = 0; Sides.size() == 2 && I < 2; ++I)
    if (const StringLiteral *Text = literalText(Sides[I]))
      return TextComparison{Text, Sides[1 - I]};
  return std::nullopt;
}

bool isWrittenOut(const Stmt *S) {
  if (isa<CallExpr>(S) || (isa<MemberExpr>(S) && isa<FieldDecl>(cast<MemberExpr>(S)->getMemberDecl())))
    return false;
  if (const auto *D = dyn_cast<DeclRefExpr>(S))
    if (const auto *V = dyn_cast<VarDecl>(D->getDecl()); V && !V->getType().isConstQualified())
      return false;
  return llvm::all_of(S->children(), [](const Stmt *C) { return !C || isWrittenOut(C); });
}

static bool holdsText(const Stmt *S) { return S && (isa<StringLiteral>(S) || llvm::any_of(S->children(), holdsText)); }

/// An assignment to the variable or to a part of it.
static bool assigns(const Stmt *S, const VarDecl &V) {
  if (!S)
    return false;
  const Expr *Target = nullptr;
  if (const auto *B = dyn_cast<BinaryOperator>(S); B && B->isAssignmentOp())
    Target = B->getLHS();
  else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(S); O && O->isAssignmentOp())
    Target = O->getArg(0);
  if (Target && rootOf(Target) == &V)
    return true;
  return llvm::any_of(S->children(), [&](const Stmt *C) { return assigns(C, V); });
}

static bool isWrittenIn(const Expr *Rows, const FieldDecl *Field) {
  const auto *List = dyn_cast<InitListExpr>(strip(Rows));
  if (!Field || !List)
    return isWrittenOut(Rows);
  if (List->getType()->isArrayType())
    return llvm::all_of(List->inits(), [&](const Expr *Row) { return isWrittenIn(Row, Field); });
  const unsigned I = Field->getFieldIndex();
  return List->getType()->getAsRecordDecl() == Field->getParent() && I < List->getNumInits() &&
         isWrittenOut(List->getInit(I));
}

bool isWrittenTable(const VarDecl &V, const FieldDecl *Field, const Stmt *Function) {
  return !isa<ParmVarDecl>(V) && V.getInit() && !V.getInit()->isValueDependent() && !V.isExternallyVisible() &&
         holdsText(V.getInit()) && isWrittenIn(V.getInit(), Field) &&
         (V.getType().isConstQualified() || !assigns(Function, V));
}

} // namespace orm::ast
