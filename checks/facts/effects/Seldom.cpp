#include "facts/effects/Seldom.h"

#include "ast/Literals.h"
#include "facts/TuFacts.h"
#include "facts/loops/LoopPaging.h"
#include "facts/walk/Guards.h"
#include "facts/walk/Scopes.h"

using namespace clang;

namespace orm {

/// `name == "x"` of one of the function's parameters, or `"x" == name`.
static bool isOneName(const Guard &G, const FunctionFacts &F) {
  auto V = ast::viewCall(G.E);
  if (!V || V->Op != (G.Holds ? OO_EqualEqual : OO_ExclaimEqual))
    return false;
  const std::optional<ast::TextComparison> C = ast::textComparison(*V);
  const auto *P = C ? dyn_cast_or_null<ParmVarDecl>(ast::objectOf(C->With)) : nullptr;
  return P && F.Decl && P->getDeclContext() == F.Decl;
}

bool seldomReached(TuFacts &Facts, const FunctionFacts &F, const Scope *Point, unsigned Order) {
  return insideHandler(Point) || llvm::any_of(guardsOf(Point, Order), [&](const Guard &G) {
           return onlyWhenFull(G, F, Facts) || isOneName(G, F);
         });
}

/// A window that the call makes, or that the function has made.
static bool onNewWindow(TuFacts &Facts, const UserCall &C) {
  const auto *V = dyn_cast_or_null<VarDecl>(C.View.Receiver ? ast::objectOf(C.View.Receiver) : nullptr);
  const bool Own = V && V->isLocalVarDecl() && V->getInit() &&
                   (isa<CXXNewExpr>(ast::strip(V->getInit())) || !V->getType()->isPointerOrReferenceType());
  return (C.View.Construct || Own) && Facts.api().hasRole(C.View.receiverClass(), model::Role::Window);
}

bool preparesOnly(TuFacts &Facts, const UserCall &C) {
  if (C.Implicit)
    return false;
  for (const Expr *A : C.View.Args)
    if (const StringLiteral *S = ast::literalText(A); S && S->isOrdinary() && Facts.api().isText(A->getType())) {
      SqlText T = Facts.texts().sql(A, *C.F, C.Order, C.In, model::Dialect::Unknown);
      if (T.known() && T.isDdlOrSetting())
        return true;
    }
  return onNewWindow(Facts, C);
}

} // namespace orm
