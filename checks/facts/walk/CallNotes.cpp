// The part of BodyWalker that writes calls down once their arguments are walked.
#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/walk/BodyWalker.h"
#include "facts/walk/Guards.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprConcepts.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static bool isTextKind(Kind K) { return K >= Kind::TextConcat && K <= Kind::TextReplace; }
static bool isSlowKind(Kind K) { return K >= Kind::SlowNetwork && K <= Kind::SlowUi; }

static bool isBuilderKind(Kind K) {
  return (K >= Kind::QueryStart && K <= Kind::ClientLimit) || K == Kind::RelationBuilder;
}

void BodyWalker::noteCall(const ast::CallView &V, ApiMatch Match) {
  noteInvoked(V.Op == OO_Call                   ? V.Receiver
              : !V.Callee && isa<CallExpr>(V.E) ? cast<CallExpr>(V.E)->getCallee()
                                                : nullptr,
              V.E);
  if (!Match) {
    if (V.Op == OO_Equal && V.Receiver && V.Args.size() == 1)
      text(V.Receiver, TextEvent::Assign, V.Args[0]);
    noteUserCall(V);
    noteStoredIn(V);
    noteStoredCall(V);
    noteClobbers(V);
    return;
  }
  const model::Operation &Op = *Match.Op;
  if (Op.K == Kind::CallbackConnect) {
    noteConnected(V, Op);
    return;
  }
  if (isTextKind(Op.K)) {
    noteText(V, Op);
    return;
  }
  // A function handed to a loop by name, or a parameter of ours handed on.
  if (Op.K == Kind::CallbackEach && Op.Function >= 0 && static_cast<size_t>(Op.Function) < V.Args.size()) {
    pushLoop(Loop::Algorithm, V.E, V.NameLoc).Range = V.Receiver ? V.Receiver : V.Args[0];
    noteInvoked(V.Args[Op.Function], V.E);
    noteNamedFunction(V, static_cast<unsigned>(Op.Function));
    pop();
  }
  for (const Scope *S = At; S; S = S->Parent)
    if (S->L) {
      S->L->Waits |= Op.K == Kind::SlowSleep || Op.K == Kind::SlowLock;
      if ((Op.K == Kind::ResultFetch || Op.K == Kind::SqlStep) && At->InCondition) {
        S->L->FetchesRows = true;
        break;
      }
    }
  // Escaping into a buffer: what the buffer holds is safe from here on.
  if ((Op.K == Kind::SqlEscape || Op.K == Kind::SqlQuoteIdentifier) && Op.Target.P == model::Slot::Argument &&
      static_cast<size_t>(Op.Target.Index) < V.Args.size()) {
    text(V.Args[Op.Target.Index], TextEvent::Format, V.E);
    return;
  }
  ApiCall C;
  C.Match = Match;
  C.View = V;
  C.In = At;
  C.Order = ++Order;
  C.Full = Full;
  C.Awaited = Awaited && ast::strip(V.E) == Awaited;
  C.ResultUsed = Discarded != V.E;
  C.F = &F;
  F.Apis.push_back(std::move(C));
  // What a builder takes, be it by a reference that it only hands on, it does not change.
  if (!isSlowKind(Op.K) && !isBuilderKind(Op.K) && !Match.Library->Generic)
    noteClobbers(V);
}

/// The parameter of a function around that an expression is.
static const ParmVarDecl *parameterIn(const Expr *E) {
  return E ? dyn_cast_or_null<ParmVarDecl>(ast::objectOf(E)) : nullptr;
}

void BodyWalker::noteInvoked(const Expr *Callee, const Expr *Call) {
  if (const ParmVarDecl *P = parameterIn(Callee))
    F.Invoked.push_back({P, At, Call});
}

/// `std::for_each(b, e, show)`: the call of a lambda's variable or of a function, once per element.
void BodyWalker::noteNamedFunction(const ast::CallView &V, unsigned Index) {
  const ValueDecl *D = ast::objectOf(V.Args[Index]);
  UserCall C;
  if (auto It = D ? Out.LambdaVariables.find(D) : Out.LambdaVariables.end(); It != Out.LambdaVariables.end())
    C.Callee = It->second->Key;
  else if (const auto *Named = dyn_cast_or_null<FunctionDecl>(D); Named && userDefined(*Named))
    C.Callee = ast::functionKey(*Named);
  else
    return;
  C.Name = D->getNameAsString();
  C.View = V;
  C.In = At;
  C.Order = ++Order;
  C.F = &F;
  F.Users.push_back(std::move(C));
}

