#include "facts/effects/Summaries.h"

#include "ast/Source.h"
#include "ast/Statements.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/effects/Seldom.h"
#include "facts/rows/Outcome.h"
#include "facts/session/Connections.h"
#include "facts/session/Transactions.h"
#include "facts/session/WriteSteps.h"
#include "facts/text/TextEffects.h"
#include "facts/walk/Guards.h"
#include "facts/walk/LoopShape.h"
#include "clang/AST/ASTContext.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

namespace {

/// The parameter of F that an expression reaches into, -2 for the object; nothing for anything else.
std::optional<int> parameterOf(const Expr *E, const FunctionFacts &F) {
  if (!E || !F.Decl)
    return std::nullopt;
  const Expr *Inner = ast::strip(E);
  if (isa<CXXThisExpr>(Inner))
    return -2;
  const ValueDecl *Root = ast::rootOf(E);
  if (const auto *P = dyn_cast_or_null<ParmVarDecl>(Root)) {
    if (P->getDeclContext() == F.Decl)
      return static_cast<int>(P->getFunctionScopeIndex());
    return std::nullopt;
  }
  if (isa_and_nonnull<FieldDecl>(Root))
    return -2;
  return std::nullopt;
}

/// In a loop that goes over something: retries and services call again, but not once per element.
bool inLoop(const Scope *S, const Expr *Call = nullptr) {
  for (; S; S = S->Parent)
    if (S->L && !S->L->Needs && !S->L->ConstantSmall && !S->L->Waits && !S->L->Endless &&
        !(Call && (alwaysLeavesAfter(Call, *S->L) || leavesOnSuccess(Call, *S->L))))
      return true;
  return false;
}

bool onlyOnce(const Scope *S) {
  for (; S; S = S->Parent)
    if (S->Once)
      return true;
  return false;
}

Effect slowEffect(Kind K) {
  return static_cast<Effect>(static_cast<int>(Effect::SlowNetwork) + static_cast<int>(K) -
                             static_cast<int>(Kind::SlowNetwork));
}

class Summariser {
public:
  Summariser(TuFacts &Facts, const FunctionFacts &F) : Facts(Facts), F(F), SM(Facts.ast().getSourceManager()) {}

  FunctionSummary run() {
    Out.Key = F.Key;
    Out.Name = F.Name;
    Out.Where = F.Where;
    Out.Overrides = F.Overrides;
    for (const ApiCall &C : F.Apis)
      direct(C);
    entry();
    Status = returnedStatus(Facts, F);
    if (Status.Direct) {
      add(Effect::ReturnsStatus, *Status.Direct, "returns what " + nameOf(*Status.Direct) + " says here");
      Out.Effects.back().Guard |= throwsInstead();
    }
    for (const UserCall &C : F.Users)
      if (!C.Passed)
        edge(C);
    for (const ApiCall *C : Status.Overloads) // behind the users' edges, which markTransactions counts
      returned(*C);
    for (const FunctionFacts::Invocation &I : F.Invoked)
      invoked(*I.Param, I.In, I.Call);
    addReturnedText(Facts, F, Out);
    return std::move(Out);
  }

private:
  /// Where several calls have the effect, the first one tells it that is not guarded by a parameter.
  void add(Effect E, const ApiCall &C, const std::string &What, int Param = -1) {
    const uint32_t Guard = C.In ? guards(C.In, C.Order) : 0;
    DirectEffect New{E, Param, Certainty::Definite, ast::place(C.View.NameLoc, SM), What, Guard};
    for (DirectEffect &D : Out.Effects)
      if (D.E == E && D.Param == Param) {
        if (D.Guard && !Guard)
          D = std::move(New);
        else
          D.Guard &= Guard;
        return;
      }
    Out.Effects.push_back(std::move(New));
  }

