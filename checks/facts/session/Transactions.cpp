#include "facts/session/Transactions.h"

#include "ast/Source.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/schema/Repositories.h"
#include "facts/session/LocksHeld.h"
#include "facts/walk/Scopes.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

sql::Verb verbRun(TuFacts &Facts, const ApiCall &C) {
  const ApiCall *Text = C.kind() == Kind::SqlExec ? &C : C.kind() == Kind::SqlRun ? Facts.preparationOf(C) : nullptr;
  return Text ? Facts.sqlOf(*Text).verb() : sql::Verb::Unknown;
}

static bool isText(TuFacts &Facts, const ApiCall &C, sql::Verb A, sql::Verb B) {
  sql::Verb V = verbRun(Facts, C);
  return V != sql::Verb::Unknown && (V == A || V == B);
}

bool endsTransaction(TuFacts &Facts, const UserCall &C) {
  if (Facts.graph().has(C.does(Effect::EndTx)))
    return true;
  // `rollback.prepare("ROLLBACK");`, `rollback.exec();` of a class of the project.
  if (!C.View.Receiver || C.View.Op != OO_None || C.Implicit || C.Passed || !C.View.Args.empty())
    return false;
  sql::Verb V = statementVerb(Facts, C, C.View.Receiver);
  return V == sql::Verb::Commit || V == sql::Verb::Rollback;
}

/// `autocommit(db, 0)`
static bool switchedOff(const ApiCall &C) {
  if (C.View.Args.empty())
    return false;
  const Expr *E = ast::strip(C.View.Args.back());
  const auto *Number = dyn_cast<IntegerLiteral>(E);
  const auto *Truth = dyn_cast<CXXBoolLiteralExpr>(E);
  return (Number && Number->getValue() == 0) || (Truth && !Truth->getValue());
}

bool beginsTransaction(TuFacts &Facts, const ApiCall &C) {
  const model::TypeEntry *Guard = C.View.Construct ? Facts.api().typeOf(C.View.receiverClass()) : nullptr;
  return C.kind() == Kind::TxBegin || C.kind() == Kind::TxScope || (Guard && Guard->R == model::Role::Transaction) ||
         isText(Facts, C, sql::Verb::Begin, sql::Verb::Savepoint) || (C.kind() == Kind::TxAutocommit && switchedOff(C));
}

bool endsTransaction(TuFacts &Facts, const ApiCall &C) {
  return C.kind() == Kind::TxCommit || C.kind() == Kind::TxRollback ||
         isText(Facts, C, sql::Verb::Commit, sql::Verb::Rollback) ||
         (C.kind() == Kind::TxAutocommit && !switchedOff(C));
}

/// `Library::database()`: one for all that ask without a name.
static bool defaultLookup(TuFacts &Facts, const Expr *E) {
  // Behind the `->` of a smart pointer.
  for (auto V = ast::viewCall(ast::strip(E)); V && (V->Op == OO_Arrow || V->Op == OO_Star) && V->Receiver;
       V = ast::viewCall(ast::strip(E)))
    E = V->Receiver;
  const ApiCall *C = Facts.apiCallAt(E);
  return C && C->kind() == Kind::ClientLookup && C->View.Args.empty();
}

/// The connection that a statement's object was made on: `connection->createStatement()`, `Statement(connection)`, in a
/// smart pointer or not; null where it is not seen.
static const Expr *statementsConnection(TuFacts &Facts, const Expr *Made) {
  const Expr *E = Made ? ast::strip(Made) : nullptr;
  auto V = E ? ast::viewCall(E) : std::nullopt;
  const auto *Cast = dyn_cast_or_null<ExplicitCastExpr>(E);
  if (!V)
    return Cast ? statementsConnection(Facts, Cast->getSubExpr()) : nullptr;
  auto IsConnection = [&](const Expr *X) { return Facts.api().standsForDatabase(ast::classOf(X->getType())); };
  if (V->Receiver && !V->Construct && Facts.apiCallAt(E))
    return IsConnection(V->Receiver) ? V->Receiver : statementsConnection(Facts, V->Receiver);
  for (const Expr *A : V->Args)
    if (IsConnection(A))
      return A;
  return V->Construct && V->Args.size() == 1 ? statementsConnection(Facts, V->Args[0]) : nullptr;
}

/// Is the variable a statement, or a smart pointer to one?
static bool isStatement(TuFacts &Facts, QualType T) {
  const CXXRecordDecl *To = pointee(T);
  return Facts.api().hasRole(To ? To : ast::classOf(T), model::Role::Statement);
}

