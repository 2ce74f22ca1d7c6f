// The part of BodyWalker that knows functions kept for later: in variables, members and containers, or behind a signal.
// Who calls the variable may run any of them, so that the variable is a function of its own in the call graph, with one
// definition for each function that is put into it; another unit's join it at link.
#include "ast/Names.h"
#include "ast/Source.h"
#include "facts/TuFacts.h"
#include "facts/effects/Summaries.h"
#include "facts/walk/BodyWalker.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

std::string BodyWalker::functionIn(const Expr *E) const {
  for (int Depth = 0; E && Depth < 4; ++Depth) {
    E = ast::strip(E);
    if (const auto *L = dyn_cast<LambdaExpr>(E))
      return ast::functionKey(*L->getCallOperator());
    if (const ValueDecl *D = ast::objectOf(E)) {
      if (const auto *F = dyn_cast<FunctionDecl>(D))
        return userDefined(*F) ? ast::functionKey(*F) : "";
      if (auto It = Out.LambdaVariables.find(D); It != Out.LambdaVariables.end())
        return It->second->Key;
      // A parameter that is kept: whatever the callers give.
      return isa<ParmVarDecl>(D) && holdsFunction(D->getType()) ? ast::variableKey(*D) : "";
    }
    auto V = ast::viewCall(E);
    if (!V || V->Args.empty() || V->Receiver || (V->Callee && userDefined(*V->Callee) && !V->Construct))
      return "";
    E = V->Args[0]; // the wrapper's constructor, std::move, std::bind
  }
  return "";
}

/// A pointer to a function, or a class whose only call operator hides what it calls.
bool BodyWalker::holdsFunction(QualType T) const {
  T = T.getNonReferenceType();
  if (T->isFunctionPointerType() || T->isMemberFunctionPointerType())
    return true;
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || R->isLambda())
    return false;
  DeclarationName Call = Ctx.DeclarationNames.getCXXOperatorName(OO_Call);
  return !R->lookup(Call).empty() && Ctx.getSourceManager().isInSystemHeader(R->getLocation());
}

static const ValueDecl *storageOf(const Expr *E, const Scope *At) {
  const ValueDecl *D = E ? ast::rootOf(E) : nullptr;
  // `for (auto &handler : Handlers) handler();`
  for (const Scope *S = At; S && D; S = S->Parent)
    if (const auto *V = dyn_cast<VarDecl>(D); V && S->L && S->L->Range && llvm::is_contained(S->L->Elements, V))
      return ast::rootOf(S->L->Range);
  return D;
}

void BodyWalker::store(std::string Key, std::string Name, const Expr *Value) {
  if (std::string Target = functionIn(Value); !Target.empty() && Target != Key)
    Out.Stored.push_back(
        {std::move(Key), std::move(Name), ast::place(Value->getExprLoc(), Ctx.getSourceManager()), std::move(Target)});
}

void BodyWalker::noteStored(const ValueDecl &D, const Expr *Value) {
  // A lambda's own variable is called directly, a parameter by its callers' leave.
  if (Value && !isa<ParmVarDecl>(D) && !Out.LambdaVariables.count(&D))
    store(ast::variableKey(D), D.getNameAsString(), Value);
}

/// `Handlers.push_back(f)`, `Handlers.emplace("x", f)`
void BodyWalker::noteStoredIn(const ast::CallView &V) {
  if (!V.Receiver || !V.Callee || userDefined(*V.Callee) || V.Op != OO_None || !Api.isContainer(V.Receiver->getType()))
    return;
  if (const ValueDecl *D = storageOf(V.Receiver, At))
    for (const Expr *A : V.Args)
      noteStored(*D, A);
}

void BodyWalker::noteStoredCall(const ast::CallView &V) {
  const Expr *Callee = V.Op == OO_Call && !(V.Callee && userDefined(*V.Callee)) ? V.Receiver : nullptr;
  if (!V.Callee && isa<CallExpr>(V.E))
    Callee = cast<CallExpr>(V.E)->getCallee();
  const ValueDecl *D = storageOf(Callee, At);
  if (!D || isa<ParmVarDecl, FunctionDecl>(D) || !Callee || !holdsFunction(Callee->IgnoreParenImpCasts()->getType()))
    return;
  UserCall C;
  C.View = V;
  C.Callee = ast::variableKey(*D);
  C.Name = D->getNameAsString();
  C.In = At;
  C.Order = ++Order;
  C.Awaited = Awaited && ast::strip(V.E) == Awaited;
  C.F = &F;
  F.Users.push_back(std::move(C));
}

/// `connect(sender, &Sender::done, receiver, &Receiver::save)`: who emits the signal calls what is connected to it.
void BodyWalker::noteConnected(const ast::CallView &V, const model::Operation &Op) {
  auto Argument = [&](int I) {
    return I >= 0 && static_cast<size_t>(I) < V.Args.size() ? V.Args[static_cast<size_t>(I)] : nullptr;
  };
  const Expr *Signal = Argument(Op.From.Index);
  const Expr *Slot = Argument(Op.Function);
  const auto *Named = Signal ? dyn_cast_or_null<FunctionDecl>(ast::objectOf(Signal)) : nullptr;
  if (Named && Slot)
    store(ast::functionKey(*Named), ast::displayName(*Named), Slot);
}

void keptFunctions(TuFacts &Facts, std::vector<FunctionSummary> &All) {
  auto Add = [&](const std::string &Key, const std::string &Name, const Place &Where, const std::string &Target) {
    FunctionSummary S;
    S.Key = Key;
    S.Name = Name;
    S.Where = Where;
    S.Calls.push_back({});
    S.Calls.back().Callee = Target;
    S.Calls.back().Where = Where;
    All.push_back(std::move(S));
  };
  for (const StoredFunction &S : Facts.unit().Stored)
    Add(S.Key, S.Name, S.Where, S.Target);
  // What is passed may be kept by a function of another unit.
  for (const FunctionFacts &F : Facts.unit().Functions)
    for (const UserCall &C : F.Users)
      for (const auto *List : {&C.Functions, &C.Handed})
        for (const auto &[Function, Index] : *List)
          Add("param#" + C.Callee + "#" + std::to_string(Index), "the function given to " + C.Name,
              ast::place(C.View.NameLoc, Facts.ast().getSourceManager()), Function);
}

} // namespace orm
