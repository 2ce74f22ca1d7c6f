#pragma once
#include <memory>
#include <orm/query/querybuilder.hpp>
#include <tuple>

namespace Orm {
class DatabaseConnection {
public:
  std::shared_ptr<QueryBuilder> table(const QString &Table);
  SqlQuery select(const QString &Query, QList<QVariant> Bindings = {});
  SqlQuery insert(const QString &Query, QList<QVariant> Bindings = {});
  SqlQuery statement(const QString &Query, QList<QVariant> Bindings = {});
  SqlQuery unprepared(const QString &Query);
  Query::Expression raw(const QVariant &Value);
  bool beginTransaction();
  bool commit();
  bool rollBack();
  bool savepoint(const QString &Id);
  bool rollbackToSavepoint(const QString &Id);
};
} // namespace Orm
