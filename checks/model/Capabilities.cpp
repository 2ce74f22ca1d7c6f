#include "model/Capabilities.h"

#include <algorithm>

namespace orm::model {

static constexpr CapabilityWord Words[] = {
    {Capability::Query, "query", "no statement that reads"},
    {Capability::Write, "write", "no statement that writes"},
    {Capability::SqlText, "sql-text", "no SQL text"},
    {Capability::LazyRelation, "lazy-relation", "no lazily loaded relations"},
    {Capability::EagerLoading, "eager-loading", "no eager loading"},
    {Capability::WholeTable, "whole-table", "no read of all rows"},
    {Capability::Builder, "builder", "no query builder"},
    {Capability::Bulk, "bulk", "no bulk form"},
    {Capability::Entity, "entity", "no entities"},
    {Capability::Transaction, "transaction", "no calls for transactions"},
    {Capability::TransactionGuard, "transaction-guard", "no transaction object"},
    {Capability::Prepared, "prepared", "no prepared statements"},
    {Capability::Result, "result", "no result objects"},
    {Capability::Connection, "connection", "no connections opened by calls"},
    {Capability::Pool, "pool", "no connection pool"},
    {Capability::Blocking, "blocking", "no call that holds the thread"},
    {Capability::Asynchronous, "asynchronous", "no coroutines or callbacks"},
    {Capability::ErrorResult, "error-result", "errors are thrown"},
    {Capability::Handle, "handle", "no resources that must be given back"},
    {Capability::Schema, "schema", "no calls that make tables"},
    {Capability::Migration, "migration", "no migrations"},
    {Capability::MassAssignment, "mass-assignment", "no mass assignment"},
    {Capability::Fields, "fields", "no columns declared in code"},
    {Capability::Flush, "flush", "no deferred writes"},
    {Capability::Escape, "escape", "no call that makes text safe"},
};

std::span<const CapabilityWord> capabilityWords() { return Words; }

namespace {

class Reader {
public:
  explicit Reader(const Orm &M) {
    for (const TypeEntry &T : M.Types)
      type(T);
    for (const Operation &O : M.Operations) {
      kind(O.K);
      shape(O);
    }
  }
  Capability Found = Capability::Nothing;

private:
  void add(Capability C) { Found = Found | C; }
  void addIf(bool Holds, Capability C) {
    if (Holds)
      add(C);
  }

  void type(const TypeEntry &T) {
    addIf(T.R == Role::Entity || T.R == Role::EntityPtr || T.R == Role::EntityCollection, Capability::Entity);
    addIf(T.R == Role::Transaction, Capability::Transaction);
    addIf(T.R == Role::Transaction && T.Destroy != OnDestroy::Nothing, Capability::TransactionGuard);
    addIf(T.R == Role::Result || T.R == Role::Row, Capability::Result);
    addIf(T.R == Role::QueryBuilder || T.R == Role::RelationBuilder, Capability::Builder);
    addIf(T.R == Role::Awaitable, Capability::Asynchronous);
    addIf(T.R == Role::Migration, Capability::Migration);
    addIf(T.R == Role::ErrorCode, Capability::ErrorResult);
  }

  void shape(const Operation &O) {
    if (O.Sql >= 0 && !textOnly(O.K)) {
      add(Capability::SqlText);
      // What the text says, the library does not know: it can read, write and, where rows come at once, read
      // everything.
      if (O.K == Kind::SqlExec || O.K == Kind::SqlPrepare)
        add(Capability::Query | Capability::Write);
      addIf((O.K == Kind::SqlExec || O.K == Kind::SqlPrepare) && O.R != Rows::None && !O.Streaming,
            Capability::WholeTable);
    }
    addIf(O.K == Kind::QueryAll && !O.Streaming, Capability::WholeTable);
    addIf(!O.Eager.empty(), Capability::EagerLoading);
    addIf(O.ReturnsError, Capability::ErrorResult);
    addIf(O.B == Blocking::Thread, Capability::Blocking);
    addIf(O.B == Blocking::Coroutine || O.B == Blocking::Callback || O.W == When::Await, Capability::Asynchronous);
  }

  /// Operations of text itself and of its safety: nothing is sent to the database.
  static bool textOnly(Kind K) {
    return K >= Kind::TextConcat || K == Kind::SqlEscape || K == Kind::SqlQuoteIdentifier;
  }

  void kind(Kind K) {
    auto Between = [&](Kind First, Kind Last) { return K >= First && K <= Last; };
    addIf(Between(Kind::QueryMany, Kind::QueryChunk) || Between(Kind::RelationLoad, Kind::RelationQuery) ||
              K == Kind::RelationBatch || K == Kind::EntityRefresh,
          Capability::Query);
    addIf(Between(Kind::QueryStart, Kind::QueryReset), Capability::Builder);
    addIf(K == Kind::QueryEager || K == Kind::RelationBatch, Capability::EagerLoading);
    addIf(Between(Kind::RelationLoad, Kind::RelationQuery), Capability::LazyRelation);
    addIf(Between(Kind::EntityRef, Kind::EntityModify), Capability::Entity);
    addIf(Between(Kind::WriteInsert, Kind::WriteTruncate), Capability::Write);
    addIf(K == Kind::WriteBulk, Capability::Bulk);
    addIf(K == Kind::WriteMark || K == Kind::WriteFlush || K == Kind::EntityModify, Capability::Flush);
    addIf(Between(Kind::SqlPrepare, Kind::SqlStep), Capability::Prepared);
    addIf(K == Kind::SqlEscape || K == Kind::SqlQuoteIdentifier, Capability::Escape);
    addIf(Between(Kind::TxBegin, Kind::TxAutocommit), Capability::Transaction);
    addIf(Between(Kind::ResultIterate, Kind::ResultRead), Capability::Result);
    addIf(K == Kind::ConnectionOpen || K == Kind::SessionOpen, Capability::Connection);
    addIf(K == Kind::ConnectionAcquire || Between(Kind::PoolCreate, Kind::PoolConfig), Capability::Pool);
    addIf(Between(Kind::HandleAcquire, Kind::HandleRelease), Capability::Handle);
    addIf(Between(Kind::SchemaSync, Kind::SchemaAlter), Capability::Schema);
    addIf(Between(Kind::MigrationRun, Kind::MigrationDown), Capability::Migration);
    addIf(Between(Kind::MassAssign, Kind::MassUnguard), Capability::MassAssignment);
    addIf(Between(Kind::ModelField, Kind::ModelRegister), Capability::Fields);
    addIf(Between(Kind::AsyncAwait, Kind::AsyncEntry) || K == Kind::CallbackOnce, Capability::Asynchronous);
  }
};

} // namespace

Capability capabilitiesOf(const Orm &M) { return Reader(M).Found; }

} // namespace orm::model
