#pragma once
#include <orm/databaseconnection.hpp>

namespace Orm {
class DatabaseManager final {
public:
  static std::shared_ptr<DatabaseManager> create(const QString &Default = "");
  static std::shared_ptr<DatabaseManager> create(const QVariantHash &Config, const QString &Name = "");
  Query::Expression raw(const QVariant &Value) const;
  std::shared_ptr<QueryBuilder> table(const QString &Table, const QString &Connection = "");
  std::shared_ptr<QueryBuilder> tableAs(const QString &Table, const QString &As = "", const QString &Connection = "");
  std::shared_ptr<QueryBuilder> query(const QString &Connection = "");
  SqlQuery select(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  SqlQuery selectFromWriteConnection(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  SqlQuery selectOne(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  QVariant scalar(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  SqlQuery insert(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  std::tuple<int, ::QSqlQuery> update(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  std::tuple<int, ::QSqlQuery> remove(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  SqlQuery statement(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  std::tuple<int, ::QSqlQuery> affectingStatement(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  SqlQuery unprepared(const QString &Query, const QString &Connection = "");
  bool beginTransaction(const QString &Connection = "");
  bool commit(const QString &Connection = "");
  bool rollBack(const QString &Connection = "");
  bool savepoint(const QString &Id, const QString &Connection = "");
  bool rollbackToSavepoint(const QString &Id, const QString &Connection = "");
  DatabaseConnection &connection(const QString &Name = "");
  DatabaseConnection &on(const QString &Name);
  DatabaseManager &addConnection(const QVariantHash &Config, const QString &Name = "");
  DatabaseManager &addConnections(const QHash<QString, QVariantHash> &Configs, const QString &Default);
  bool removeConnection(const QString &Name = "");
  DatabaseConnection &reconnect(const QString &Name = "");
  void disconnect(const QString &Name = "") const;
  void connectEagerly(const QString &Name = "");
};
} // namespace Orm
