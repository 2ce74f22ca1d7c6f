#include "ast/Statements.h"

#include "clang/AST/Expr.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace orm::ast {

bool contains(const Stmt *Outer, const Stmt *Inner) {
  return Outer == Inner || llvm::any_of(Outer->children(), [&](const Stmt *C) { return C && contains(C, Inner); });
}

bool mentions(const Stmt *S, const ValueDecl &D) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S); Ref && Ref->getDecl() == &D)
    return true;
  if (const auto *M = dyn_cast<MemberExpr>(S); M && M->getMemberDecl() == &D)
    return true;
  return llvm::any_of(S->children(), [&](const Stmt *C) { return C && mentions(C, D); });
}

bool mentionsLasting(const Stmt *S) {
  if (!S)
    return false;
  const auto *D = dyn_cast<DeclRefExpr>(S);
  const auto *V = D ? dyn_cast<VarDecl>(D->getDecl()) : nullptr;
  const auto *M = dyn_cast<MemberExpr>(S);
  return (M && isa<FieldDecl>(M->getMemberDecl())) || (V && !V->hasLocalStorage()) ||
         llvm::any_of(S->children(), [](const Stmt *C) { return mentionsLasting(C); });
}

} // namespace orm::ast