  void direct(const ApiCall &C) {
    Kind K = C.kind();
    if (K >= Kind::SlowNetwork && K <= Kind::SlowUi) {
      OrmCall Named;
      Named.Api = &C;
      add(slowEffect(K), C, "waits in '" + Named.name() + "' here");
      return;
    }
    if (C.Match.Library->Generic || onlyOnce(C.In))
      return;
    OrmCall M = meaningOf(Facts, C);
    std::string Name = "'" + M.name() + "'";
    const bool Seldom = seldomReached(Facts, F, C.In, C.Order);
    if (Seldom) {
      // It is no statement of each call.
    } else if (M.Relation) {
      const Expr *Owner = C.View.Receiver ? C.View.Receiver : C.View.Args.empty() ? nullptr : C.View.Args[0];
      // Of a parameter it is the caller's N+1; of anything else a query like any other.
      if (!reachesRelation(Facts, C))
        return;
      if (auto P = parameterOf(Owner, F))
        add(Effect::LoadRelation, C, "loads a relation with " + Name + " here", *P);
      else
        add(Effect::Query, C, "runs a query with " + Name + " here");
    } else if (stepsOnly(C, M)) {
      return; // a wrapped cursor: the statement was run by somebody else
    } else if (M.Reads || (M.Runs && !M.Writes))
      add(Effect::Query, C, "runs a query with " + Name + " here");
    if (M.Writes && !Seldom) {
      add(Effect::Write, C, "writes with " + Name + " here");
      if (!C.View.Receiver || !isTransaction(Facts, C.View.Receiver->getType()))
        add(Effect::DirectWrite, C, "writes with " + Name + " here");
    }
    if (M.Deferred)
      add(Effect::MarksWrite, C, "marks a write with " + Name + " here");
    if (M.Runs && !C.Awaited && C.op().B == model::Blocking::Thread)
      add(Effect::Blocks, C, "blocks in " + Name + " here");
    if (connectsAnew(Facts, C))
      add(Effect::OpensConnection, C, "opens a connection with " + Name + " here");
    transaction(C, K, Name);
    sink(C, Name);
  }

  /// `if (MustWork) throw ...`: with that parameter there is no failure that is returned.
  uint32_t throwsInstead() {
    uint32_t Bits = 0;
    for (auto [In, Order] : F.Throws)
      if (const uint32_t Asked = guards(In, Order))
        Bits |= Asked << 16 | Asked >> 16;
    return Bits;
  }

  /// Of the parameters that keep what was given. The body is looked through once, and only where a parameter is asked.
  uint32_t guards(const Scope *Point, unsigned Order) {
    const uint32_t Bits = parameterGuards(F, Point, Order);
    if (Bits && !Assigned)
      Assigned = assignedParameters(F);
    return Bits ? Bits & ~*Assigned : 0;
  }

  static std::string nameOf(const ApiCall &C) {
    OrmCall Named;
    Named.Api = &C;
    return "'" + Named.name() + "'";
  }

  /// A function that a framework calls.
  void entry() {
    if (!F.Entry)
      return;
    ApiCall Where;
    Where.View.NameLoc = F.Decl ? F.Decl->getLocation() : F.Body->getBeginLoc();
    Kind K = F.Entry.Op->K;
    if (K == Kind::AsyncEntry || F.Entry.Op->B == model::Blocking::Callback)
      add(Effect::RunsOnLoop, Where, "runs on the event loop");
    if (K == Kind::RequestEntry || (K == Kind::AsyncEntry && F.Entry.Op->S == model::Shape::Signature))
      add(Effect::RunsPerRequest, Where, "runs once per request");
  }

  /// Moves a cursor that this function neither prepares nor binds.
  bool stepsOnly(const ApiCall &C, const OrmCall &M) {
    if (C.kind() != Kind::SqlStep || M.Writes)
      return false;
    const ApiCall *P = Facts.preparationOf(C);
    if (P && P->F == C.F)
      return false;
    return llvm::none_of(F.Apis, [](const ApiCall &B) { return B.kind() == Kind::SqlBind; });
  }

  void transaction(const ApiCall &C, Kind K, const std::string &Name) {
    const sql::Verb V = verbRun(Facts, C);
    if (K == Kind::TxBegin || V == sql::Verb::Begin || (K == Kind::TxScope && keepsInMember(C)))
      add(Effect::BeginTx, C, "begins a transaction with " + Name + " here");
    if (beginsTransaction(Facts, C) && K != Kind::TxSavepoint && K != Kind::TxAutocommit && V != sql::Verb::Savepoint &&
        !C.op().Nests && !C.op().OwnConnection && always(C.In))
      own(C, Name);
    if (K == Kind::TxCommit || K == Kind::TxRollback || V == sql::Verb::Commit || V == sql::Verb::Rollback)
      add(Effect::EndTx, C, "ends the transaction with " + Name + " here");
  }

  static bool always(const Scope *S) {
    for (; S && S->K != Scope::Function; S = S->Parent)
      if (S->K == Scope::Branch || S->K == Scope::Catch)
        return false;
    return true;
  }

