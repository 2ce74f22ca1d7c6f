#include "model/Capabilities.h"

#include "llvm/ADT/StringRef.h"

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
    {Capability::Transaction, "transaction", "transactions neither by calls nor by text"},
    {Capability::TransactionGuard, "transaction-guard", "no transaction object"},
    {Capability::Prepared, "prepared", "no call that only prepares a statement, each time anew"},
    {Capability::Result, "result", "no result objects"},
    {Capability::Connection, "connection", "no connections or pools opened by calls"},
    {Capability::Pool, "pool", "no connection pool that a call sets up"},
    {Capability::Blocking, "blocking", "no call that holds the thread"},
    {Capability::Asynchronous, "asynchronous", "no coroutines or callbacks"},
    {Capability::ErrorResult, "error-result", "errors are thrown"},
    {Capability::Handle, "handle", "no resources that must be given back"},
    {Capability::Schema, "schema", "no calls that make tables"},
    {Capability::Migration, "migration", "no migrations as classes with a way up and a way down"},
    {Capability::MassAssignment, "mass-assignment", "no mass assignment"},
    {Capability::Fields, "fields", "no columns declared in code"},
    {Capability::Flush, "flush", "no deferred writes"},
    {Capability::Escape, "escape", "no call that makes text safe"},
    {Capability::Mapper, "mapper", "no classes of the program that are loaded by key"},
    {Capability::EventLoop, "event-loop", "no functions that run on an event loop"},
    {Capability::Columns, "columns", "no columns declared in SQL text or in code"},
    {Capability::BareForeignKey, "bare-foreign-key", "the database makes the index of a foreign key itself"},
    {Capability::SizedText, "sized-text", "the database makes no use of a text column's length"},
    {Capability::Server, "server", "the database locks as a whole for each write"},
    {Capability::Session, "session", "no object that stands for the database"},
    {Capability::BoundRelation, "bound-relation", "no lazy relation that needs the transaction of its row"},
    {Capability::Paging, "paging", "no limits or offsets"},
    {Capability::SetWrite, "set-write", "no write whose condition can be left out"},
    {Capability::ForeignKeys, "foreign-keys", "no foreign keys declared in code or SQL text"},
    {Capability::RandomOrder, "random-order", "no order by a random number"},
    {Capability::ColumnChoice, "column-choice", "no read of some columns only"},
    {Capability::Statement, "statement", "no statements as text, only conditions where there is text at all"},
    {Capability::BoundText, "bound-text", "no values are bound to SQL text"},
    {Capability::Pattern, "pattern", "neither SQL text nor LIKE by a call"},
    {Capability::RelationName, "relation-name", "no relation is named by text where it is loaded"},
    {Capability::SharedBegin, "shared-begin", "each transaction has a connection of its own"},
    {Capability::Together, "together", "no transaction that several writes could share"},
    {Capability::RowsAtOnce, "rows-at-once", "rows come one by one, each found when it is asked for"},
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
      entry(O);
    }
    whole(M);
  }
  Capability Found = Capability::Nothing;

