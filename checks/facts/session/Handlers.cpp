#include "facts/session/Handlers.h"

#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/session/Connections.h"
#include "facts/session/Endings.h"
#include "facts/session/Transactions.h"
#include "facts/walk/Scopes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using orm::model::Kind;

namespace orm {
namespace {

/// The parts of a function's own body, without those of its lambdas.
template <class Visit> void eachPart(const Stmt *S, Visit V) {
  if (!S || isa<LambdaExpr>(S))
    return;
  V(S);
  for (const Stmt *C : S->children())
    eachPart(C, V);
}

/// Does the block throw, or end the program, on any way?
bool leavesByException(const Stmt *Block) {
  bool Found = false;
  eachPart(Block, [&](const Stmt *S) {
    const auto *C = dyn_cast<CallExpr>(S);
    const FunctionDecl *F = C ? C->getDirectCallee() : nullptr;
    Found |= isa<CXXThrowExpr>(S) || (F && F->isNoReturn());
  });
  return Found;
}

/// A statement of the library that says by an exception that it failed.
bool mayThrow(TuFacts &Facts, const ApiCall &C) { return !C.op().ReturnsError && meaningOf(Facts, C).Runs; }

/// The calls of the function that may end a transaction in the block; nothing if one surely does.
std::optional<std::vector<EffectAtom>> possibleEnds(TuFacts &Facts, const FunctionFacts &F, const Stmt *Block) {
  std::vector<EffectAtom> Out;
  for (const ApiCall &C : F.Apis)
    if ((endsTransaction(Facts, C) || C.kind() == Kind::ConnectionClose) && ast::contains(Block, C.View.E))
      return std::nullopt;
  for (const UserCall &U : F.Users) {
    if (!U.View.E || !ast::contains(Block, U.View.E))
      continue;
    if (Facts.graph().has({U.Callee, Effect::EndTx, -1}))
      return std::nullopt;
    Out.push_back({U.Callee, Effect::EndTx, -1});
  }
  return Out;
}

/// Is the connection made, or leased, in the function itself? With it dies the transaction.
bool connectsHere(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin) {
  const ValueDecl *D = connectionOf(Facts, Begin).Variable;
  const auto *V = dyn_cast_or_null<VarDecl>(D);
  if (!V || !V->isLocalVarDecl())
    return false;
  return diesWithConnection(Facts, F, Begin) || llvm::any_of(F.Apis, [&](const ApiCall &C) {
           return (C.kind() == Kind::ConnectionOpen || C.kind() == Kind::SessionOpen) && localOf(Facts, C) == V;
         });
}

std::vector<const CXXTryStmt *> triesOf(const FunctionFacts &F) {
  std::vector<const CXXTryStmt *> Out;
  eachPart(F.Body, [&](const Stmt *S) {
    if (const auto *T = dyn_cast<CXXTryStmt>(S))
      Out.push_back(T);
  });
  return Out;
}

bool before(TuFacts &Facts, SourceLocation A, SourceLocation B) {
  return Facts.ast().getSourceManager().isBeforeInTranslationUnit(A, B);
}

/// The throws of a block that no try block inside of it takes.
std::vector<const CXXThrowExpr *> throwsIn(const Stmt *Block) {
  std::vector<const CXXThrowExpr *> Out;
  std::vector<const Stmt *> Taken;
  eachPart(Block, [&](const Stmt *S) {
    if (const auto *T = dyn_cast<CXXTryStmt>(S); T && S != Block)
      Taken.push_back(T->getTryBlock());
    if (const auto *T = dyn_cast<CXXThrowExpr>(S);
        T && llvm::none_of(Taken, [&](const Stmt *B) { return ast::contains(B, T); }))
      Out.push_back(T);
  });
  return Out;
}

} // namespace

bool endedByLambda(TuFacts &Facts, const FunctionFacts &F) {
  return llvm::any_of(Facts.unit().Functions, [&](const FunctionFacts &Each) {
    const FunctionFacts *Outer = Each.Outer;
    while (Outer && Outer != &F)
      Outer = Outer->Outer;
    return Outer && llvm::any_of(Each.Apis, [&](const ApiCall &C) { return endsTransaction(Facts, C); });
  });
}

std::vector<LostEnd> openCatches(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin) {
  std::vector<LostEnd> Out;
  if (connectsHere(Facts, F, Begin) || endedByLambda(Facts, F))
    return Out;
  for (const CXXTryStmt *T : triesOf(F)) {
    const ApiCall *Commit = nullptr;
    bool Throws = false, EndsLater = false;
    for (const ApiCall &C : F.Apis) {
      if (C.Order <= Begin.Order)
        continue;
      bool Inside = ast::contains(T->getTryBlock(), C.View.E);
      if (endsTransaction(Facts, C)) {
        if (Inside && !Commit && C.kind() != Kind::TxRollback && encloses(Begin.In, C.In))
          Commit = &C;
        EndsLater |= before(Facts, T->getEndLoc(), C.View.NameLoc);
      }
      Throws |= Inside && !Commit && mayThrow(Facts, C);
    }
    if (!Commit || EndsLater)
      continue;
    for (const CXXThrowExpr *X : throwsIn(T->getTryBlock()))
      Throws |=
          before(Facts, Begin.View.NameLoc, X->getThrowLoc()) && before(Facts, X->getThrowLoc(), Commit->View.NameLoc);
    for (unsigned I = 0; Throws && I < T->getNumHandlers(); ++I) {
      const CXXCatchStmt *H = T->getHandler(I);
      auto Ends = possibleEnds(Facts, F, H->getHandlerBlock());
      if (!Ends || leavesByException(H->getHandlerBlock()))
        continue;
      for (const UserCall &U : F.Users)
        if (U.View.E && before(Facts, T->getEndLoc(), U.View.NameLoc))
          Ends->push_back({U.Callee, Effect::EndTx, -1});
      Out.push_back({H->getCatchLoc(), false, nullptr, nullptr, std::move(*Ends)});
      break;
    }
  }
  return Out;
}

std::vector<LostEnd> silentCommits(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin) {
  using model::OnDestroy;
  std::vector<LostEnd> Out;
  const VarDecl *V = Begin.kind() == Kind::TxScope ? localOf(Facts, Begin) : nullptr;
  const CXXRecordDecl *R = V ? ast::classOf(V->getType()) : nullptr;
  const model::TypeEntry *Type = R ? Facts.api().typeOf(R) : nullptr;
  if (const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
      !Type && S && S->getTemplateArgs().size() > 0 && S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
    Type = Facts.api().typeOf(ast::classOf(S->getTemplateArgs()[0].getAsType()));
  if (!Type || Type->R != model::Role::Transaction || outlivesBlock(F, *V) ||
      (Type->Destroy != OnDestroy::Commit && Type->Destroy != OnDestroy::CommitUnlessException &&
       Type->Destroy != OnDestroy::CommitUnlessError))
    return Out;
  std::vector<const ApiCall *> Writes;
  for (const ApiCall &C : F.Apis)
    if (OrmCall M = meaningOf(Facts, C);
        C.Order > Begin.Order && encloses(Begin.In, C.In) && (M.Writes || M.Deferred || C.kind() == Kind::EntityModify))
      Writes.push_back(&C);
  auto WriteBefore = [&](const Stmt *Block, SourceLocation Where) {
    auto It = llvm::find_if(Writes, [&](const ApiCall *C) {
      return before(Facts, C->View.NameLoc, Where) && ast::contains(Block, C->View.E);
    });
    return It == Writes.end() ? nullptr : *It;
  };
  std::vector<const Stmt *> Tried;
  for (const CXXTryStmt *T : triesOf(F)) {
    if (!before(Facts, Begin.View.NameLoc, T->getTryLoc()) || !ast::contains(Begin.In->Node, T))
      continue;
    Tried.push_back(T->getTryBlock());
    // The program's own error, since one of the database ends the transaction by itself.
    const ApiCall *Write = nullptr;
    for (const CXXThrowExpr *X : throwsIn(T->getTryBlock()))
      if (!Write)
        Write = WriteBefore(T->getTryBlock(), X->getThrowLoc());
    for (unsigned I = 0; Write && I < T->getNumHandlers(); ++I) {
      const CXXCatchStmt *H = T->getHandler(I);
      auto Ends = possibleEnds(Facts, F, H->getHandlerBlock());
      if (!Ends || leavesByException(H->getHandlerBlock()))
        continue;
      Out.push_back({H->getCatchLoc(), false, V, Write, std::move(*Ends)});
      break;
    }
  }
  if (Type->Destroy == OnDestroy::CommitUnlessException || !Begin.In->Node)
    return Out;
  for (const CXXThrowExpr *X : throwsIn(Begin.In->Node)) {
    const ApiCall *Write = WriteBefore(Begin.In->Node, X->getThrowLoc());
    if (!Write || llvm::any_of(Tried, [&](const Stmt *B) { return ast::contains(B, X); }))
      continue;
    // A rollback in front of it, in whatever branch, is somebody's thought about it.
    bool Undone = llvm::any_of(F.Apis, [&](const ApiCall &C) {
      return endsTransaction(Facts, C) && C.Order > Begin.Order && before(Facts, C.View.NameLoc, X->getThrowLoc());
    });
    if (!Undone)
      Out.push_back({X->getThrowLoc(), true, V, Write, {}});
  }
  return Out;
}

} // namespace orm
