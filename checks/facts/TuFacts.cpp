#include "facts/TuFacts.h"

#include "facts/api/Meaning.h"
#include "facts/effects/EffectStore.h"
#include "facts/effects/Summaries.h"
#include "facts/schema/Mapped.h"
#include "facts/walk/Collector.h"
#include "model/ModelLoader.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

std::shared_ptr<TuFacts> TuFacts::of(tidy::ClangTidyContext &Context) {
  // One unit at a time is analysed on a thread, but clangd builds the checks of the next file before those of the last
  // one are gone: hence a map, and weak pointers in it, so that nothing outlives its checks.
  thread_local llvm::DenseMap<tidy::ClangTidyContext *, std::weak_ptr<TuFacts>> ByContext;
  std::weak_ptr<TuFacts> &Slot = ByContext[&Context];
  if (auto Facts = Slot.lock())
    return Facts;
  auto Facts = std::make_shared<TuFacts>();
  Slot = Facts;
  return Facts;
}

void TuFacts::reset() {
  Unit.reset();
  Texts.reset();
  Api.reset();
  Graph = EffectGraph();
  SqlTexts.clear();
  ByExpr.clear();
  Bodies.clear();
  TextOn.clear();
  Mapped.reset();
  Records.clear();
  Summaries.clear();
  Troubles.clear();
  Said.clear();
  Seen = nullptr;
  Ctx = nullptr;
}

void TuFacts::build(ASTContext &Context, const Sources &From) {
  if (Unit)
    return;
  Ctx = &Context;
  std::vector<model::Diagnostic> Problems;
  Models = From.Models.empty() ? model::builtins() : model::loadProjectModels(From.Models, Problems);
  for (const model::Diagnostic &D : Problems)
    Troubles.push_back(D.str());
  Unit = std::make_unique<UnitFacts>();
  Api = std::make_unique<ApiIndex>(Models, Context);
  Texts = std::make_unique<TextEvaluator>(Context, *Api, *Unit);
  collect(Context, *Api, *Unit);
  for (const FunctionFacts &F : Unit->Functions)
    for (const ApiCall &C : F.Apis)
      ByExpr[ast::strip(C.View.E)] = &C;
  linkStatements();
  std::vector<FunctionSummary> Mine = summarise(*this);
  for (const FunctionSummary &S : Mine)
    Graph.add(S);
  Graph.solve();
  markTransactions(*this, Mine);
  Graph = EffectGraph();
  if (Recording)
    Summaries = Mine;
  if (!From.Index.empty()) {
    std::string Why;
    if (auto Known = readIndex(From.Index, Why))
      for (const EffectGraph::Known &K : *Known)
        Graph.addKnown(K);
    else
      Troubles.push_back(Why);
  }
  for (const FunctionSummary &S : Mine)
    Graph.add(S);
  Graph.solve();
}

Mappings &TuFacts::mappings() {
  if (!Mapped)
    Mapped = std::make_shared<Mappings>(*this);
  return *Mapped;
}

const ApiCall *TuFacts::apiCallAt(const Expr *E) const { return E ? ByExpr.lookup(ast::strip(E)) : nullptr; }

void TuFacts::apiCallsIn(const Stmt *S, llvm::SmallVectorImpl<const ApiCall *> &Out) const {
  if (!S || isa<LambdaExpr>(S))
    return;
  if (const auto *E = dyn_cast<Expr>(S))
    if (const ApiCall *C = ByExpr.lookup(E))
      Out.push_back(C);
  for (const Stmt *C : S->children())
    apiCallsIn(C, Out);
}

static const Expr *slotExpr(const ApiCall &C, const model::Slot &S) {
  return S.P == model::Slot::Argument ? C.argument(S) : C.View.Receiver;
}

/// The literal that an argument is, also inside a text class that it is converted to.
static const clang::StringLiteral *literalIn(const Expr *E) {
  E = ast::strip(E);
  for (int Depth = 0; Depth < 3; ++Depth)
    if (const auto *Made = dyn_cast<CXXConstructExpr>(E); Made && Made->getNumArgs() >= 1)
      E = ast::strip(Made->getArg(0));
  const auto *L = dyn_cast<clang::StringLiteral>(E);
  return L && L->getCharByteWidth() == 1 ? L : nullptr;
}

void TuFacts::linkStatements() {
  for (const FunctionFacts &F : Unit->Functions)
    for (const ApiCall &C : F.Apis) {
      if (C.op().Sql < 0 || C.op().Target.P == model::Slot::Result || !ownsText(C))
        continue;
      if (const Expr *Target = slotExpr(C, C.op().Target); Target && !C.View.Construct)
        if (const ValueDecl *D = ast::rootOf(Target))
          TextOn[D].push_back(&C);
    }
  for (const auto &[D, Events] : Unit->Texts)
    for (const TextEvent &E : Events) {
      if (E.K != TextEvent::Assign)
        continue;
      llvm::SmallVector<const ApiCall *, 4> Inside;
      apiCallsIn(E.Value, Inside);
      for (const ApiCall *C : Inside)
        if (C->op().Sql >= 0)
          TextOn[D].push_back(C);
    }
  for (auto &[D, List] : TextOn)
    llvm::sort(List, [](const ApiCall *A, const ApiCall *B) { return A->Order < B->Order; });
}