TxConnection connectionIn(TuFacts &Facts, const Expr *E) {
  if (!E)
    return {};
  if (defaultLookup(Facts, E))
    return {nullptr, true};
  const ValueDecl *D = ast::rootOf(E);
  if (const auto *V = dyn_cast_or_null<VarDecl>(D); V && V->isLocalVarDecl() && V->getInit()) {
    if (defaultLookup(Facts, V->getInit()))
      return {nullptr, true};
    // A session that is made on a connection is that connection.
    if (const ApiCall *A = Facts.apiCallAt(ast::strip(V->getInit())); A && A->kind() == Kind::SessionOpen)
      if (const Expr *On = A->argument(A->op().Join))
        return connectionIn(Facts, On);
    // Another name for the same connection.
    if (V->getType()->isReferenceType())
      return connectionIn(Facts, V->getInit());
    if (const Expr *Of = isStatement(Facts, V->getType()) ? statementsConnection(Facts, V->getInit()) : nullptr)
      return connectionIn(Facts, Of);
  }
  return {D, false};
}

TxConnection connectionOf(TuFacts &Facts, const ApiCall &Begin) {
  for (const Expr *E : {Begin.argument(Begin.op().Join), Begin.argument(Begin.op().From)})
    if (E)
      return connectionIn(Facts, E);
  if (Begin.View.Construct)
    return Begin.View.Args.empty() ? TxConnection() : connectionIn(Facts, Begin.View.Args[0]);
  if (Begin.View.Receiver)
    return connectionIn(Facts, Begin.View.Receiver);
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(Begin.View.Callee);
  return {nullptr, M && M->isStatic() && Begin.View.Args.empty()};
}

namespace {
struct Begun {
  bool Open = false;
  const ApiCall *By = nullptr; ///< null where a function of the project did it
  unsigned Since = 0;
};

/// A transaction that is open at a point, with where it begins: in a function, or as the body that runs in one.
struct Opened : Begun {
  const FunctionFacts *F = nullptr;
  const Scope *Body = nullptr;
};
} // namespace

/// The condition of an if runs wherever the if stands: `if (!begin()) return;`
static const Scope *besideCondition(const Scope *S) {
  return S && S->K == Scope::Block && !S->InCondition && isa_and_nonnull<Expr>(S->Node) ? S->Parent : S;
}

/// `try { tx.abort(); } catch (...) {}`: an end that fails has ended it as well.
static const Scope *besideTry(const Scope *S) {
  for (const Scope *Up = S; Up && (Up->K == Scope::Block || Up->K == Scope::Try); Up = Up->Parent)
    if (Up->K == Scope::Try)
      return Up->Parent;
  return besideCondition(S);
}

/// Begins by function or by text. The last begin or end before the point in a scope around it decides.
static Begun begun(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order) {
  Begun Now;
  unsigned Decided = 0;
  auto Decide = [&](unsigned When, bool Opens, const ApiCall *By) {
    if (When >= Decided) {
      Decided = When;
      Now = {Opens, Opens ? By : nullptr, When};
    }
  };
  for (const ApiCall &C : F.Apis) {
    if (C.Order >= Order)
      break;
    const bool Ends = endsTransaction(Facts, C);
    if (!encloses(Ends ? besideTry(C.In) : besideCondition(C.In), At) && C.kind() != Kind::TxBegin &&
        C.kind() != Kind::TxAutocommit)
      continue;
    if (beginsTransaction(Facts, C))
      Decide(C.Order, true, &C);
    else if (Ends)
      Decide(C.Order, false, &C);
  }
  for (const UserCall &C : F.Users) {
    if (C.Order >= Order)
      break;
    if (C.Implicit || C.Passed || !encloses(besideCondition(C.In), At))
      continue;
    bool Begins = Facts.graph().has(C.does(Effect::BeginTx)).has_value();
    bool Ends = endsTransaction(Facts, C);
    if (Begins != Ends)
      Decide(C.Order, Begins, nullptr);
  }
  return Now;
}

const ApiCall *openBegin(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order) {
  return begun(Facts, F, At, Order).By;
}

static void addGuards(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order, unsigned Depth,
                      std::vector<EffectAtom> &Out) {
  for (const UserCall &C : F.Users)
    if (C.View.Construct && C.Order < Order && encloses(C.In, At))
      Out.push_back(C.does(Effect::BeginTx));
  // Two functions may call each other and nothing else.
  if (Depth == 0 || !F.Decl || (F.Decl->isExternallyVisible() && F.Decl->getAccess() != AS_private))
    return;
  auto Sites = Facts.unit().CallSites.find(F.Decl->getCanonicalDecl());
  if (Sites != Facts.unit().CallSites.end() && Sites->second.size() == 1)
    addGuards(Facts, *Sites->second[0]->F, Sites->second[0]->In, Sites->second[0]->Order, Depth - 1, Out);
}

