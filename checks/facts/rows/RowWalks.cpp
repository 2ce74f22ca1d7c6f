#include "facts/rows/RowWalks.h"

#include "ast/Statements.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/Stmt.h"

using namespace clang;

namespace orm {

const Loop *loopAt(const FunctionFacts &F, const Stmt *Node) {
  const auto It = llvm::find_if(F.Loops, [&](const Loop *L) { return L->Node == Node; });
  return It != F.Loops.end() ? *It : nullptr;
}

const Loop *countingLoop(const FunctionFacts &F, const VarDecl &Rows, const Expr *Number) {
  const auto *Index = dyn_cast_or_null<VarDecl>(ast::objectOf(Number));
  auto OfRows = [&](const Expr *E) { return E && ast::mentions(E, Rows); };
  for (const Loop *L : F.Loops) {
    const auto *For = dyn_cast_or_null<ForStmt>(L->Node);
    if (!Index || !For || !For->getCond() || !llvm::is_contained(L->Elements, Index))
      continue;
    if (OfRows(For->getCond()))
      return L;
    if (const auto *B = dyn_cast<BinaryOperator>(For->getCond()->IgnoreParenImpCasts()))
      if (const auto *Size = dyn_cast_or_null<VarDecl>(ast::objectOf(B->getRHS())); Size && OfRows(Size->getInit()))
        return L;
  }
  return nullptr;
}

const Loop *loopOfFunction(const ApiCall &Each) {
  const int At = Each.op().Function;
  if (At < 0 || static_cast<size_t>(At) >= Each.View.Args.size())
    return nullptr;
  const Expr *Code = Each.View.Args[static_cast<size_t>(At)];
  const auto It = llvm::find_if(Each.F->Loops, [&](const Loop *L) {
    return L->K == Loop::Algorithm && isa_and_nonnull<LambdaExpr>(L->Node) && ast::contains(Code, L->Node);
  });
  return It != Each.F->Loops.end() ? *It : nullptr;
}

} // namespace orm