bool TuFacts::ownsText(const ApiCall &C) const {
  if (C.kind() != Kind::SqlAppend || !C.View.Receiver)
    return true;
  const ApiCall *Before = apiCallAt(C.View.Receiver);
  return !Before || Before->op().Sql < 0;
}

/// The call that prepared the statement of a name, `prepare("find", "SELECT ...")`: the function's own, elsewhere the
/// only one.
static const ApiCall *preparedAs(llvm::StringRef Name, const ApiCall &C, const UnitFacts &Unit) {
  const ApiCall *Near = nullptr, *Any = nullptr;
  bool Several = false;
  for (const FunctionFacts &F : Unit.Functions)
    for (const ApiCall &P : F.Apis) {
      const Expr *Target = P.op().Sql < 0 || P.View.Construct ? nullptr : slotExpr(P, P.op().Target);
      const auto *L = Target && !ast::rootOf(Target) ? literalIn(Target) : nullptr;
      if (!L || L->getString() != Name)
        continue;
      Several |= Any != nullptr;
      Any = &P;
      if (P.F == C.F && P.Order < C.Order)
        Near = &P;
    }
  return Near ? Near : Several ? nullptr : Any;
}

const ApiCall *TuFacts::preparationOf(const ApiCall &C) {
  const Expr *Statement = slotExpr(C, C.op().From);
  if (!Statement)
    return nullptr;
  // `(db.prepare << "...", use(id))`: a comma adds to the statement in front of it.
  while (const auto *Comma = dyn_cast<CXXOperatorCallExpr>(ast::strip(Statement))) {
    if (Comma->getOperator() != OO_Comma)
      break;
    Statement = Comma->getArg(0);
  }
  if (const ApiCall *Chain = apiCallAt(Statement); Chain && Chain != &C) {
    if (Chain->op().Sql >= 0)
      return Chain;
    return preparationOf(*Chain);
  }
  const ValueDecl *D = ast::rootOf(Statement);
  if (const auto *Name = D ? nullptr : literalIn(Statement))
    return preparedAs(Name->getString(), C, *Unit);
  auto It = D ? TextOn.find(D) : TextOn.end();
  if (It == TextOn.end())
    return nullptr;
  const ApiCall *Latest = nullptr;
  for (const ApiCall *P : It->second)
    if (P != &C && P->Order < C.Order && (P->F == C.F || isa<VarDecl>(D)))
      Latest = P;
  if (Latest)
    return Latest;
  // A member that is prepared in one place of the class and run in another.
  return It->second.size() == 1 && It->second.front() != &C ? It->second.front() : nullptr;
}

const ApiCall *TuFacts::textOn(const ValueDecl &D, unsigned Before) const {
  const ApiCall *Latest = nullptr;
  if (auto It = TextOn.find(&D); It != TextOn.end())
    for (const ApiCall *P : It->second)
      if (P->Order < Before)
        Latest = P;
  return Latest;
}

std::vector<const ApiCall *> TuFacts::sourcesOf(const ValueDecl &D, unsigned Before) {
  std::vector<const ApiCall *> Out;
  auto It = Unit->Texts.find(&D);
  if (It == Unit->Texts.end())
    return Out;
  for (const TextEvent &E : It->second) {
    if (E.Order >= Before)
      break;
    llvm::SmallVector<const ApiCall *, 4> Inside;
    apiCallsIn(E.Value, Inside);
    Out.insert(Out.end(), Inside.begin(), Inside.end());
  }
  return Out;
}

const SqlText &TuFacts::sqlOf(const ApiCall &C) {
  auto &Slot = SqlTexts[&C];
  if (Slot)
    return *Slot;
  auto Text = std::make_unique<SqlText>();
  int Arg = C.op().Sql;
  if (Arg >= 0 && static_cast<size_t>(Arg) < C.View.Args.size())
    *Text = statementText(*this, C);
  return *(SqlTexts[&C] = std::move(Text));
}

const BodyMap &TuFacts::bodyOf(const FunctionFacts &F) {
  auto &Slot = Bodies[&F];
  if (!Slot)
    Slot = std::make_unique<BodyMap>(F.Body);
  return *Slot;
}

bool TuFacts::counts(const Loop &L) { return !L.Needs || Recording || Graph.has(*L.Needs); }

std::vector<OrmCall> TuFacts::calls() {
  std::vector<OrmCall> Out;
  for (const FunctionFacts &F : Unit->Functions) {
    for (const ApiCall &C : F.Apis)
      if (!C.Match.Library->Generic)
        Out.push_back(meaningOf(*this, C));
    for (const UserCall &C : F.Users)
      if (!C.Implicit)
        throughFunctions(*this, C, Out);
  }
  return Out;
}

} // namespace orm
