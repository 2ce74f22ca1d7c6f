#include "ast/Calls.h"

#include "clang/AST/ExprObjC.h"

using namespace clang;

namespace orm::ast {

const CXXRecordDecl *classOf(QualType T) {
  if (T.isNull())
    return nullptr;
  T = T.getNonReferenceType();
  while (T->isPointerType() || T->isArrayType())
    T = T->isPointerType() ? T->getPointeeType() : QualType(T->getArrayElementTypeNoTypeQual(), 0);
  return T->getAsCXXRecordDecl();
}

const CXXRecordDecl *CallView::receiverClass() const {
  if (Construct) {
    const auto *Made = dyn_cast_or_null<CXXConstructorDecl>(Callee);
    return Made ? Made->getParent() : E ? classOf(E->getType()) : nullptr;
  }
  return Receiver ? classOf(Receiver->getType()) : nullptr;
}

const Expr *strip(const Expr *E) {
  while (E) {
    const Expr *Before = E;
    E = E->IgnoreParenImpCasts();
    if (const auto *X = dyn_cast<ExprWithCleanups>(E))
      E = X->getSubExpr();
    else if (const auto *X = dyn_cast<MaterializeTemporaryExpr>(E))
      E = X->getSubExpr();
    else if (const auto *X = dyn_cast<CXXBindTemporaryExpr>(E))
      E = X->getSubExpr();
    else if (const auto *X = dyn_cast<ConstantExpr>(E))
      E = X->getSubExpr();
    else if (const auto *X = dyn_cast<SubstNonTypeTemplateParmExpr>(E))
      E = X->getReplacement();
    else if (const auto *X = dyn_cast<CXXStaticCastExpr>(E))
      E = X->getSubExpr();
    else if (const auto *X = dyn_cast<CXXFunctionalCastExpr>(E);
             X && X->getCastKind() != CK_ConstructorConversion && X->getCastKind() != CK_UserDefinedConversion)
      E = X->getSubExpr();
    else if (const auto *X = dyn_cast<CXXConstructExpr>(E);
             X && X->getNumArgs() == 1 && X->getConstructor()->isCopyOrMoveConstructor())
      E = X->getArg(0);
    // A reference may be bound to a class that is only declared, which clang does not let itself be asked about.
    else if (const auto *X = dyn_cast<InitListExpr>(E);
             X && X->getNumInits() == 1 && (X->getType()->isIncompleteType() || !X->getType()->isAggregateType()))
      E = X->getInit(0);
    if (E == Before)
      return E;
  }
  return E;
}

static void addArgs(CallView &V, llvm::ArrayRef<const Expr *> Args) {
  for (const Expr *A : Args)
    if (!isa<CXXDefaultArgExpr>(A))
      V.Args.push_back(A);
}

static llvm::SmallVector<const Expr *, 6> argsOf(const CallExpr &C, unsigned From) {
  llvm::SmallVector<const Expr *, 6> Out;
  for (unsigned I = From; I < C.getNumArgs(); ++I)
    Out.push_back(C.getArg(I));
  return Out;
}

static std::optional<CallView> viewConstruct(const CXXConstructExpr *C) {
  CallView V;
  V.E = C;
  V.Callee = C->getConstructor();
  V.Construct = true;
  V.NameLoc = C->getLocation();
  llvm::SmallVector<const Expr *, 6> Args(C->arg_begin(), C->arg_end());
  addArgs(V, Args);
  return V;
}

std::optional<CallView> viewCall(const Expr *E) {
  if (!E || E->isTypeDependent())
    return std::nullopt;
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return viewConstruct(C);
  const auto *C = dyn_cast<CallExpr>(E);
  if (!C)
    return std::nullopt;
  CallView V;
  V.E = C;
  V.Callee = C->getDirectCallee();
  V.NameLoc = C->getCallee()->IgnoreParenImpCasts()->getExprLoc();
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(C)) {
    V.Op = O->getOperator();
    V.Receiver = O->getArg(0)->IgnoreParenImpCasts();
    // `f(x)` and `a[i]` have their operator at the closing bracket; a reader looks at the object.
    bool Brackets = V.Op == OO_Call || V.Op == OO_Subscript;
    V.NameLoc = Brackets ? V.Receiver->getExprLoc() : O->getOperatorLoc();
    addArgs(V, argsOf(*C, 1));
    return V;
  }
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(C)) {
    if (const Expr *Object = M->getImplicitObjectArgument())
      V.Receiver = Object->IgnoreParenImpCasts();
    if (const auto *ME = dyn_cast<MemberExpr>(M->getCallee()->IgnoreParenImpCasts()))
      V.NameLoc = ME->getMemberLoc();
    V.Conversion = isa_and_nonnull<CXXConversionDecl>(V.Callee);
    if (V.Conversion && V.Receiver)
      V.NameLoc = V.Receiver->getExprLoc();
    // `(*x).operator->()` written out is an operator all the same.
    if (V.Callee && V.Callee->isOverloadedOperator())
      V.Op = V.Callee->getOverloadedOperator();
    addArgs(V, argsOf(*C, 0));
    return V;
  }
  // C++23 explicit object parameters make a plain call; the object is argument 0.
  if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(V.Callee);
      M && M->isExplicitObjectMemberFunction() && C->getNumArgs() > 0) {
    V.Receiver = C->getArg(0)->IgnoreParenImpCasts();
    addArgs(V, argsOf(*C, 1));
    return V;
  }
  addArgs(V, argsOf(*C, 0));
  return V;
}

