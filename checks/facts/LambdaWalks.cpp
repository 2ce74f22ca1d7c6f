// The part of BodyWalker that knows when a lambda's body runs: on the spot, once per element, or nobody knows when.
#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/BodyWalker.h"
#include "facts/LoopShape.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

FunctionFacts &BodyWalker::walkLambda(const LambdaExpr &L, const Scope *Around) {
  for (const Expr *Init : L.capture_inits())
    if (Init && !isa<DeclRefExpr>(Init->IgnoreImplicit()))
      walk(Init);
  const CXXMethodDecl *Operator = L.getCallOperator();
  Out.Functions.emplace_back();
  FunctionFacts &Inner = Out.Functions.back();
  // A generic lambda's calls are resolved in its instantiations only; the one that is used says what it does.
  const Stmt *Body = L.getBody();
  if (const FunctionTemplateDecl *T = Operator->getDescribedFunctionTemplate())
    for (const FunctionDecl *Each : T->specializations())
      if (Each->isDefined() && Each->getBody()) {
        Operator = cast<CXXMethodDecl>(Each);
        Body = Each->getBody();
        break;
      }
  Inner.Decl = Operator;
  Inner.Key = ast::functionKey(*L.getCallOperator());
  Inner.Name = "lambda";
  Inner.Where = ast::place(L.getBeginLoc(), Ctx.getSourceManager());
  Inner.Outer = &F;
  Out.ByDecl[Operator->getCanonicalDecl()] = &Inner;
  Inner.Entry = Api.entryOf(*Operator);
  BodyWalker(Ctx, Api, Out, Inner, Order).walkBody(Body, Around);
  return Inner;
}

void BodyWalker::walkLambdaArgument(const LambdaExpr &L, const ast::CallView &V, int Index, ApiMatch Match) {
  bool Known = Match && Match.Op->Function == Index;
  bool Elsewhere = Match && (Match.Op->B == model::Blocking::No || Match.Op->B == model::Blocking::Callback);
  if (Known && Match.Op->K == Kind::CallbackEach) {
    Loop &Each = pushLoop(Loop::Algorithm, &L, V.NameLoc);
    Each.Body = L.getBody();
    Each.Range = V.Receiver ? V.Receiver : V.Args[0];
    for (const ParmVarDecl *P : L.getCallOperator()->parameters())
      Each.Elements.push_back(P);
    FunctionFacts &Inner = walkLambda(L, At);
    for (const ParmVarDecl *P : Inner.Decl->parameters())
      Each.Elements.push_back(P);
    describeLoop(Each, Ctx);
    pop();
    noteImplicit(Inner, V, Elsewhere);
    return;
  }
  if (Known && Match.Op->K == Kind::CallbackConnect) {
    walkLambda(L, nullptr);
    return;
  }
  if (Known && Match.Op->K != Kind::AsyncEntry && Match.Op->K != Kind::RequestEntry) { // a continuation or a transaction's body
    push(Scope::Block, nullptr);
    const_cast<Scope *>(At)->Transaction = Match.Op->K == Kind::TxRun;
    FunctionFacts &Inner = walkLambda(L, At);
    if (Match.Op->B == model::Blocking::Callback)
      Inner.Entry = Match;
    noteImplicit(Inner, V, Elsewhere);
    pop();
    return;
  }
  if (!Match && V.Callee && userDefined(*V.Callee)) {
    Loop &Maybe = pushLoop(Loop::Callback, &L, V.NameLoc);
    Maybe.Body = L.getBody();
    Maybe.Needs = EffectAtom{ast::functionKey(*V.Callee), Effect::InvokesInLoop, Index};
    FunctionFacts &Inner = walkLambda(L, At);
    for (const ParmVarDecl *P : Inner.Decl->parameters())
      Maybe.Elements.push_back(P);
    describeLoop(Maybe, Ctx);
    pop();
    return;
  }
  FunctionFacts &Inner = walkLambda(L, nullptr);
  if (Known || (Match && Match.Op->B == model::Blocking::Callback))
    Inner.Entry = Match;
}

} // namespace orm
