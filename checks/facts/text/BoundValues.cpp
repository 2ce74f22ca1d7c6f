#include "facts/text/BoundValues.h"

#include "facts/TuFacts.h"
#include "clang/AST/ASTContext.h"

using namespace clang;

namespace orm {

bool isSingleValue(QualType T, TuFacts &Facts) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    return T->getPointeeType()->isAnyCharacterType();
  if (T->isArrayType())
    return Facts.ast().getAsArrayType(T)->getElementType()->isAnyCharacterType();
  return T->isArithmeticType() || T->isEnumeralType() || T->isNullPtrType() ||
         (Facts.api().isText(T) && !Facts.api().isContainer(T));
}

const InitListExpr *writtenList(const Expr *A, TuFacts &Facts) {
  if (!Facts.api().isContainer(A->IgnoreImpCasts()->getType().getNonReferenceType()))
    return nullptr;
  for (int Depth = 0; Depth < 6; ++Depth) {
    A = ast::strip(A);
    if (const auto *L = dyn_cast<InitListExpr>(A))
      return L;
    const auto *List = dyn_cast<CXXStdInitializerListExpr>(A);
    const auto *Made = dyn_cast<CXXConstructExpr>(A);
    if (!List && (!Made || Made->getNumArgs() != 1))
      return nullptr;
    A = List ? List->getSubExpr() : Made->getArg(0);
  }
  return nullptr;
}

static const Expr *argumentAt(const ApiCall &C, int Index) {
  return Index >= 0 && static_cast<size_t>(Index) < C.View.Args.size() ? C.View.Args[static_cast<size_t>(Index)]
                                                                       : nullptr;
}

std::optional<int> saidCount(const ApiCall &C, ASTContext &Ctx) {
  const Expr *E = argumentAt(C, C.op().Count);
  Expr::EvalResult Value;
  if (!E || E->isValueDependent() || !E->EvaluateAsInt(Value, Ctx) || !Value.Val.getInt().isSignedIntN(31))
    return std::nullopt;
  return static_cast<int>(Value.Val.getInt().getExtValue());
}

std::optional<int> sizeOfArray(const ApiCall &C, ASTContext &Ctx) {
  const Expr *A = argumentAt(C, C.op().Array);
  if (!A)
    return std::nullopt;
  A = ast::strip(A);
  const auto *Address = dyn_cast<UnaryOperator>(A);
  const bool One = Address && Address->getOpcode() == UO_AddrOf;
  const auto *Ref = dyn_cast<DeclRefExpr>(One ? ast::strip(Address->getSubExpr()) : A);
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || V->getType()->isReferenceType())
    return std::nullopt;
  if (One)
    return V->getType()->isRecordType() ? std::optional(1) : std::nullopt;
  const ConstantArrayType *Sized = Ctx.getAsConstantArrayType(V->getType());
  return Sized && Sized->getZExtSize() < 1024 ? std::optional(static_cast<int>(Sized->getZExtSize())) : std::nullopt;
}

} // namespace orm