  /// A transaction on a connection that the caller has as well.
  void own(const ApiCall &C, const std::string &Name) {
    const TxConnection Its = connectionOf(Facts, C);
    std::string What = "begins a transaction with " + Name + " here";
    if (Its.Default)
      add(Effect::OwnTx, C, What);
    else if (isa_and_nonnull<FieldDecl>(Its.Variable))
      add(Effect::OwnTx, C, What, -2);
    else if (const auto *P = dyn_cast_or_null<ParmVarDecl>(Its.Variable); P && F.Decl && P->getDeclContext() == F.Decl)
      add(Effect::OwnTx, C, What, static_cast<int>(P->getFunctionScopeIndex()));
  }

  /// A guard as a member: it lives as long as the object that is constructed.
  bool keepsInMember(const ApiCall &C) const {
    const auto *Ctor = dyn_cast_or_null<CXXConstructorDecl>(F.Decl);
    return Ctor && llvm::any_of(Ctor->inits(), [&](const CXXCtorInitializer *I) {
             return I->isMemberInitializer() && ast::contains(I->getInit(), C.View.E);
           });
  }

  /// A parameter that becomes SQL text as it is makes the function a sink; one that is put into a value's place is
  /// reported here, not at the callers.
  void sink(const ApiCall &C, const std::string &Name) {
    if (C.op().Sql < 0)
      return;
    const SqlText &T = Facts.sqlOf(C);
    for (size_t A = 0; A < T.Alternatives.size(); ++A)
      for (const sql::HoleInfo &H : T.Scripts[A].Holes) {
        if (H.Hole < 0 || static_cast<size_t>(H.Hole) >= T.Alternatives[A].Holes.size())
          continue;
        const Hole &From = T.Alternatives[A].Holes[H.Hole];
        if (From.O != Hole::Parameter || !From.Param || !F.Decl || From.Param->getDeclContext() != F.Decl)
          continue;
        bool Whole =
            H.Kind == sql::HoleKind::Statement || H.Kind == sql::HoleKind::Clause || H.Kind == sql::HoleKind::Unknown;
        int Param = static_cast<int>(From.Param->getFunctionScopeIndex());
        if (H.Kind == sql::HoleKind::Identifier)
          add(Effect::SqlIdentifier, C, "puts its argument into SQL text with " + Name + " here", Param);
        if (!Whole)
          continue;
        add(Effect::SqlSink, C, "runs its argument as SQL with " + Name + " here", Param);
        if (C.kind() == Kind::SqlExec && H.Kind == sql::HoleKind::Statement)
          add(Effect::RunsText, C, "runs its argument as SQL with " + Name + " here", Param);
      }
  }

  void edge(const UserCall &C) {
    CallEdge E;
    E.Callee = C.Callee;
    E.Virtual = C.Virtual;
    E.InLoop = inLoop(C.In);
    E.Elsewhere = C.Elsewhere;
    E.Seldom = seldomReached(Facts, F, C.In, C.Order) || preparesOnly(Facts, C);
    E.Given = C.Given;
    E.Written = writtenArguments(Facts, C);
    E.Guard = guards(C.In, C.Order);
    E.Returned = Status.Through.count(&C) != 0;
    E.Where = ast::place(C.View.NameLoc, SM);
    E.Functions = C.Functions;
    if (auto P = parameterOf(C.View.Receiver, F))
      E.ParamFlow.push_back({*P, -2});
    for (size_t I = 0; I < C.View.Args.size(); ++I)
      // What is computed from a number or a truth value is another one.
      if (const Expr *A = C.View.Args[I]; !A->getType()->isArithmeticType() || isa<DeclRefExpr>(ast::strip(A)))
        if (auto P = parameterOf(A, F))
          E.ParamFlow.push_back({*P, static_cast<int>(I)});
    Out.Calls.push_back(std::move(E));
  }

  /// `return exec(Text, MustWork)`: of what the overload does only its answer; its statement is this call's own.
  void returned(const ApiCall &C) {
    UserCall As;
    As.View = C.View;
    EffectAtom Does = overloadDoes(C, Effect::ReturnsStatus);
    As.Callee = std::move(Does.Function);
    As.Given = Does.Given;
    As.Virtual = !Does.Exact;
    As.In = C.In;
    As.Order = C.Order;
    edge(As);
    Out.Calls.back().Returned = Out.Calls.back().Seldom = true;
  }

