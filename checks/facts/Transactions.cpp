#include "facts/Transactions.h"

#include "facts/Scopes.h"
#include "facts/TuFacts.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

static bool isText(TuFacts &Facts, const ApiCall &C, sql::Verb A, sql::Verb B) {
  if (C.kind() != Kind::SqlExec)
    return false;
  sql::Verb V = Facts.sqlOf(C).verb();
  return V == A || V == B;
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

/// Begins by function or by text. The last begin or end before the point in a scope around it decides.
static bool begun(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order) {
  bool Open = false;
  unsigned Decided = 0;
  auto Decide = [&](unsigned When, bool Opens) {
    if (When >= Decided) {
      Decided = When;
      Open = Opens;
    }
  };
  for (const ApiCall &C : F.Apis) {
    if (C.Order >= Order)
      break;
    if (!encloses(C.In, At) && C.kind() != Kind::TxBegin && C.kind() != Kind::TxAutocommit)
      continue;
    const model::TypeEntry *Guard = C.View.Construct ? Facts.api().typeOf(C.View.receiverClass()) : nullptr;
    if (C.kind() == Kind::TxBegin || C.kind() == Kind::TxScope || (Guard && Guard->R == model::Role::Transaction) ||
        isText(Facts, C, sql::Verb::Begin, sql::Verb::Savepoint))
      Decide(C.Order, true);
    else if (C.kind() == Kind::TxAutocommit)
      Decide(C.Order, switchedOff(C));
    else if (C.kind() == Kind::TxCommit || C.kind() == Kind::TxRollback ||
             isText(Facts, C, sql::Verb::Commit, sql::Verb::Rollback))
      Decide(C.Order, false);
  }
  for (const UserCall &C : F.Users) {
    if (C.Order >= Order)
      break;
    if (C.Implicit || C.Passed || !encloses(C.In, At))
      continue;
    bool Begins = Facts.graph().has({C.Callee, Effect::BeginTx, -1}).has_value();
    bool Ends = Facts.graph().has({C.Callee, Effect::EndTx, -1}).has_value();
    if (Begins != Ends)
      Decide(C.Order, Begins);
  }
  return Open;
}

static void addGuards(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order, unsigned Depth,
                      std::vector<EffectAtom> &Out) {
  for (const UserCall &C : F.Users)
    if (C.View.Construct && C.Order < Order && encloses(C.In, At))
      Out.push_back({C.Callee, Effect::BeginTx, -1});
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

bool callersInTransaction(TuFacts &Facts, const FunctionFacts &F) {
  if (!F.Decl || (F.Decl->isExternallyVisible() && F.Decl->getAccess() != AS_private))
    return false;
  auto Sites = Facts.unit().CallSites.find(F.Decl->getCanonicalDecl());
  return Sites != Facts.unit().CallSites.end() && !Sites->second.empty() &&
         llvm::all_of(Sites->second, [&](const UserCall *C) { return transactionOpen(Facts, C->In, C->Order); });
}

bool transactionOpen(TuFacts &Facts, const Scope *At, unsigned Order) {
  for (const Scope *S = At; S; S = S->Parent) {
    if (S->Transaction)
      return true;
    if (S->K == Scope::Function && S->F) {
      if (begun(Facts, *S->F, At, Order))
        return true;
      if (!S->Parent)
        break;
    }
  }
  return false;
}

} // namespace orm
