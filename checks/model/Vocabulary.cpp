// The words of the model format: how kinds, roles and the like are spelt in JSON.
#include "model/Vocabulary.h"

#include <array>

namespace orm::model {
namespace {

constexpr std::array Kinds = {
    Word<Kind>{"query.many", Kind::QueryMany},
    Word<Kind>{"query.all", Kind::QueryAll},
    Word<Kind>{"query.one", Kind::QueryOne},
    Word<Kind>{"query.by_key", Kind::QueryByKey},
    Word<Kind>{"query.by_keys", Kind::QueryByKeys},
    Word<Kind>{"query.scalar", Kind::QueryScalar},
    Word<Kind>{"query.count", Kind::QueryCount},
    Word<Kind>{"query.exists", Kind::QueryExists},
    Word<Kind>{"query.aggregate", Kind::QueryAggregate},
    Word<Kind>{"query.cursor", Kind::QueryCursor},
    Word<Kind>{"query.chunk", Kind::QueryChunk},
    Word<Kind>{"query.start", Kind::QueryStart},
    Word<Kind>{"query.where", Kind::QueryWhere},
    Word<Kind>{"query.order", Kind::QueryOrder},
    Word<Kind>{"query.limit", Kind::QueryLimit},
    Word<Kind>{"query.offset", Kind::QueryOffset},
    Word<Kind>{"query.page", Kind::QueryPage},
    Word<Kind>{"query.select", Kind::QuerySelect},
    Word<Kind>{"query.select_all", Kind::QuerySelectAll},
    Word<Kind>{"query.join", Kind::QueryJoin},
    Word<Kind>{"query.group", Kind::QueryGroup},
    Word<Kind>{"query.lock", Kind::QueryLock},
    Word<Kind>{"query.eager", Kind::QueryEager},
    Word<Kind>{"query.reset", Kind::QueryReset},
    Word<Kind>{"query.client_limit", Kind::ClientLimit},
    Word<Kind>{"result.iterate", Kind::ResultIterate},
    Word<Kind>{"result.fetch", Kind::ResultFetch},
    Word<Kind>{"result.size", Kind::ResultSize},
    Word<Kind>{"result.first", Kind::ResultFirst},
    Word<Kind>{"result.read", Kind::ResultRead},
    Word<Kind>{"result.error", Kind::ResultError},
    Word<Kind>{"relation.load", Kind::RelationLoad},
    Word<Kind>{"relation.query", Kind::RelationQuery},
    Word<Kind>{"relation.key", Kind::RelationKey},
    Word<Kind>{"relation.if_loaded", Kind::RelationIfLoaded},
    Word<Kind>{"relation.builder", Kind::RelationBuilder},
    Word<Kind>{"relation.batch_load", Kind::RelationBatch},
    Word<Kind>{"entity.ref", Kind::EntityRef},
    Word<Kind>{"entity.refresh", Kind::EntityRefresh},
    Word<Kind>{"entity.modify", Kind::EntityModify},
    Word<Kind>{"write.insert", Kind::WriteInsert},
    Word<Kind>{"write.update", Kind::WriteUpdate},
    Word<Kind>{"write.save", Kind::WriteSave},
    Word<Kind>{"write.delete", Kind::WriteDelete},
    Word<Kind>{"write.upsert", Kind::WriteUpsert},
    Word<Kind>{"write.flush", Kind::WriteFlush},
    Word<Kind>{"write.mark", Kind::WriteMark},
    Word<Kind>{"write.bulk", Kind::WriteBulk},
    Word<Kind>{"write.set", Kind::WriteSet},
    Word<Kind>{"write.all", Kind::WriteAll},
    Word<Kind>{"write.truncate", Kind::WriteTruncate},
    Word<Kind>{"sql.exec", Kind::SqlExec},
    Word<Kind>{"sql.prepare", Kind::SqlPrepare},
    Word<Kind>{"sql.run", Kind::SqlRun},
    Word<Kind>{"sql.step", Kind::SqlStep},
    Word<Kind>{"sql.fragment", Kind::SqlFragment},
    Word<Kind>{"sql.append", Kind::SqlAppend},
    Word<Kind>{"sql.now", Kind::SqlNow},
    Word<Kind>{"sql.identifier", Kind::SqlIdentifier},
    Word<Kind>{"sql.bind", Kind::SqlBind},
    Word<Kind>{"sql.bind_out", Kind::SqlBindOut},
    Word<Kind>{"sql.escape", Kind::SqlEscape},
    Word<Kind>{"sql.quote_identifier", Kind::SqlQuoteIdentifier},
    Word<Kind>{"tx.begin", Kind::TxBegin},
    Word<Kind>{"tx.scope", Kind::TxScope},
    Word<Kind>{"tx.commit", Kind::TxCommit},
    Word<Kind>{"tx.rollback", Kind::TxRollback},
    Word<Kind>{"tx.savepoint", Kind::TxSavepoint},
    Word<Kind>{"tx.release", Kind::TxRelease},
    Word<Kind>{"tx.run", Kind::TxRun},
    Word<Kind>{"tx.join", Kind::TxJoin},
    Word<Kind>{"tx.autocommit", Kind::TxAutocommit},
    Word<Kind>{"connection.open", Kind::ConnectionOpen},
    Word<Kind>{"connection.acquire", Kind::ConnectionAcquire},
    Word<Kind>{"connection.release", Kind::ConnectionRelease},
    Word<Kind>{"connection.close", Kind::ConnectionClose},
    Word<Kind>{"pool.create", Kind::PoolCreate},
    Word<Kind>{"pool.config", Kind::PoolConfig},
    Word<Kind>{"session.open", Kind::SessionOpen},
    Word<Kind>{"client.lookup", Kind::ClientLookup},
    Word<Kind>{"handle.acquire", Kind::HandleAcquire},
    Word<Kind>{"handle.release", Kind::HandleRelease},
    Word<Kind>{"schema.sync", Kind::SchemaSync},
    Word<Kind>{"schema.create", Kind::SchemaCreate},
    Word<Kind>{"schema.drop", Kind::SchemaDrop},
    Word<Kind>{"schema.alter", Kind::SchemaAlter},
    Word<Kind>{"schema.drop_column", Kind::SchemaDropColumn},
    Word<Kind>{"schema.rename", Kind::SchemaRename},
    Word<Kind>{"schema.change", Kind::SchemaChange},
    Word<Kind>{"schema.index", Kind::SchemaIndex},
    Word<Kind>{"schema.constraint", Kind::SchemaConstraint},
    Word<Kind>{"migration.run", Kind::MigrationRun},
    Word<Kind>{"migration.script", Kind::MigrationText},
    Word<Kind>{"migration.up", Kind::MigrationUp},
    Word<Kind>{"migration.down", Kind::MigrationDown},
    Word<Kind>{"seeder.run", Kind::SeederRun},
    Word<Kind>{"model.field", Kind::ModelField},
    Word<Kind>{"model.relation", Kind::ModelRelation},
    Word<Kind>{"model.nullable", Kind::ModelNullable},
    Word<Kind>{"model.default", Kind::ModelDefault},
    Word<Kind>{"model.index", Kind::ModelIndex},
    Word<Kind>{"model.foreign_key", Kind::ModelKey},
    Word<Kind>{"model.register", Kind::ModelRegister},
    Word<Kind>{"model.mass_assign", Kind::MassAssign},
    Word<Kind>{"model.guard", Kind::MassGuard},
    Word<Kind>{"model.unguard", Kind::MassUnguard},
    Word<Kind>{"callback.each", Kind::CallbackEach},
    Word<Kind>{"callback.once", Kind::CallbackOnce},
    Word<Kind>{"callback.connect", Kind::CallbackConnect},
    Word<Kind>{"async.await", Kind::AsyncAwait},
    Word<Kind>{"async.get", Kind::AsyncGet},
    Word<Kind>{"async.entry", Kind::AsyncEntry},
    Word<Kind>{"request.entry", Kind::RequestEntry},
    Word<Kind>{"text.concat", Kind::TextConcat},
    Word<Kind>{"text.append", Kind::TextAppend},
    Word<Kind>{"text.assign", Kind::TextAssign},
    Word<Kind>{"text.same", Kind::TextSame},
    Word<Kind>{"text.format", Kind::TextFormat},
    Word<Kind>{"text.number", Kind::TextNumber},
    Word<Kind>{"text.join", Kind::TextJoin},
    Word<Kind>{"text.repeat", Kind::TextRepeat},
    Word<Kind>{"text.part", Kind::TextPart},
    Word<Kind>{"text.replace", Kind::TextReplace},
    Word<Kind>{"slow.network", Kind::SlowNetwork},
    Word<Kind>{"slow.file", Kind::SlowFile},
    Word<Kind>{"slow.sleep", Kind::SlowSleep},
    Word<Kind>{"slow.process", Kind::SlowProcess},
    Word<Kind>{"slow.lock", Kind::SlowLock},
    Word<Kind>{"slow.ui", Kind::SlowUi},
    Word<Kind>{"value.null", Kind::ValueNull},
    Word<Kind>{"none", Kind::None},
};

constexpr std::array Roles = {
    Word<Role>{"session", Role::Session},
    Word<Role>{"connection", Role::Connection},
    Word<Role>{"client", Role::Client},
    Word<Role>{"pool", Role::Pool},
    Word<Role>{"transaction", Role::Transaction},
    Word<Role>{"entity", Role::Entity},
    Word<Role>{"entity_ptr", Role::EntityPtr},
    Word<Role>{"lazy_collection", Role::LazyCollection},
    Word<Role>{"entity_collection", Role::EntityCollection},
    Word<Role>{"query_builder", Role::QueryBuilder},
    Word<Role>{"relation_builder", Role::RelationBuilder},
    Word<Role>{"filter", Role::Filter},
    Word<Role>{"result", Role::Result},
    Word<Role>{"row", Role::Row},
    Word<Role>{"statement", Role::Statement},
    Word<Role>{"error_code", Role::ErrorCode},
    Word<Role>{"awaitable", Role::Awaitable},
    Word<Role>{"migration", Role::Migration},
    Word<Role>{"schema_builder", Role::SchemaBuilder},
    Word<Role>{"text", Role::Text},
    Word<Role>{"handle", Role::Handle},
    Word<Role>{"table", Role::Table},
    Word<Role>{"window", Role::Window},
};

// The names are looked up by the enumerator's number, so both tables must follow the order of their enumeration.
template <class Table> constexpr bool followsEnumeration(const Table &T) {
  for (size_t I = 0; I < T.size(); ++I)
    if (static_cast<size_t>(T[I].Value) != I)
      return false;
  return true;
}
static_assert(followsEnumeration(Kinds) && Kinds.back().Value == Kind::None);
static_assert(followsEnumeration(Roles) && Roles.back().Value == Role::Window);

} // namespace

std::optional<Kind> parseKind(std::string_view Name) { return parseWord<Kind>(Kinds, Name); }

std::string_view kindName(Kind K) { return Kinds[static_cast<size_t>(K)].Name; }

const std::vector<std::string_view> &kindNames() {
  static const std::vector<std::string_view> Names = wordNames<Kind>(Kinds);
  return Names;
}

std::optional<Role> parseRole(std::string_view Name) { return parseWord<Role>(Roles, Name); }

std::string_view roleName(Role R) { return Roles[static_cast<size_t>(R)].Name; }

std::span<const Word<Role>> roleWords() { return Roles; }

} // namespace orm::model