std::vector<EffectAtom> possibleGuards(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order) {
  std::vector<EffectAtom> Out;
  addGuards(Facts, F, At, Order, /*Depth=*/3, Out);
  return Out;
}

bool namedTransaction(const FunctionFacts &F, const Scope *At, unsigned Order) {
  return llvm::any_of(F.Users, [&](const UserCall &C) {
    const CXXRecordDecl *Class = C.View.Construct ? C.View.receiverClass() : nullptr;
    return Class && C.Order < Order && encloses(C.In, At) && Class->getName().contains_insensitive("transaction");
  });
}

bool callersInTransaction(TuFacts &Facts, const FunctionFacts &F) {
  if (!F.Decl || (F.Decl->isExternallyVisible() && F.Decl->getAccess() != AS_private))
    return false;
  auto Sites = Facts.unit().CallSites.find(F.Decl->getCanonicalDecl());
  return Sites != Facts.unit().CallSites.end() && !Sites->second.empty() &&
         llvm::all_of(Sites->second, [&](const UserCall *C) { return transactionOpen(Facts, C->In, C->Order); });
}

static Opened opened(TuFacts &Facts, const Scope *At, unsigned Order) {
  for (const Scope *S = At; S; S = S->Parent) {
    if (S->Transaction)
      return {{/*Open=*/true}, nullptr, S};
    if (S->K == Scope::Function && S->F) {
      if (const Begun Now = begun(Facts, *S->F, At, Order); Now.Open)
        return {Now, S->F, nullptr};
      if (!S->Parent)
        break;
    }
  }
  return {};
}

bool transactionOpen(TuFacts &Facts, const Scope *At, unsigned Order) { return opened(Facts, At, Order).Open; }

/// `BEGIN IMMEDIATE`, `begin_exclusive()`; a savepoint stands in a transaction that has run something before.
static bool holdsLocksAtOnce(TuFacts &Facts, const ApiCall &Begin) {
  const ASTContext &Ctx = Facts.ast();
  std::string Words = ast::looseText(Begin.View.E->getSourceRange(), Ctx.getSourceManager(), Ctx.getLangOpts());
  if (isText(Facts, Begin, sql::Verb::Begin, sql::Verb::Savepoint)) {
    if (verbRun(Facts, Begin) == sql::Verb::Savepoint)
      return true;
    const ApiCall *Text = Begin.kind() == Kind::SqlExec ? &Begin : Facts.preparationOf(Begin);
    for (const TextValue &A : Facts.sqlOf(*Text).Alternatives)
      for (const sql::Piece &P : A.Pieces)
        Words += P.Text;
  }
  return llvm::StringRef(Words).contains_insensitive("immediate") ||
         llvm::StringRef(Words).contains_insensitive("exclusive");
}

RanBefore ranInTransaction(TuFacts &Facts, const Scope *At, unsigned Order) {
  constexpr size_t MostEffects = 16;
  const Opened Tx = opened(Facts, At, Order);
  if (!Tx.Open || (Tx.By && holdsLocksAtOnce(Facts, *Tx.By)))
    return {/*Surely=*/true, {}};
  RanBefore Out;
  // In a loop of the transaction what follows the point has run in the round before.
  auto Before = [&](const Scope *In, unsigned When) {
    if (When < Tx.Since || When < Order)
      return When >= Tx.Since;
    for (const Scope *S = At; S && S != Tx.Body; S = S->Parent)
      if (S->L && S->L->Order > Tx.Since && encloses(S, In))
        return true;
    return false;
  };
  for (const Scope *S = At; S && S != Tx.Body; S = S->Parent) {
    if (S->K != Scope::Function || !S->F)
      continue;
    for (const ApiCall &C : S->F->Apis)
      if (&C != Tx.By && Before(C.In, C.Order) && !C.Match.Library->Generic &&
          ((C.kind() >= Kind::SchemaSync && C.kind() <= Kind::SchemaConstraint) || meaningOf(Facts, C).Runs) &&
          !beginsTransaction(Facts, C) && !endsTransaction(Facts, C))
        return {/*Surely=*/true, {}};
    for (const UserCall &C : S->F->Users) {
      if (!Before(C.In, C.Order) && C.Order != Order)
        continue;
      for (const EffectAtom &Does : {C.does(Effect::Query), C.does(Effect::Write)}) {
        if (Facts.graph().has(Does))
          return {/*Surely=*/true, {}};
        if (!llvm::is_contained(Out.Any, Does))
          Out.Any.push_back(Does);
      }
    }
    if (S->F == Tx.F)
      break;
  }
  if (Out.Any.size() > MostEffects)
    return {/*Surely=*/true, {}};
  return Out;
}

} // namespace orm
