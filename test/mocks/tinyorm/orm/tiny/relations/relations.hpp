// What the methods of a model give: relations, which read and write the related models. Nothing of it keeps what it read.
#pragma once
#include <orm/tiny/tinybuilder.hpp>
#include <variant>

namespace Orm {
namespace Tiny {
namespace Types {
class SyncChanges {};
} // namespace Types

namespace Relations {
template <class Model, class Related> class Relation;

#define OUR_MOCK_RELATION const Relation<Model, Related> &
template <class Model, class Related> class RelationProxies {
public:
  OUR_MOCK_AGGREGATES(, const)
  OUR_MOCK_EXISTENCE(, const)
  OUR_MOCK_STEPPING(, const)
  OUR_MOCK_CONDITIONS(, OUR_MOCK_RELATION, const, Builder<Related>)
  OUR_MOCK_STEPS(, OUR_MOCK_RELATION, const)
  OUR_MOCK_OF_MODELS(, OUR_MOCK_RELATION, const)
  OUR_MOCK_ROWS(, Related, const)
  OUR_MOCK_ROWS_BY_ID(, Related, const)
  OUR_MOCK_INSERTS(, const)
  std::tuple<int, std::optional<QSqlQuery>> upsert(const QList<QVariantMap> &Values, const QStringList &UniqueBy) const;
  std::tuple<int, QSqlQuery> update(const QList<UpdateItem> &Values) const;
  std::tuple<int, QSqlQuery> remove() const;
  std::tuple<int, QSqlQuery> restore() const;
  std::tuple<int, QSqlQuery> forceDelete() const;
  std::tuple<int, QSqlQuery> forceRemove() const;
};
template <class Model, class Related> class Relation : public RelationProxies<Model, Related> {
public:
  virtual ~Relation();
  std::variant<ModelsCollection<Related>, std::optional<Related>> getResults() const;
  ModelsCollection<Related> get(const QList<Column> &Columns = {}) const;
  void touch() const;
};
template <class Model, class Related> class HasOneOrMany : public Relation<Model, Related> {
public:
  std::tuple<bool, Related &> save(Related &Row) const;
  Related create(const QList<AttributeItem> &Attributes = {}) const;
  ModelsCollection<Related> &saveMany(ModelsCollection<Related> &Models) const;
  ModelsCollection<Related> createMany(const QList<QList<AttributeItem>> &Records) const;
};
template <class Model, class Related> class HasMany : public HasOneOrMany<Model, Related> {
public:
  ModelsCollection<Related> findMany(const QList<QVariant> &Ids, const QList<Column> &Columns = {}) const;
};
template <class Model, class Related> class HasOne : public HasOneOrMany<Model, Related> {};
template <class Model, class Related> class BelongsTo : public Relation<Model, Related> {
public:
  Model &associate(const Related &Row) const;
  Model &dissociate() const;
};
/// The rows of a table between both.
class Pivot {};
namespace Concerns {
template <class Model, class Related, class PivotType> class InteractsWithPivotTable {
public:
  void attach(const QList<QVariant> &Ids, const QList<AttributeItem> &Attributes = {}, bool Touch = true) const;
  void attach(const QVariant &Id, const QList<AttributeItem> &Attributes = {}, bool Touch = true) const;
  Types::SyncChanges sync(const QList<QVariant> &Ids, bool Detaching = true) const;
  Types::SyncChanges syncWithoutDetaching(const QList<QVariant> &Ids) const;
  int detach(const QList<QVariant> &Ids, bool Touch = true) const;
  int detach(const QVariant &Id, bool Touch = true) const;
  int detachAll(bool Touch = true) const;
  int updateExistingPivot(const QVariant &Id, QList<AttributeItem> Attributes, bool Touch = true) const;
};
} // namespace Concerns
template <class Model, class Related, class PivotType = Pivot>
class BelongsToMany : public Relation<Model, Related>,
                      public Concerns::InteractsWithPivotTable<Model, Related, PivotType> {
public:
  ModelsCollection<Related> findMany(const QList<QVariant> &Ids, const QList<Column> &Columns = {}) const;
};
} // namespace Relations
} // namespace Tiny
} // namespace Orm
