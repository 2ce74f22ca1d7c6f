// What a call of a function of the project means: the part of Meaning.h that asks the effects.
#include "ast/Names.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/loops/Repetition.h"
#include "facts/loops/Rounds.h"
#include "facts/rows/ResultUse.h"
#include "facts/walk/Members.h"
#include "facts/walk/Scopes.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

/// The verb of the statement that an argument (or the object of a call) is or was made from by a function of the
/// project: "prepare(text)", "run(it)", "it.prepare(text)", "it.run()".
sql::Verb statementVerb(TuFacts &Facts, const UserCall &C, const Expr *Arg) {
  auto VerbOf = [&](const Expr *E, unsigned Order, const Scope *In) {
    SqlText T = Facts.texts().sql(E, *C.F, Order, In, model::Dialect::Unknown);
    return T.known() ? T.verb() : sql::Verb::Unknown;
  };
  if (Facts.api().isText(Arg->getType()))
    return VerbOf(Arg, C.Order, C.In);
  const ValueDecl *D = ast::objectOf(Arg);
  if (!D)
    return sql::Verb::Unknown;
  if (const ApiCall *P = Facts.textOn(*D, C.Order))
    return Facts.sqlOf(*P).known() ? Facts.sqlOf(*P).verb() : sql::Verb::Unknown;
  sql::Verb Found = sql::Verb::Unknown;
  for (const UserCall &U : C.F->Users)
    if (U.Order < C.Order && !U.Implicit && U.View.Receiver && ast::objectOf(U.View.Receiver) == D)
      for (const Expr *A : U.View.Args)
        if (Facts.api().isText(A->getType()))
          if (sql::Verb V = VerbOf(A, U.Order, U.In); V != sql::Verb::Unknown)
            Found = V;
  auto It = Facts.unit().Texts.find(D);
  if (Found != sql::Verb::Unknown || It == Facts.unit().Texts.end())
    return Found;
  for (const TextEvent &E : It->second) {
    auto V =
        E.K == TextEvent::Assign && E.Order < C.Order && E.Value ? ast::viewCall(ast::strip(E.Value)) : std::nullopt;
    if (V && !V->Construct)
      for (const Expr *A : V->Args)
        if (Facts.api().isText(A->getType()))
          Found = VerbOf(A, E.Order, E.In);
  }
  return Found;
}

bool isWrite(sql::Verb V) {
  using enum sql::Verb;
  return V == Insert || V == Update || V == Delete || V == Upsert || V == Merge;
}

/// A lambda that the caller gave: what it does is reported where it is written.
static bool callsParameter(const UserCall &C) {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(C.View.Callee);
  return M && M->getParent()->isLambda() && C.View.Receiver &&
         isa_and_nonnull<ParmVarDecl>(ast::rootOf(C.View.Receiver));
}

/// An instantiation does what the lambda in its arguments does; that, too, is reported in the lambda.
static void unlessLambdas(const UserCall &C, Effect E, std::vector<EffectAtom> &Unless) {
  if (!C.View.Callee || !C.View.Callee->isTemplateInstantiation())
    return;
  for (const Expr *A : C.View.Args)
    if (const auto *L = dyn_cast<LambdaExpr>(ast::strip(A)))
      Unless.push_back({ast::functionKey(*L->getCallOperator()), E, -1});
}

/// Text that is the loop's element or a part of it, as it is: whoever runs that runs a script.
static bool isElement(TuFacts &Facts, const UserCall &C, const Expr *Arg) {
  const Loop *L = innermostLoop(C.In);
  if (!L || !Facts.api().isText(Arg->getType()) || !dependsOn(Arg, *L, Facts))
    return false;
  const std::vector<TextValue> Values = Facts.texts().evaluate(Arg, *C.F, C.Order, C.In);
  return !Values.empty() && llvm::all_of(Values, [&](const TextValue &V) {
    return (V.Pieces.size() == 1 && V.Holes.size() == 1) || isOwnStatement(V, *L, Facts);
  });
}

/// The same of what its object was given before in the loop: `q.prepare(step); q.run();`
static void unlessGivenElement(TuFacts &Facts, const UserCall &C, std::vector<EffectAtom> &Unless) {
  const ValueDecl *D = C.View.Receiver ? ast::objectOf(C.View.Receiver) : nullptr;
  for (const UserCall &U : C.F->Users)
    if (D && U.Order < C.Order && !U.Implicit && U.View.Receiver && ast::objectOf(U.View.Receiver) == D &&
        innermostLoop(U.In) == innermostLoop(C.In))
      for (size_t I = 0; I < U.View.Args.size(); ++I)
        if (isElement(Facts, U, U.View.Args[I]))
          Unless.push_back(U.does(Effect::SqlSink, static_cast<int>(I)));
}

