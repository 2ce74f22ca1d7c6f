#include "facts/walk/BodyMap.h"

#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace orm {

/// A smart pointer made from the plain one: it stands for the same object.
static bool owns(const CXXConstructExpr &C) {
  const QualType From = C.getArg(0)->getType();
  if (!From->isPointerType() || !From->getPointeeType()->isRecordType())
    return false;
  const CXXRecordDecl *R = C.getConstructor()->getParent();
  return llvm::any_of(R->methods(), [](const CXXMethodDecl *M) { return M->getOverloadedOperator() == OO_Arrow; });
}

BodyMap::BodyMap(const Stmt *Body) : Body(Body) {
  if (Body)
    add(Body);
}

void BodyMap::add(const Stmt *S) {
  if (const auto *D = dyn_cast<DeclRefExpr>(S))
    Mentions[D->getDecl()].push_back(D);
  auto Child = [&](const Stmt *C) {
    if (C && Parents.try_emplace(C, S).second)
      add(C);
  };
  // What the compiler adds around the written parts would name the same variables again.
  if (const auto *L = dyn_cast<CXXForRangeStmt>(S)) {
    Child(L->getInit());
    Child(L->getRangeInit());
    Child(L->getBody());
    return;
  }
  if (const auto *B = dyn_cast<CoroutineBodyStmt>(S))
    return Child(B->getBody());
  if (const auto *A = dyn_cast<CoawaitExpr>(S))
    return Child(A->getOperand());
  for (const Stmt *C : S->children())
    Child(C);
}

const Expr *BodyMap::outermost(const Expr *E) const {
  for (;;) {
    const auto *Up = dyn_cast_or_null<Expr>(parent(E));
    if (!Up)
      return E;
    bool Same = isa<ParenExpr, ImplicitCastExpr, ExprWithCleanups, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
                    ConstantExpr, CoawaitExpr, CXXStaticCastExpr, CXXFunctionalCastExpr>(Up);
    if (const auto *U = dyn_cast<UnaryOperator>(Up))
      Same = U->getOpcode() == UO_Deref;
    if (const auto *C = dyn_cast<CXXConstructExpr>(Up))
      Same = C->getNumArgs() >= 1 && C->getArg(0) == E && (C->getConstructor()->isCopyOrMoveConstructor() || owns(*C));
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Up))
      Same =
          (O->getOperator() == OO_Arrow || (O->getOperator() == OO_Star && O->getNumArgs() == 1)) && O->getArg(0) == E;
    if (!Same)
      return E;
    E = Up;
  }
}

llvm::ArrayRef<const DeclRefExpr *> BodyMap::mentionsOf(const ValueDecl &D) const {
  auto It = Mentions.find(&D);
  return It == Mentions.end() ? llvm::ArrayRef<const DeclRefExpr *>() : llvm::ArrayRef<const DeclRefExpr *>(It->second);
}

} // namespace orm
