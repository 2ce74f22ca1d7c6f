#pragma once
#include <orm/steps.hpp>

namespace Orm {
namespace Query {
namespace Concerns {
class BuildsQueries {
public:
  bool chunk(qint64 Count, const std::function<bool(SqlQuery &, qint64)> &Callback);
  bool each(const std::function<bool(SqlQuery &, qint64)> &Callback, qint64 Count = 1000);
  bool chunkById(qint64 Count, const std::function<bool(SqlQuery &, qint64)> &Callback, const QString &Column = "");
  bool eachById(const std::function<bool(SqlQuery &, qint64)> &Callback, qint64 Count = 1000);
  SqlQuery sole(const QList<Column> &Columns = {});
};
} // namespace Concerns

/// Orm::QueryBuilder: rows of a table, not models.
class Builder : public Concerns::BuildsQueries {
public:
  virtual ~Builder();
  SqlQuery get(const QList<Column> &Columns = {});
  SqlQuery find(const QVariant &Id, const QList<Column> &Columns = {});
  SqlQuery findOr(const QVariant &Id, const std::function<void()> &Callback);
  SqlQuery first(const QList<Column> &Columns = {});
  QVariant value(const Column &Column);
  QVariant soleValue(const Column &Column);
  QList<QVariant> pluck(const Column &Column);
  QString implode(const QString &Column, const QString &Glue = "");
  OUR_MOCK_AGGREGATES(, const)
  OUR_MOCK_EXISTENCE(, )
  OUR_MOCK_STEPPING(, )
  OUR_MOCK_CONDITIONS(, Builder &, , Builder)
  OUR_MOCK_STEPS(, Builder &, )
  Builder &from(const QString &Table, const QString &As = "");
  Builder &fromRaw(const QString &Expression, const QList<QVariant> &Bindings = {});
  std::shared_ptr<Builder> newQuery() const;
  Expression raw(const QVariant &Value) const;
  std::optional<SqlQuery> insert(const QList<QVariantMap> &Values);
  std::optional<SqlQuery> insert(const QVariantMap &Values);
  quint64 insertGetId(const QVariantMap &Values, const QString &Sequence = "");
  std::tuple<int, std::optional<::QSqlQuery>> insertOrIgnore(const QList<QVariantMap> &Values);
  std::tuple<int, std::optional<::QSqlQuery>> upsert(const QList<QVariantMap> &Values, const QStringList &UniqueBy);
  std::tuple<int, ::QSqlQuery> update(const QList<UpdateItem> &Values);
  std::tuple<int, ::QSqlQuery> remove();
  std::tuple<int, ::QSqlQuery> deleteRow();
  void truncate();
};
} // namespace Query
} // namespace Orm
