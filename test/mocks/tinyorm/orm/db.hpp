#pragma once
#include <orm/databaseconnection.hpp>

namespace Orm {
class DatabaseManager {};
class DB final {
public:
  static std::shared_ptr<DatabaseManager> create(const QVariantMap &Config, const QString &Name = "");
  static DatabaseManager &addConnection(const QVariantMap &Config, const QString &Name);
  static Query::Expression raw(const QVariant &Value);
  static std::shared_ptr<QueryBuilder> table(const QString &Table, const QString &Connection = "");
  static std::shared_ptr<QueryBuilder> query(const QString &Connection = "");
  static SqlQuery select(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery selectOne(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static QVariant scalar(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery insert(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static int update(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static int remove(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery statement(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static int affectingStatement(const QString &Query, QList<QVariant> Bindings = {}, const QString &Connection = "");
  static SqlQuery unprepared(const QString &Query, const QString &Connection = "");
  static bool beginTransaction(const QString &Connection = "");
  static bool commit(const QString &Connection = "");
  static bool rollBack(const QString &Connection = "");
  static bool savepoint(const QString &Id, const QString &Connection = "");
  static bool rollbackToSavepoint(const QString &Id, const QString &Connection = "");
  static DatabaseConnection &connection(const QString &Name = "");
  static DatabaseConnection &on(const QString &Name);
  static DatabaseConnection &reconnect(const QString &Name = "");
  static void disconnect(const QString &Name = "");
};
} // namespace Orm
