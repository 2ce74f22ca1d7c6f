#pragma once
#include <functional>
#include <memory>
#include <orm/ormtypes.hpp>

namespace Orm {
namespace Query {
/// Orm::QueryBuilder: rows of a table, not models.
class Builder {
public:
  virtual ~Builder();
  SqlQuery get(const QStringList &Columns = {});
  SqlQuery first(const QStringList &Columns = {});
  SqlQuery find(const QVariant &Id, const QStringList &Columns = {});
  QVariant value(const QString &Column);
  QList<QVariant> pluck(const QString &Column);
  int count(const QString &Column = "*");
  bool exists();
  bool doesntExist();
  QVariant min(const QString &Column);
  QVariant max(const QString &Column);
  QVariant sum(const QString &Column);
  QVariant avg(const QString &Column);
  bool chunk(int Count, const std::function<bool(SqlQuery &, int)> &Callback);
  Builder &where(const QString &Column, const QString &Comparison, const QVariant &Value);
  Builder &whereEq(const QString &Column, const QVariant &Value);
  Builder &orWhereEq(const QString &Column, const QVariant &Value);
  Builder &whereIn(const QString &Column, const QList<QVariant> &Values);
  Builder &whereNull(const QString &Column);
  Builder &whereKey(const QVariant &Id);
  Builder &whereRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder &orWhereRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder &select(const QStringList &Columns);
  Builder &selectRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder &distinct();
  Builder &join(const QString &Table, const QString &First, const QString &Comparison, const QString &Second);
  Builder &groupBy(const QString &Column);
  Builder &groupByRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder &orderBy(const QString &Column, const QString &Direction = "asc");
  Builder &orderByRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder &latest(const QString &Column = "");
  Builder &inRandomOrder(const QString &Seed = "");
  Builder &limit(int Value);
  Builder &take(int Value);
  Builder &offset(int Value);
  Builder &skip(int Value);
  Builder &forPage(int Page, int PerPage = 30);
  Builder &lockForUpdate();
  Builder &from(const QString &Table);
  Builder &fromRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder &havingRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Expression raw(const QVariant &Value);
  SqlQuery insert(const QList<QVariantMap> &Rows);
  SqlQuery insert(const QVariantMap &Row);
  int upsert(const QList<QVariantMap> &Rows, const QStringList &UniqueBy);
  quint64 insertGetId(const QList<AttributeItem> &Attributes);
  int update(const QList<AttributeItem> &Values);
  int remove();
  int deleteRow();
  void truncate();
};
} // namespace Query
} // namespace Orm
