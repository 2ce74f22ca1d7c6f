#include "facts/walk/Guards.h"

#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace orm {

static void takeApart(const Expr *E, bool Holds, llvm::SmallVectorImpl<Guard> &Out) {
  E = ast::strip(E);
  // `a != b` of a class that declares `==` only.
  if (const auto *R = dyn_cast<CXXRewrittenBinaryOperator>(E); R && R->getOperator() == BO_NE)
    E = ast::strip(R->getSemanticForm());
  if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_LNot)
    return takeApart(U->getSubExpr(), !Holds, Out);
  if (const auto *B = dyn_cast<BinaryOperator>(E); B && B->getOpcode() == (Holds ? BO_LAnd : BO_LOr)) {
    takeApart(B->getLHS(), Holds, Out);
    takeApart(B->getRHS(), Holds, Out);
    return;
  }
  Out.push_back({E, Holds});
}

llvm::SmallVector<Guard, 8> guardsOf(const Scope *Point, unsigned Order, const Scope *Up) {
  llvm::SmallVector<Guard, 8> Out;
  for (const Scope *S = Point; S && S != Up; S = S->Parent)
    if (S->If)
      takeApart(S->If, !S->Else, Out);
  if (Point && Point->F)
    for (const FunctionFacts::Exit &X : Point->F->Exits)
      if (X.Order < Order && encloses(X.In, Point) && (!Up || (X.In != Up && encloses(Up, X.In))))
        takeApart(X.Condition, false, Out);
  return Out;
}

/// The variable whose truth a condition asks: `p`, `p != 0`, `p == nullptr`; Holds is turned where that is needed.
static const ValueDecl *asked(const Expr *E, bool &Holds) {
  if (const auto *B = dyn_cast<BinaryOperator>(E); B && B->isEqualityOp()) {
    auto IsNull = [&](const Expr *X) {
      X = ast::strip(X);
      const auto *N = dyn_cast<IntegerLiteral>(X);
      const auto *T = dyn_cast<CXXBoolLiteralExpr>(X);
      return isa<CXXNullPtrLiteralExpr, GNUNullExpr>(X) || (N && N->getValue() == 0) || (T && !T->getValue());
    };
    if (!IsNull(B->getRHS()))
      return nullptr;
    Holds ^= B->getOpcode() == BO_EQ;
    E = ast::strip(B->getLHS());
  }
  const auto *D = dyn_cast<DeclRefExpr>(E);
  return D ? D->getDecl() : nullptr;
}

static constexpr unsigned Turned = 16; // the higher half of the bits

static uint32_t bitsAssigned(const Stmt *S, const FunctionDecl &F) {
  if (!S)
    return 0;
  const Expr *Target = nullptr;
  if (const auto *B = dyn_cast<BinaryOperator>(S); B && B->isAssignmentOp())
    Target = B->getLHS();
  else if (const auto *U = dyn_cast<UnaryOperator>(S);
           U && (U->isIncrementDecrementOp() || U->getOpcode() == UO_AddrOf))
    Target = U->getSubExpr();
  uint32_t Out = 0;
  if (const auto *P = dyn_cast_or_null<ParmVarDecl>(Target ? ast::objectOf(Target) : nullptr);
      P && P->getDeclContext() == &F && P->getFunctionScopeIndex() < Turned)
    Out = (1u | 1u << Turned) << P->getFunctionScopeIndex();
  for (const Stmt *C : S->children())
    Out |= bitsAssigned(C, F);
  return Out;
}

uint32_t assignedParameters(const FunctionFacts &F) { return F.Decl ? bitsAssigned(F.Body, *F.Decl) : 0; }

uint32_t parameterGuards(const FunctionFacts &F, const Scope *Point, unsigned Order) {
  uint32_t Out = 0;
  if (!F.Decl || !F.Decl->getNumParams())
    return Out;
  for (auto [E, Holds] : guardsOf(Point, Order)) {
    const auto *P = dyn_cast_or_null<ParmVarDecl>(asked(E, Holds));
    if (P && P->getDeclContext() == F.Decl && P->getFunctionScopeIndex() < Turned && !P->getType()->isReferenceType() &&
        P->getType()->isScalarType())
      Out |= 1u << (P->getFunctionScopeIndex() + (Holds ? 0 : Turned));
  }
  return Out;
}

/// Of a literal or of a constant's name.
static std::optional<bool> truthOf(const Expr *E, ASTContext &Ctx) {
  const Expr *X = ast::strip(E);
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(X))
    return false;
  if (const auto *U = dyn_cast<UnaryOperator>(X); U && U->getOpcode() == UO_Minus)
    X = ast::strip(U->getSubExpr());
  const auto *D = dyn_cast<DeclRefExpr>(X);
  const auto *V = D ? dyn_cast<VarDecl>(D->getDecl()) : nullptr;
  const bool Constant =
      isa<CXXBoolLiteralExpr, IntegerLiteral>(X) || (D && isa<EnumConstantDecl>(D->getDecl())) ||
      (V && !isa<ParmVarDecl>(V) && V->getType().isConstQualified() && V->getType()->isIntegralOrEnumerationType());
  bool Truth = false;
  if (!Constant || X->isValueDependent() || !X->EvaluateAsBooleanCondition(Truth, Ctx))
    return std::nullopt;
  return Truth;
}

uint32_t constantsGiven(const ast::CallView &V) {
  uint32_t Out = 0;
  if (!V.Callee)
    return Out;
  for (unsigned I = 0; I < V.Callee->getNumParams() && I < Turned; ++I) {
    const ParmVarDecl *P = V.Callee->getParamDecl(I);
    if (!P->getType()->isScalarType())
      continue;
    const Expr *Value = I < V.Args.size() ? V.Args[I]
                        : P->hasDefaultArg() && !P->hasUninstantiatedDefaultArg() && !P->hasUnparsedDefaultArg()
                            ? P->getDefaultArg()
                            : nullptr;
    if (std::optional<bool> Truth = Value ? truthOf(Value, V.Callee->getASTContext()) : std::nullopt)
      Out |= 1u << (I + (*Truth ? Turned : 0));
  }
  return Out;
}

} // namespace orm
