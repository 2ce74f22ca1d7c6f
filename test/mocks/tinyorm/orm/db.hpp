#pragma once
#include <orm/databasemanager.hpp>

namespace Orm {
class DB final {
public:
  static std::shared_ptr<DatabaseManager> create(const QString &Default = "");
  static std::shared_ptr<DatabaseManager> create(const QVariantHash &Config, const QString &Name = "");
  static Query::Expression raw(const QVariant &Value);
  static std::shared_ptr<QueryBuilder> table(const QString &Table, const QString &Connection = "");
  static std::shared_ptr<QueryBuilder> tableAs(const QString &Table, const QString &As = "", const QString &Connection = "");
  static std::shared_ptr<QueryBuilder> query(const QString &Connection = "");
  static SqlQuery select(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery selectFromWriteConnection(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery selectOne(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static QVariant scalar(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery insert(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static std::tuple<int, ::QSqlQuery> update(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static std::tuple<int, ::QSqlQuery> remove(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery statement(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static std::tuple<int, ::QSqlQuery> affectingStatement(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery unprepared(const QString &Query, const QString &Connection = "");
  static bool beginTransaction(const QString &Connection = "");
  static bool commit(const QString &Connection = "");
  static bool rollBack(const QString &Connection = "");
  static bool savepoint(const QString &Id, const QString &Connection = "");
  static bool rollbackToSavepoint(const QString &Id, const QString &Connection = "");
  static DatabaseConnection &connection(const QString &Name = "");
  static DatabaseConnection &on(const QString &Name);
  static DatabaseManager &addConnection(const QVariantHash &Config, const QString &Name = "");
  static DatabaseManager &addConnections(const QHash<QString, QVariantHash> &Configs, const QString &Default);
  static bool removeConnection(const QString &Name = "");
  static DatabaseConnection &reconnect(const QString &Name = "");
  static void disconnect(const QString &Name = "");
  static void connectEagerly(const QString &Name = "");
};
} // namespace Orm
