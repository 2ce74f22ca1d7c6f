// The part of BodyWalker that knows when a lambda's body runs: on the spot, once per element, or nobody knows when.
#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/walk/BodyWalker.h"
#include "facts/walk/LoopShape.h"
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
  if (Known && Match.Op->K != Kind::AsyncEntry &&
      Match.Op->K != Kind::RequestEntry) { // a continuation or a transaction's body
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

/// The lambda that an argument is, also inside the std::function that it is converted to.
static const LambdaExpr *lambdaIn(const Expr *E) {
  for (int Depth = 0; E && Depth < 4; ++Depth) {
    E = ast::strip(E);
    if (const auto *L = dyn_cast<LambdaExpr>(E))
      return L;
    const auto *C = dyn_cast<CXXConstructExpr>(E);
    if (!C || C->getNumArgs() < 1)
      return nullptr;
    E = C->getArg(0);
  }
  return nullptr;
}

void BodyWalker::walkCall(const ast::CallView &V) {
  ApiMatch Match = Api.match(V);
  // `[&] { ... }()` runs on the spot.
  if (V.Op == OO_Call && V.Receiver)
    if (const auto *L = dyn_cast<LambdaExpr>(ast::strip(V.Receiver))) {
      for (const Expr *A : V.Args)
        walk(A);
      noteImplicit(walkLambda(*L, At), V);
      return;
    }
  for (const Stmt *C : V.E->children()) {
    const auto *Child = dyn_cast_or_null<Expr>(C);
    if (const auto *Default = dyn_cast_or_null<CXXDefaultArgExpr>(Child)) {
      walkDefault(*Default, V.NameLoc);
      continue;
    }
    int Index = -1;
    for (unsigned I = 0; I < V.Args.size(); ++I)
      if (V.Args[I] == Child)
        Index = static_cast<int>(I);
    const LambdaExpr *L = Child && Index >= 0 ? lambdaIn(Child) : nullptr;
    if (!L)
      walk(C);
  }
  for (unsigned I = 0; I < V.Args.size(); ++I)
    if (const LambdaExpr *L = lambdaIn(V.Args[I]))
      walkLambdaArgument(*L, V, static_cast<int>(I), Match);
  noteCall(V, Match);
}

} // namespace orm
