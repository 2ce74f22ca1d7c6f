#pragma once
#include <memory>
#include <orm/query/querybuilder.hpp>
#include <tuple>

namespace Orm {
namespace Concerns {
class ManagesTransactions {
public:
  bool beginTransaction();
  bool commit();
  bool rollBack();
  bool savepoint(const QString &Id);
  bool rollbackToSavepoint(const QString &Id);
};
} // namespace Concerns

class DatabaseConnection : public Concerns::ManagesTransactions {
public:
  std::shared_ptr<QueryBuilder> table(const QString &Table, const QString &As = "");
  std::shared_ptr<QueryBuilder> query();
  SqlQuery select(const QString &Query, QList<QVariant> Bindings = {});
  SqlQuery selectFromWriteConnection(const QString &Query, QList<QVariant> Bindings = {});
  SqlQuery selectOne(const QString &Query, QList<QVariant> Bindings = {});
  QVariant scalar(const QString &Query, QList<QVariant> Bindings = {});
  SqlQuery insert(const QString &Query, QList<QVariant> Bindings = {});
  std::tuple<int, ::QSqlQuery> update(const QString &Query, QList<QVariant> Bindings = {});
  std::tuple<int, ::QSqlQuery> remove(const QString &Query, QList<QVariant> Bindings = {});
  SqlQuery statement(const QString &Query, QList<QVariant> Bindings = {});
  std::tuple<int, ::QSqlQuery> affectingStatement(const QString &Query, QList<QVariant> Bindings = {});
  SqlQuery unprepared(const QString &Query);
  Query::Expression raw(const QVariant &Value) const;
};
} // namespace Orm