llvm::SmallVector<const ValueDecl *, 2> writtenArguments(const CallView &V) {
  llvm::SmallVector<const ValueDecl *, 2> Out;
  if (!V.Callee)
    return Out;
  const unsigned Shift = V.Op != OO_None && !isa<CXXMethodDecl>(V.Callee) ? 1 : 0;
  for (unsigned I = 0; I < V.Args.size() && I + Shift < V.Callee->getNumParams(); ++I) {
    QualType T = V.Callee->getParamDecl(I + Shift)->getType();
    const Expr *A = strip(V.Args[I]);
    const bool ByReference = T->isLValueReferenceType() && !T.getNonReferenceType().isConstQualified();
    const auto *Address = dyn_cast<UnaryOperator>(A);
    const bool ByAddress =
        T->isPointerType() && !T->getPointeeType().isConstQualified() && Address && Address->getOpcode() == UO_AddrOf;
    if (!ByReference && !ByAddress)
      continue;
    if (const ValueDecl *D = rootOf(A))
      Out.push_back(D);
  }
  return Out;
}

const ValueDecl *objectOf(const Expr *E) {
  while (E) {
    E = strip(E);
    if (const auto *D = dyn_cast<DeclRefExpr>(E))
      return D->getDecl();
    if (const auto *M = dyn_cast<MemberExpr>(E))
      return M->getMemberDecl();
    if (const auto *U = dyn_cast<UnaryOperator>(E)) {
      E = U->getSubExpr();
      continue;
    }
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
        O && (O->getOperator() == OO_Arrow || (O->getOperator() == OO_Star && O->getNumArgs() == 1))) {
      E = O->getArg(0);
      continue;
    }
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(E);
        M && M->getMethodDecl() && (M->getMethodDecl()->getDeclName().isIdentifier()) &&
        (M->getMethodDecl()->getName() == "get" || M->getMethodDecl()->getName() == "data") && M->getNumArgs() == 0) {
      E = M->getImplicitObjectArgument(); // a smart pointer's own object
      continue;
    }
    return nullptr;
  }
  return nullptr;
}

const ValueDecl *rootOf(const Expr *E) {
  while (E) {
    E = strip(E);
    if (const auto *D = dyn_cast<DeclRefExpr>(E))
      return D->getDecl();
    if (const auto *M = dyn_cast<MemberExpr>(E)) {
      const Expr *Base = strip(M->getBase());
      if (isa<CXXThisExpr>(Base))
        return M->getMemberDecl();
      E = Base;
      continue;
    }
    if (const auto *U = dyn_cast<UnaryOperator>(E)) {
      E = U->getSubExpr();
      continue;
    }
    if (const auto *A = dyn_cast<ArraySubscriptExpr>(E)) {
      E = A->getBase();
      continue;
    }
    if (const auto *Cast = dyn_cast<ExplicitCastExpr>(E)) {
      E = Cast->getSubExpr();
      continue;
    }
    if (auto V = viewCall(E)) {
      if (V->Receiver)
        E = V->Receiver;
      else if (V->Args.size() == 1) // conversions, std::move, get<0>(row)
        E = V->Args[0];
      else
        return nullptr;
      continue;
    }
    return nullptr;
  }
  return nullptr;
}

} // namespace orm::ast