private:
  void add(Capability C) { Found = Found | C; }
  void addIf(bool Holds, Capability C) {
    if (Holds)
      add(C);
  }

  /// What several entries, or the model's own words, say together.
  void whole(const Orm &M) {
    const bool Text = has(Found, Capability::Statement), Declares = has(Found, Capability::Fields) || M.Pragma;
    addIf(ByKey && Maps, Capability::Mapper);
    addIf(Text || Declares, Capability::Columns);
    addIf(M.Pragma && M.Pragma->ForeignKeys, Capability::ForeignKeys);
    addIf(M.D != Dialect::MySQL, Capability::BareForeignKey);
    addIf((Text && M.D != Dialect::SQLite && M.D != Dialect::PostgreSQL) || Lengths || M.Pragma, Capability::SizedText);
    addIf(M.D != Dialect::SQLite, Capability::Server);
    addIf(Binds && has(Found, Capability::SqlText), Capability::BoundText);
    addIf(Shares || !Begins, Capability::SharedBegin);
    addIf(has(Found, Capability::Transaction) || Around, Capability::Together);
    addIf(Fetches || M.D != Dialect::SQLite, Capability::RowsAtOnce);
  }
  bool ByKey = false, Maps = false, Lengths = false;
  bool Binds = false;                  ///< values go to a statement beside its text
  bool Begins = false, Shares = false; ///< transactions begin by calls; on a connection that others may use
  bool Around = false;                 ///< another library's transaction can be put around the writes
  bool Fetches = false;                ///< an embedded database that finds rows one by one is asked for all

  void type(const TypeEntry &T) {
    Around |= T.Transaction.has_value();
    Maps |= T.EntityArg >= 0 || T.R == Role::Entity || T.R == Role::EntityPtr;
    addIf(T.R == Role::Session || T.R == Role::Connection || T.R == Role::Client || T.R == Role::Transaction,
          Capability::Session);
    addIf(T.R == Role::Entity || T.R == Role::EntityPtr || T.R == Role::EntityCollection, Capability::Entity);
    addIf(T.R == Role::Transaction, Capability::Transaction);
    addIf(T.R == Role::Transaction && T.Destroy != OnDestroy::Nothing, Capability::TransactionGuard);
    addIf(T.R == Role::Result || T.R == Role::Row, Capability::Result);
    addIf(T.R == Role::QueryBuilder || T.R == Role::RelationBuilder, Capability::Builder);
    addIf(T.R == Role::Awaitable, Capability::Asynchronous);
    addIf(T.R == Role::ErrorCode, Capability::ErrorResult);
  }

  /// What a kind alone does not say.
  void entry(const Operation &O) {
    const bool Text = O.Sql >= 0 && !textOnly(O.K);
    // Text limits, orders and chooses columns, and that of a statement writes whole tables and makes them.
    addIf(Text, Capability::Paging | Capability::ColumnChoice);
    addIf(Text || O.Random, Capability::RandomOrder);
    addIf(Text && (O.K == Kind::SqlExec || O.K == Kind::SqlPrepare), Capability::SetWrite | Capability::ForeignKeys);
    addIf(O.K == Kind::QuerySelect, Capability::ColumnChoice);
    addIf(O.K == Kind::PoolCreate || (O.K == Kind::PoolConfig && O.Limit >= 0), Capability::Pool);
    addIf(O.K == Kind::ModelRelation || O.K == Kind::ModelKey, Capability::ForeignKeys);
    addIf(O.K == Kind::SqlPrepare && !O.Cached, Capability::Prepared);
    addIf(O.K == Kind::WriteSet && O.MinArgs <= 0, Capability::SetWrite);
    addIf(O.K == Kind::ConnectionRelease && O.From.P == Slot::Argument, Capability::Handle); // by its number
    addIf(Text || O.Like >= 0, Capability::Pattern);
    addIf(Text && (O.K == Kind::SqlExec || O.K == Kind::SqlPrepare || O.K == Kind::MigrationText),
          Capability::Statement);
    addIf(namesRelation(O), Capability::RelationName);
    Binds |= (Text && (O.Values >= 0 || O.Bind)) || bindsToStatement(O);
    if (O.K == Kind::TxBegin || O.K == Kind::TxScope || O.K == Kind::TxRun) {
      Begins = true;
      Shares |= !O.OwnConnection;
    }
    const bool Several = O.R == Rows::Many || O.R == Rows::All;
    Fetches |= !O.Streaming && (O.K == Kind::QueryAll || O.K == Kind::QueryMany ||
                                (Several && (O.K == Kind::SqlExec || O.K == Kind::SqlRun)));
    addIf(O.RequiresTx && O.K >= Kind::RelationLoad && O.K <= Kind::RelationQuery, Capability::BoundRelation);
  }

  void shape(const Operation &O) {
    ByKey |= O.K == Kind::QueryByKey;
    Lengths |= O.K == Kind::ModelField && O.Limit >= 0 && O.Values >= 0;
    if (O.Sql >= 0 && !textOnly(O.K)) {
      add(Capability::SqlText);
      // What the text says, the library does not know: it can read, write, begin a transaction and, where rows come at
      // once, read everything.
      if (O.K == Kind::SqlExec || O.K == Kind::SqlPrepare)
        add(Capability::Query | Capability::Write | Capability::Transaction);
      addIf((O.K == Kind::SqlExec || O.K == Kind::SqlPrepare) && O.R != Rows::None && !O.Streaming,
            Capability::WholeTable);
    }
    addIf(O.K == Kind::QueryAll && !O.Streaming, Capability::WholeTable);
    addIf(!O.Eager.empty(), Capability::EagerLoading);
    addIf(O.ReturnsError && runs(O.K), Capability::ErrorResult);
    addIf(O.B == Blocking::Thread, Capability::Blocking);
    addIf(O.B == Blocking::Coroutine || O.B == Blocking::Callback || O.W == When::Await, Capability::Asynchronous);
  }

  /// An argument that is text; not an object that stands for the relation.
  static bool namesRelation(const Operation &O) {
    llvm::StringRef Where = O.Relation;
    unsigned Index = 0;
    return Where.consume_front("arg:") && !Where.getAsInteger(10, Index) &&
           std::ranges::none_of(O.Args, [&](const ArgTest &A) {
             return A.Index == static_cast<int>(Index) && std::string_view(A.Type).starts_with("class:");
           });
  }

  /// To the statement, or to a place in it; a builder's parameter has no text.
  static bool bindsToStatement(const Operation &O) {
    return O.K == Kind::SqlBind && (O.S == Shape::Method || O.S == Shape::Operator || O.From || O.Values >= 0);
  }

  /// What can fail by itself: a statement, a commit, a connection.
  static bool runs(Kind K) {
    return (K >= Kind::QueryMany && K <= Kind::QueryChunk) || K == Kind::RelationLoad || K == Kind::RelationQuery ||
           (K >= Kind::WriteInsert && K <= Kind::WriteTruncate) || (K >= Kind::SqlExec && K <= Kind::SqlStep) ||
           K == Kind::TxCommit || K == Kind::ConnectionOpen || K == Kind::SessionOpen || K == Kind::SchemaCreate ||
           K == Kind::SchemaSync;
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
    addIf(K == Kind::QueryLimit || K == Kind::QueryOffset || K == Kind::QueryPage, Capability::Paging);
    addIf(K == Kind::WriteBulk, Capability::Bulk);
    addIf(K == Kind::WriteMark || K == Kind::WriteFlush || K == Kind::EntityModify, Capability::Flush);
    addIf(K == Kind::SqlEscape || K == Kind::SqlQuoteIdentifier, Capability::Escape);
    addIf(Between(Kind::TxBegin, Kind::TxAutocommit), Capability::Transaction);
    addIf(Between(Kind::ResultIterate, Kind::ResultRead), Capability::Result);
    addIf(K == Kind::ConnectionOpen || K == Kind::PoolCreate, Capability::Connection);
    addIf(Between(Kind::HandleAcquire, Kind::HandleRelease), Capability::Handle);
    addIf(Between(Kind::SchemaSync, Kind::SchemaAlter), Capability::Schema);
    addIf(K == Kind::MigrationUp || K == Kind::MigrationDown, Capability::Migration);
    addIf(Between(Kind::MassAssign, Kind::MassUnguard), Capability::MassAssignment);
    addIf(Between(Kind::ModelField, Kind::ModelRegister), Capability::Fields);
    addIf(K == Kind::AsyncEntry, Capability::EventLoop);
    addIf(Between(Kind::AsyncAwait, Kind::AsyncEntry) || K == Kind::CallbackOnce, Capability::Asynchronous);
  }
};

} // namespace

Capability capabilitiesOf(const Orm &M) { return Reader(M).Found; }

} // namespace orm::model