void BodyWalker::noteUserCall(const ast::CallView &V) {
  if (!V.Callee || !userDefined(*V.Callee))
    return;
  UserCall C;
  C.View = V;
  C.Callee = ast::functionKey(*V.Callee);
  C.Name = ast::displayName(*V.Callee);
  C.Given = constantsGiven(V);
  if (const auto *M = dyn_cast<CXXMethodDecl>(V.Callee); M && M->isVirtual()) {
    const auto *ME =
        isa<CallExpr>(V.E) ? dyn_cast<MemberExpr>(cast<CallExpr>(V.E)->getCallee()->IgnoreParenImpCasts()) : nullptr;
    C.Virtual = !(ME && ME->hasQualifier()) && !M->hasAttr<FinalAttr>() && !M->getParent()->hasAttr<FinalAttr>();
  }
  for (unsigned I = 0; I < V.Args.size(); ++I)
    if (std::string Function = functionIn(V.Args[I]); !Function.empty())
      (llvm::StringRef(Function).starts_with("param#") ? C.Handed : C.Functions)
          .push_back({std::move(Function), static_cast<int>(I)});
  C.In = At;
  C.Order = ++Order;
  C.Awaited = Awaited && ast::strip(V.E) == Awaited;
  C.ResultUsed = Discarded != V.E;
  C.F = &F;
  F.Users.push_back(std::move(C));
  const UserCall &Noted = F.Users.back();
  Out.CallSites[V.Callee->getCanonicalDecl()].push_back(&Noted);
  for (const auto &[Function, Index] : Noted.Functions)
    notePassed(Noted, Function, Index);
}

/// `forAll(ids, load)`: a query in a loop if `forAll` calls its argument in one. Lambdas say it in their own bodies.
void BodyWalker::notePassed(const UserCall &To, const std::string &Function, int Index) {
  const Expr *Argument = To.View.Args[static_cast<size_t>(Index)];
  const ValueDecl *D = ast::objectOf(Argument);
  if (!D)
    return;
  Loop &Maybe = pushLoop(Loop::Callback, nullptr, To.View.NameLoc);
  Maybe.Needs = EffectAtom{To.Callee, Effect::InvokesInLoop, Index};
  UserCall C;
  C.View = To.View;
  C.View.NameLoc = Argument->getExprLoc();
  C.View.Receiver = nullptr;
  C.View.Args.clear();
  C.View.Callee = nullptr;
  C.Callee = Function;
  C.Name = isa<FunctionDecl>(D) ? ast::displayName(*cast<FunctionDecl>(D)) : D->getNameAsString();
  C.Passed = true;
  C.In = At;
  C.Order = ++Order;
  C.F = &F;
  F.Users.push_back(std::move(C));
  pop();
}

void BodyWalker::text(const Expr *Target, TextEvent::Kind K, const Expr *Value) {
  const ValueDecl *D = ast::objectOf(Target);
  if (!D)
    D = ast::rootOf(Target);
  if (!D)
    return;
  Out.Texts[D].push_back({K, Value, At, ++Order});
  if (K == TextEvent::Assign)
    noteStored(*D, Value);
}

void BodyWalker::noteText(const ast::CallView &V, const model::Operation &Op) {
  const Expr *Target = V.Receiver;
  if (Op.Target.P == model::Slot::Argument)
    Target = static_cast<size_t>(Op.Target.Index) < V.Args.size() ? V.Args[Op.Target.Index] : nullptr;
  else if (Op.Target.P == model::Slot::None && Op.K != Kind::TextAppend && Op.K != Kind::TextAssign)
    return; // gives a value, changes nothing
  if (!Target)
    return;
  switch (Op.K) {
  case Kind::TextAppend:
    for (unsigned I = 0; I < V.Args.size(); ++I)
      if (V.Args[I] != Target)
        text(Target, TextEvent::Append, V.Args[I]);
    break;
  case Kind::TextAssign:
  case Kind::TextSame:
    for (const Expr *A : V.Args)
      if (A != Target) {
        text(Target, TextEvent::Assign, A);
        break;
      }
    break;
  case Kind::TextFormat:
  case Kind::TextReplace: text(Target, TextEvent::Format, V.E); break;
  default: text(Target, TextEvent::Clobber, V.E); break;
  }
}

/// A variable given by non-const reference or by address may come back with anything.
void BodyWalker::noteClobbers(const ast::CallView &V) {
  if (!V.Callee)
    return;
  // A container that grows is no longer the list that it was made with.
  const bool Grows = V.Op == OO_LessLess || V.Op == OO_PlusEqual;
  if (const auto *M = dyn_cast<CXXMethodDecl>(V.Callee);
      M && !M->isConst() && !M->isStatic() && V.Receiver && Api.isContainer(V.Receiver->getType()) &&
      (Grows || (M->getDeclName().isIdentifier() && M->getName() != "begin" && M->getName() != "end")))
    if (const ValueDecl *D = Grows ? ast::rootOf(V.Receiver) : ast::objectOf(V.Receiver))
      Out.Texts[D].push_back({TextEvent::Clobber, V.E, At, ++Order});
  for (const ValueDecl *D : ast::writtenArguments(V)) {
    Out.Texts[D].push_back({TextEvent::Clobber, V.E, At, ++Order});
    for (const Scope *S = At; S; S = S->Parent)
      if (S->L)
        S->L->Changed.insert(D);
  }
}

} // namespace orm
