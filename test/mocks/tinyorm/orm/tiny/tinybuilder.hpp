// The builder of models, and the collection that get() gives.
#pragma once
#include <orm/query/querybuilder.hpp>
#include <unordered_map>
#include <utility>

namespace Orm {
namespace Tiny {
struct AttributeItem {
  QString key;
  QVariant value;
};
struct WithItem {
  QString name;
  std::function<void(QueryBuilder &)> constraints = nullptr;
};
struct One {};
struct SaveOptions {
  bool touch = true;
};
enum struct CastType { Bool, Int, Double, QString };
class CastItem {
public:
  CastItem(CastType Type, QVariant Modifier = {});
};

namespace Types {
template <class M> class ModelsCollection : public QList<M> {
public:
  ModelsCollection &load(QString Relation);
  ModelsCollection &load(const QList<QString> &Relations);
};
} // namespace Types
template <class M> using ModelsCollection = Types::ModelsCollection<M>;

template <class M> class Builder;
template <class M> using TinyBuilder = Builder<M>;

template <class M> class Builder {
public:
  ModelsCollection<M> get(const QList<Column> &Columns = {});
  ModelsCollection<M> findMany(const QList<QVariant> &Ids, const QList<Column> &Columns = {});
  OUR_MOCK_AGGREGATES(, )
  OUR_MOCK_EXISTENCE(, )
  OUR_MOCK_STEPPING(, )
  OUR_MOCK_CONDITIONS(, Builder &, , Builder)
  OUR_MOCK_STEPS(, Builder &, )
  OUR_MOCK_OF_MODELS(, Builder &, )
  OUR_MOCK_ROWS(, M, )
  OUR_MOCK_ROWS_BY_ID(, M, const)
  OUR_MOCK_INSERTS(, const)
  M create(const QList<AttributeItem> &Attributes = {});
  std::tuple<int, std::optional<QSqlQuery>> touch(const QString &Column = "");
  std::tuple<int, QSqlQuery> update(const QList<UpdateItem> &Values);
  std::tuple<int, QSqlQuery> remove();
  std::tuple<int, QSqlQuery> restore();
  std::tuple<int, QSqlQuery> forceDelete() const;
  std::tuple<int, QSqlQuery> forceRemove() const;
  std::tuple<int, std::optional<QSqlQuery>> upsert(const QList<QVariantMap> &Values, const QStringList &UniqueBy);
};
} // namespace Tiny
using Tiny::One;
} // namespace Orm