  void invoked(const ParmVarDecl &P, const Scope *In, const Expr *Call) {
    const auto *Owner = dyn_cast<FunctionDecl>(P.getDeclContext());
    int Index = static_cast<int>(P.getFunctionScopeIndex());
    if (Owner == F.Decl) {
      ApiCall Where;
      Where.View.NameLoc = P.getLocation();
      add(Effect::Invokes, Where, "calls its argument", Index);
      if (inLoop(In, Call))
        add(Effect::InvokesInLoop, Where, "calls its argument in a loop", Index);
    }
  }

  TuFacts &Facts;
  const FunctionFacts &F;
  const SourceManager &SM;
  FunctionSummary Out;
  ReturnedStatus Status;
  std::optional<uint32_t> Assigned; ///< once a guard was found
};

/// A lambda that calls a parameter of the function around it is what that parameter is called by: in a loop if the
/// lambda stands in one, or through the function that the lambda is handed to.
void liftInvocations(TuFacts &Facts, std::vector<FunctionSummary> &All) {
  for (const FunctionFacts &F : Facts.unit().Functions)
    for (const auto &[P, In, Call] : F.Invoked) {
      const auto *Owner = dyn_cast<FunctionDecl>(P->getDeclContext());
      if (!Owner || Owner == F.Decl)
        continue;
      auto It = Facts.unit().ByDecl.find(Owner->getCanonicalDecl());
      if (It == Facts.unit().ByDecl.end())
        continue;
      int Index = static_cast<int>(P->getFunctionScopeIndex());
      for (FunctionSummary &S : All) {
        if (S.Key != It->second->Key)
          continue;
        Place Where = ast::place(P->getLocation(), Facts.ast().getSourceManager());
        if (inLoop(In, Call)) {
          S.Effects.push_back(
              {Effect::InvokesInLoop, Index, Certainty::Definite, Where, "calls its argument in a loop"});
          break;
        }
        for (const Scope *Up = In; Up; Up = Up->Parent)
          if (Up->L && Up->L->Needs)
            for (CallEdge &E : S.Calls)
              if (E.Callee == Up->L->Needs->Function)
                E.ParamFlow.push_back({Index, Up->L->Needs->Param});
        break;
      }
    }
}

} // namespace

/// Can a transaction be open anywhere in the function, by what it does itself?
static bool mayOpen(const FunctionFacts &F) {
  for (const FunctionFacts *Up = &F; Up; Up = Up->Outer)
    for (const ApiCall &C : Up->Apis)
      if ((C.kind() >= Kind::TxBegin && C.kind() <= Kind::TxAutocommit) || C.kind() == Kind::SqlExec)
        return true;
  return false;
}

/// `run(query)` where the project's function runs the statement that it is given: what it is was decided here.
static void addGivenWrites(TuFacts &Facts, const FunctionFacts &F, FunctionSummary &S) {
  for (const UserCall &C : F.Users)
    if (!C.Implicit && !C.Passed && Facts.graph().has(C.does(Effect::Query)) &&
        llvm::any_of(C.View.Args, [&](const Expr *A) { return isWrite(statementVerb(Facts, C, A)); })) {
      S.Effects.push_back({Effect::DirectWrite, -1, Certainty::Definite,
                           ast::place(C.View.NameLoc, Facts.ast().getSourceManager()),
                           "writes with '" + C.Name + "' here"});
      return;
    }
}

void markTransactions(TuFacts &Facts, std::vector<FunctionSummary> &All) {
  size_t At = 0;
  for (const FunctionFacts &F : Facts.unit().Functions) {
    FunctionSummary &S = All[At++];
    if (llvm::none_of(S.Effects, [](const DirectEffect &D) { return D.E == Effect::DirectWrite; }))
      addGivenWrites(Facts, F, S);
    bool May = mayOpen(F) || llvm::any_of(F.Users, [&](const UserCall &C) {
                 return Facts.graph().has(C.does(Effect::BeginTx)).has_value();
               });
    size_t Edge = 0;
    for (const UserCall &C : F.Users)
      if (May && !C.Passed) // those are no edges
        S.Calls[Edge++].InTransaction = transactionOpen(Facts, C.In, C.Order);
  }
}

std::vector<FunctionSummary> summarise(TuFacts &Facts) {
  std::vector<FunctionSummary> All;
  for (const FunctionFacts &F : Facts.unit().Functions)
    All.push_back(Summariser(Facts, F).run());
  liftInvocations(Facts, All);
  keptFunctions(Facts, All);
  addKeptTexts(Facts, All);
  return All;
}

} // namespace orm
