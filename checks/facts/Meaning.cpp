#include "facts/Meaning.h"

#include "ast/Names.h"
#include "facts/Repetition.h"
#include "facts/Transactions.h"
#include "facts/TuFacts.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using orm::model::Kind;

namespace orm {

bool runsByItself(TuFacts &Facts, const ApiCall &C) {
  if (C.op().W != model::When::Terminal)
    return true;
  auto It = Facts.unit().Manipulators.find(C.Full);
  if (It != Facts.unit().Manipulators.end())
    for (const ApiMatch &M : It->second)
      if (M.Op->K == Kind::SqlNow)
        return true;
  // Operators that end a chain are calls of their own.
  for (const ApiCall &Other : C.F->Apis)
    if (Other.Full == C.Full && Other.kind() == Kind::SqlNow)
      return true;
  return false;
}

static bool startsWithAny(llvm::StringRef Text, std::initializer_list<llvm::StringRef> Words) {
  Text = Text.ltrim();
  for (llvm::StringRef W : Words)
    if (Text.size() >= W.size() && Text.take_front(W.size()).equals_insensitive(W))
      return true;
  return false;
}

/// What has to stand in front of a fragment to make a statement of it.
static std::string fragmentPrefix(const ApiCall &C, const TextValue &V) {
  Kind K = C.kind();
  bool Fragment = K == Kind::SqlFragment || (K >= Kind::QueryStart && K <= Kind::ClientLimit) ||
                  (K >= Kind::QueryMany && K <= Kind::QueryChunk);
  if (!Fragment)
    return "";
  llvm::StringRef Begin = V.Pieces.empty() || V.Pieces[0].Hole >= 0 ? llvm::StringRef() : V.Pieces[0].Text;
  if (startsWithAny(Begin, {"select", "with", "insert", "update", "delete", "from", "replace"}))
    return startsWithAny(Begin, {"from"}) ? "SELECT * " : "";
  if (startsWithAny(Begin, {"where", "order", "group", "limit", "join", "left", "inner", "having"}))
    return "SELECT * FROM t ";
  if (K == Kind::QueryOrder)
    return "SELECT * FROM t ORDER BY ";
  if (K == Kind::QueryGroup)
    return "SELECT * FROM t GROUP BY ";
  if (K == Kind::QuerySelect)
    return "SELECT ";
  if (K == Kind::QueryJoin)
    return "SELECT * FROM t JOIN ";
  return "SELECT * FROM t WHERE ";
}

SqlText statementText(TuFacts &Facts, const ApiCall &C) {
  const Expr *Arg = C.View.Args[C.op().Sql];
  SqlText T;
  T.Source = Arg;
  T.D = static_cast<sql::Dialect>(C.Match.Library->D);
  T.Alternatives = Facts.texts().evaluate(Arg, *C.F, C.Order, C.In);
  for (const ApiCall &More : C.F->Apis) {
    if (More.Full != C.Full || More.kind() != Kind::SqlAppend || More.op().Sql < 0 || More.Order < C.Order ||
        static_cast<size_t>(More.op().Sql) >= More.View.Args.size())
      continue;
    std::vector<TextValue> Tail = Facts.texts().evaluate(More.View.Args[More.op().Sql], *C.F, More.Order, More.In);
    if (Tail.empty())
      continue;
    for (TextValue &V : T.Alternatives)
      V.append(Tail.front());
  }
  for (TextValue &V : T.Alternatives) {
    std::string Prefix = fragmentPrefix(C, V);
    if (!Prefix.empty()) {
      TextValue Whole;
      Whole.literal(Prefix, {});
      Whole.append(V);
      V = std::move(Whole);
    }
    T.Scripts.push_back(sql::parse(V.Pieces, T.D));
  }
  return T;
}

static void fromText(OrmCall &Out, const SqlText &T) {
  if (!T.known()) {
    Out.Runs = true;
    return;
  }
  Out.Reads = T.reads() && !T.writes();
  Out.Writes = T.writes();
  Out.Runs = Out.Reads || Out.Writes;
}

OrmCall meaningOf(TuFacts &Facts, const ApiCall &C) {
  OrmCall Out;
  Out.Facts = &Facts;
  Out.Api = &C;
  Out.In = C.In;
  Out.F = C.F;
  Out.Order = C.Order;
  Kind K = C.kind();
  switch (K) {
  case Kind::RelationLoad:
  case Kind::RelationQuery:
    // A collection that is no member is a query's own result: that query is the call to speak of.
    if (C.op().Relation == "member" && C.View.Receiver && !isa<MemberExpr>(ast::strip(C.View.Receiver)))
      return Out;
    Out.Relation = Out.Reads = Out.Runs = true;
    return Out;
  case Kind::RelationBatch:
  case Kind::EntityRefresh:
    Out.Reads = Out.Runs = true;
    return Out;
  case Kind::ResultIterate:
    Out.Reads = Out.Runs = C.op().W == model::When::Iterate;
    return Out;
  case Kind::WriteBulk:
  case Kind::WriteSet:
  case Kind::WriteAll:
  case Kind::WriteTruncate:
    Out.Writes = Out.Runs = Out.Bulk = true;
    return Out;
  case Kind::WriteMark:
    Out.Deferred = true;
    return Out;
  case Kind::SqlExec:
    if (!runsByItself(Facts, C))
      return Out;
    fromText(Out, Facts.sqlOf(C));
    if (Out.Runs && !Out.Reads && !Out.Writes && C.op().R != model::Rows::Unknown && C.op().R != model::Rows::None)
      Out.Reads = true;
    return Out;
  case Kind::SqlRun:
  case Kind::SqlStep:
    if (const ApiCall *P = Facts.preparationOf(C))
      fromText(Out, Facts.sqlOf(*P));
    else
      Out.Runs = true;
    return Out;
  default:
    break;
  }
  if (K >= Kind::QueryMany && K <= Kind::QueryChunk)
    Out.Reads = Out.Runs = true;
  else if (K >= Kind::WriteInsert && K <= Kind::WriteFlush)
    Out.Writes = Out.Runs = true;
  return Out;
}

void throughFunctions(TuFacts &Facts, const UserCall &C, std::vector<OrmCall> &Out) {
  auto Add = [&](Effect E, int Param) {
    EffectAtom A{C.Callee, E, Param};
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
    Call.Reads = E == Effect::Query || E == Effect::LoadRelation;
    Call.Relation = E == Effect::LoadRelation;
    Call.Writes = E == Effect::Write;
    Call.Runs = Call.Reads || Call.Writes;
    Out.push_back(std::move(Call));
  };
  bool Repeated = false;
  for (const Scope *S = C.In; S && !Repeated; S = S->Parent)
    Repeated = S->L != nullptr;
  if (Repeated) {
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
    else if (Repeated && ast::classOf(Arg->getType()))
      Add(Effect::LoadRelation, I);
  }
}

std::string OrmCall::name() const {
  if (User)
    return User->Name;
  const ast::CallView &V = Api->View;
  if (!V.Callee)
    return "call";
  if (V.Conversion)
    return "conversion";
  return ast::displayName(*V.Callee);
}

const SqlText &OrmCall::sql() const {
  static const SqlText Nothing;
  if (!Api)
    return Nothing;
  if (const ApiCall *P = preparedBy())
    return Facts->sqlOf(*P);
  return Facts->sqlOf(*Api);
}

const ApiCall *OrmCall::preparedBy() const {
  if (!Api || (Api->kind() != Kind::SqlRun && Api->kind() != Kind::SqlStep))
    return nullptr;
  return Facts->preparationOf(*Api);
}

const Expr *OrmCall::owner() const {
  if (Through && Through->E == Effect::LoadRelation)
    return Through->Param == -2 ? User->View.Receiver : User->View.Args[static_cast<size_t>(Through->Param)];
  const ast::CallView &V = view();
  return V.Receiver ? V.Receiver : V.Args.empty() ? nullptr : V.Args[0];
}

bool OrmCall::loadedBefore(const Loop &L) const {
  const ValueDecl *Rows = L.Range ? ast::rootOf(L.Range) : nullptr;
  llvm::SmallVector<const ApiCall *, 8> Around;
  for (const ApiCall &Each : F->Apis) {
    if (Each.Order >= Order)
      break;
    bool Loads = Each.kind() == Kind::QueryEager || Each.kind() == Kind::RelationBatch;
    if (!Loads)
      continue;
    // On the rows themselves, or anywhere in the expression that made them.
    if (Rows && Each.View.Receiver && ast::rootOf(Each.View.Receiver) == Rows)
      return true;
    if (Rows)
      for (const ApiCall *Source : Facts->sourcesOf(*Rows, Order))
        if (Source->Full == Each.Full || (Each.View.Receiver && Source->View.Receiver &&
                                          ast::rootOf(Each.View.Receiver) == ast::rootOf(Source->View.Receiver)))
          return true;
    if (!Rows || isa_and_nonnull<CallExpr>(L.Range ? ast::strip(L.Range) : nullptr))
      if (L.Range && Facts->apiCallAt(L.Range) && Facts->apiCallAt(L.Range)->Full == Each.Full)
        return true;
  }
  return false;
}

const Loop *OrmCall::repeatedBy() const { return repeatingLoop(*this); }
bool OrmCall::inTransaction() const { return transactionOpen(*Facts, In, Order); }

} // namespace orm
