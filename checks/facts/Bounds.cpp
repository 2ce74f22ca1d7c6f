#include "facts/Bounds.h"

#include "facts/TuFacts.h"
#include "llvm/ADT/StringRef.h"

using namespace clang;
using orm::model::Kind;
using orm::sql::Tri;

namespace orm {

static const ValueDecl *objectOfCall(const ApiCall &C) {
  if (C.op().From.P == model::Slot::Argument && static_cast<size_t>(C.op().From.Index) < C.View.Args.size())
    return ast::rootOf(C.View.Args[static_cast<size_t>(C.op().From.Index)]);
  return C.View.Receiver ? ast::rootOf(C.View.Receiver) : nullptr;
}

static bool isBuilder(Kind K) { return K >= Kind::QueryStart && K <= Kind::ClientLimit; }

std::vector<const ApiCall *> builderOf(const OrmCall &C) {
  std::vector<const ApiCall *> Out;
  if (!C.Api)
    return Out;
  const ValueDecl *Object = objectOfCall(*C.Api);
  for (const ApiCall &B : C.F->Apis) {
    if (B.Order > C.Order && B.Full != C.Api->Full)
      break;
    if (B.Full == C.Api->Full) {
      if (isBuilder(B.kind()))
        Out.push_back(&B);
      continue;
    }
    if (!Object || objectOfCall(B) != Object)
      continue;
    if (isBuilder(B.kind()))
      Out.push_back(&B);
    // Some builders forget everything when they run.
    else if (B.kind() == Kind::QueryReset || (C.op()->StateUntilExec && B.kind() >= Kind::QueryMany && B.kind() <= Kind::QueryChunk))
      Out.clear();
  }
  // What the variable was made from.
  if (const auto *V = dyn_cast_or_null<VarDecl>(Object))
    for (const ApiCall *S : C.Facts->sourcesOf(*V, C.Order))
      if (isBuilder(S->kind()))
        Out.push_back(S);
  return Out;
}

/// Tables of the database about itself are small.
static bool catalogTable(llvm::StringRef Table) {
  Table = Table.rsplit('.').second.empty() ? Table : Table;
  return Table.starts_with_insensitive("sqlite_") || Table.starts_with_insensitive("pg_") ||
         Table.starts_with_insensitive("information_schema.") || Table.starts_with_insensitive("pg_catalog.");
}

static bool wholeTable(const SqlText &T) {
  if (T.Alternatives.empty())
    return false;
  for (const sql::Script &S : T.Scripts) {
    if (!S.Lexed || S.Statements.size() != 1)
      return false;
    const sql::Statement &X = S.Statements[0];
    if (X.V != sql::Verb::Select || !X.ReadsTable || X.HasWhere != Tri::No || X.HasLimit != Tri::No ||
        X.IsAggregate != Tri::No)
      return false;
    for (const std::string &Table : X.Tables)
      if (catalogTable(Table))
        return false;
  }
  return true;
}

/// Are the statement's rows fetched in a loop, or handed on whole?
static bool rowsConsumed(const OrmCall &C) {
  const ApiCall &Run = *C.Api;
  if (!Run.op().Streaming && (Run.op().R == model::Rows::Many || Run.op().R == model::Rows::All))
    return true;
  const ValueDecl *Object = objectOfCall(Run);
  if (Run.View.Construct || !Object) {
    // The result is a variable of its own: `QSqlQuery q("select ...")`, `auto rows = db.query(...)`.
    for (const auto &[D, Events] : C.Facts->unit().Texts)
      for (const TextEvent &E : Events)
        if (E.K == TextEvent::Assign && E.Value && ast::strip(E.Value) == ast::strip(Run.View.E))
          Object = D;
  }
  if (!Object)
    return false;
  for (const ApiCall &F : C.F->Apis) {
    bool Fetch = F.kind() == Kind::ResultFetch || F.kind() == Kind::SqlStep || F.kind() == Kind::ResultIterate;
    if (!Fetch || F.Order < C.Order || objectOfCall(F) != Object)
      continue;
    for (const Scope *S = F.In; S; S = S->Parent) {
      bool Around = false;
      for (const Scope *Q = C.In; Q && !Around; Q = Q->Parent)
        Around = Q == S;
      if (Around)
        break;
      if (S->L)
        return true;
    }
  }
  return false;
}

/// The condition object or the builder comes from the caller: what it holds is not known here.
static bool fromCaller(const OrmCall &C) {
  const ValueDecl *Object = objectOfCall(*C.Api);
  return isa_and_nonnull<ParmVarDecl>(Object) && C.Facts->api().hasRole(Object->getType(), model::Role::QueryBuilder);
}

bool readsWholeTable(const OrmCall &C) {
  if (!C.Api || !C.Reads || C.Relation)
    return false;
  Kind K = C.Api->kind();
  if (K == Kind::SqlExec || K == Kind::SqlRun || K == Kind::SqlStep) {
    if (C.Api->op().R == model::Rows::One || C.Api->op().R == model::Rows::Scalar)
      return false;
    return wholeTable(C.sql()) && rowsConsumed(C);
  }
  if (K != Kind::QueryAll || fromCaller(C) || C.Api->op().Streaming)
    return false;
  for (const ApiCall *B : builderOf(C))
    if (B->kind() == Kind::QueryLimit || B->kind() == Kind::QueryWhere || B->kind() == Kind::QueryPage ||
        B->kind() == Kind::QueryGroup)
      return false;
  // Text given with the call: "where ..." or "LIMIT 10".
  if (C.Api->op().Sql >= 0 && !C.sql().Alternatives.empty() && static_cast<size_t>(C.Api->op().Sql) < C.Api->View.Args.size())
    return wholeTable(C.sql());
  return true;
}

} // namespace orm
