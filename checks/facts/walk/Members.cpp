#include "facts/walk/Members.h"

#include "facts/TuFacts.h"
#include "facts/loops/Repetition.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

bool isMember(const Expr *E, TuFacts &Facts, MemberTest Test, unsigned Depth) {
  E = E ? ast::strip(E) : nullptr;
  if (!E || Depth > 4)
    return false;
  if (const auto *M = dyn_cast<MemberExpr>(E)) {
    const Expr *Base = ast::strip(M->getBase());
    auto Arrow = ast::viewCall(Base);
    if (Test.Behind && !isa<CXXThisExpr>(Base) && !(Arrow && Arrow->Op == OO_Arrow) &&
        !isMember(Base, Facts, Test, Depth + 1))
      return false;
    return isa<FieldDecl>(M->getMemberDecl()) && !(Test.Wrapper && isa<CXXThisExpr>(Base));
  }
  if (const auto *D = dyn_cast<DeclRefExpr>(E)) {
    const auto *V = dyn_cast<VarDecl>(D->getDecl());
    if (!V || isa<ParmVarDecl>(V) || !V->getInit())
      return false;
    // The element of a member collection is as lazy as a member. What a plain container holds behind pointers, the
    // program has put there.
    for (const Loop &L : Facts.unit().AllLoops)
      if (llvm::is_contained(L.Elements, V))
        return L.Range && !Test.Behind && !Facts.api().hasRole(L.Range->getType(), model::Role::LazyCollection) &&
               isMember(L.Range, Facts, Test, Depth + 1);
    return isMember(V->getInit(), Facts, Test, Depth + 1);
  }
  if (auto V = ast::viewCall(E)) {
    if (V->Op == OO_Subscript || V->Op == OO_Star)
      return isMember(V->Receiver, Facts, Test, Depth + 1);
    const ApiCall *A = Facts.apiCallAt(E);
    if (A && A->kind() == Kind::RelationIfLoaded) // `order.customer.lock().load()`
      return isMember(V->Receiver, Facts, Test, Depth + 1);
    if (V->Construct || A)
      return false;
    // A getter of the entity: `post.author()`.
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(V->Callee);
    return M && !M->isStatic() && V->Receiver && V->Op == OO_None && V->Args.empty() &&
           !isa<CXXThisExpr>(ast::strip(V->Receiver));
  }
  return false;
}

} // namespace orm
