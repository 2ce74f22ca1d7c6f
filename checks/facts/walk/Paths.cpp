#include "facts/walk/Paths.h"

#include "ast/Statements.h"
#include "clang/AST/ASTContext.h"
#include "clang/Analysis/CFG.h"

using namespace clang;

namespace orm {

namespace {

class Walk {
public:
  Walk(const CFG &G, const Expr *From, llvm::ArrayRef<const Expr *> Ends, llvm::ArrayRef<const ValueDecl *> Guards)
      : From(From), Ends(Ends), Guards(Guards), Reaching(G.getNumBlockIDs()), Seen(G.getNumBlockIDs()) {
    for (bool Again = true; Again;) {
      Again = false;
      for (const CFGBlock *B : G) {
        if (Reaching[B->getBlockID()])
          continue;
        bool Yes = llvm::any_of(*B, [&](const CFGElement &E) { return isEnd(E); });
        for (const CFGBlock *S : B->succs())
          Yes |= S && Reaching[S->getBlockID()];
        Reaching[B->getBlockID()] = Yes;
        Again |= Yes;
      }
    }
  }

  void from(const CFGBlock &B, size_t Index) {
    for (size_t I = Index; I < B.size(); ++I) {
      const CFGElement &E = B[I];
      if (isEnd(E))
        return;
      if (auto S = E.getAs<CFGStmt>())
        if (const auto *R = dyn_cast<ReturnStmt>(S->getStmt())) {
          Out.push_back(R);
          return;
        }
    }
    bool Asks = asksGuard(B.getTerminatorCondition());
    for (const CFGBlock *S : B.succs()) {
      if (!S || Seen[S->getBlockID()] || (Asks && !Reaching[S->getBlockID()]))
        continue;
      Seen[S->getBlockID()] = true;
      from(*S, 0);
    }
  }

  std::vector<const ReturnStmt *> Out;

private:
  bool isEnd(const CFGElement &E) const {
    auto S = E.getAs<CFGStmt>();
    const auto *X = S ? dyn_cast<Expr>(S->getStmt()) : nullptr;
    return X && llvm::is_contained(Ends, X);
  }
  /// The guard itself, not what a call says of it.
  bool asks(const Stmt *Condition, const ValueDecl &D) const {
    if (!Condition || (isa<CallExpr>(Condition) && !isa<CXXOperatorCallExpr>(Condition)))
      return false;
    const auto *Named = dyn_cast<DeclRefExpr>(Condition);
    return (Named && Named->getDecl() == &D) ||
           llvm::any_of(Condition->children(), [&](const Stmt *C) { return asks(C, D); });
  }
  bool asksGuard(const Stmt *Condition) const {
    return Condition && (ast::contains(Condition, From) ||
                         llvm::any_of(Guards, [&](const ValueDecl *D) { return asks(Condition, *D); }));
  }

  const Expr *From;
  llvm::ArrayRef<const Expr *> Ends;
  llvm::ArrayRef<const ValueDecl *> Guards;
  std::vector<char> Reaching, Seen;
};

} // namespace

std::vector<const ReturnStmt *> returnsWithout(const FunctionFacts &F, ASTContext &Ctx, const Expr *From,
                                               llvm::ArrayRef<const Expr *> Ends,
                                               llvm::ArrayRef<const ValueDecl *> Guards) {
  if (!F.Decl || !F.Body || F.Coroutine)
    return {};
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  std::unique_ptr<CFG> G = CFG::buildCFG(F.Decl, const_cast<Stmt *>(F.Body), &Ctx, Options);
  if (!G)
    return {};
  Walk W(*G, From, Ends, Guards);
  for (const CFGBlock *B : *G)
    for (size_t I = 0; I < B->size(); ++I)
      if (auto S = (*B)[I].getAs<CFGStmt>(); S && S->getStmt() == From) {
        W.from(*B, I + 1);
        return W.Out;
      }
  return {};
}

} // namespace orm