/// A statement of unknown text whose rows its function never asks for, and that it lets nobody keep.
static bool leavesRows(TuFacts &Facts, const UserCall &C, const Expr *Statement) {
  const auto *V = dyn_cast_or_null<VarDecl>(ast::objectOf(Statement));
  if (!V || !localOf(*V, *C.F) || !Facts.textOn(*V, C.Order) ||
      llvm::any_of(C.F->Returns, [&](const FunctionFacts::Return &R) { return R.E && ast::objectOf(R.E) == V; }))
    return false;
  return llvm::none_of(C.F->Apis, [&](const ApiCall &A) {
    const Kind K = A.kind();
    return ((K >= Kind::ResultIterate && K <= Kind::ResultSize) || K == Kind::SqlStep) && A.subject() &&
           ast::objectOf(A.subject()) == V;
  });
}

bool givesWrite(TuFacts &Facts, const UserCall &C) {
  return llvm::any_of(C.View.Args, [&](const Expr *A) {
    const sql::Verb V = statementVerb(Facts, C, A);
    return isWrite(V) || (V == sql::Verb::Unknown && leavesRows(Facts, C, A));
  });
}

void throughFunctions(TuFacts &Facts, const UserCall &C, std::vector<OrmCall> &Out) {
  if (callsParameter(C))
    return;
  std::vector<EffectAtom> Unless;
  sql::Verb Statement = sql::Verb::Unknown;
  bool NoRows = false;
  auto Add = [&](Effect E, int Param) {
    EffectAtom A = C.does(E, Param);
    std::optional<EffectGraph::Answer> Has = Facts.graph().has(A);
    if (!Has && !Facts.Recording)
      return;
    OrmCall Call;
    Call.Facts = &Facts;
    Call.User = &C;
    Call.Through = A;
    Call.Sure = Has ? Has->C : Certainty::Definite;
    Call.In = C.In;
    Call.F = C.F;
    Call.Order = C.Order;
    bool Runs = E == Effect::Query || E == Effect::RunsText;
    Call.Writes = E == Effect::Write || (Runs && (isWrite(Statement) || NoRows));
    Call.Reads = E == Effect::LoadRelation || (Runs && !Call.Writes);
    Call.Relation = E == Effect::LoadRelation;
    Call.Runs = Call.Reads || Call.Writes;
    if (E == Effect::Query || E == Effect::Write)
      Call.Unless = Unless;
    unlessLambdas(C, E, Call.Unless);
    Out.push_back(std::move(Call));
  };
  bool Repeated = false;
  for (const Scope *S = C.In; S && !Repeated; S = S->Parent)
    Repeated = S->L != nullptr;
  // What the statement does is known here, whoever runs it.
  for (size_t I = 0; Repeated && I < C.View.Args.size(); ++I) {
    Statement = statementVerb(Facts, C, C.View.Args[I]);
    if (Statement == sql::Verb::Unknown) {
      if (isElement(Facts, C, C.View.Args[I]))
        Unless.push_back(C.does(Effect::RunsText, static_cast<int>(I)));
      NoRows |= leavesRows(Facts, C, C.View.Args[I]);
      continue;
    }
    if (Facts.api().isText(C.View.Args[I]->getType()) && !isDdlOrSetting(Statement)) {
      Add(Effect::RunsText, static_cast<int>(I));
      Unless.push_back(C.does(Effect::RunsText, static_cast<int>(I)));
    }
    break;
  }
  if (Repeated && Statement == sql::Verb::Unknown && C.View.Receiver && C.View.Op == OO_None)
    Statement = statementVerb(Facts, C, C.View.Receiver);
  if (Repeated && Statement == sql::Verb::Unknown)
    unlessGivenElement(Facts, C, Unless);
  // A setting, or a change of the schema, is none of many here either.
  if (Repeated && !isDdlOrSetting(Statement)) {
    Add(Effect::Query, -1);
    Add(Effect::Write, -1);
  }
  for (int I = -2; I < static_cast<int>(C.View.Args.size()); ++I) {
    if (I == -1)
      continue;
    const Expr *Arg = I == -2 ? C.View.Receiver : C.View.Args[I];
    if (!Arg)
      continue;
    if (I >= 0 && Facts.api().isText(Arg->getType()))
      Add(Effect::SqlSink, I);
    else if (Repeated && ast::classOf(Arg->getType()) &&
             (C.View.Op == OO_None || C.View.Op == OO_Call || isMember(Arg, Facts, {})))
      Add(Effect::LoadRelation, I);
  }
}

} // namespace orm
