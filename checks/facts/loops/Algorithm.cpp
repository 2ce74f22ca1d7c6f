#include "facts/loops/Algorithm.h"

#include "ast/Calls.h"
#include "ast/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace orm {

std::string algorithmName(const Expr &Algorithm) {
  auto V = ast::viewCall(&Algorithm);
  const FunctionDecl *F = V ? V->Callee : nullptr;
  if (!F || !ast::isStandard(*F))
    return "";
  if (F->getDeclName().isIdentifier())
    return F->getName().str();
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  if (!M || M->getOverloadedOperator() != OO_Call)
    return "";
  std::string Name = M->getParent()->getNameAsString();
  if (const auto *Outer = dyn_cast<NamedDecl>(M->getParent()->getDeclContext()); Outer && Name == "__fn")
    Name = Outer->getNameAsString();
  llvm::StringRef Plain = llvm::StringRef(Name).ltrim('_');
  Plain.consume_back("_fn");
  return Plain.lower();
}

GivenLambda lambdaOf(const Expr &Algorithm) {
  for (const Expr *A : ast::viewCall(&Algorithm)->Args) {
    const auto *E = dyn_cast<LambdaExpr>(ast::strip(A));
    if (!E || !E->getBody())
      continue;
    GivenLambda Out{E->getCallOperator(), E->getBody()};
    if (const FunctionTemplateDecl *T = Out.Call->getDescribedFunctionTemplate())
      for (const FunctionDecl *Each : T->specializations())
        if (Each->getBody())
          Out = {cast<CXXMethodDecl>(Each), Each->getBody()};
    return Out;
  }
  return {};
}

} // namespace orm
