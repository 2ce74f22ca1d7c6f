// Models: rows as objects, with static methods that begin a query.
#pragma once
#include <orm/tiny/relations/relations.hpp>

namespace Orm {
namespace Tiny {
namespace Concerns {
class GuardedModel {
public:
  static void unguard(bool State = true);
  static void reguard();
  static void unguarded(const std::function<void()> &Callback);
};
} // namespace Concerns

/// The static query methods of a model.
template <class Derived, class... AllRelations> class ModelProxies {
public:
  static ModelsCollection<Derived> findMany(const QList<QVariant> &Ids, const QList<Column> &Columns = {});
  static Derived create(const QList<AttributeItem> &Attributes = {});
  static std::tuple<int, std::optional<QSqlQuery>> upsert(const QList<QVariantMap> &Values, const QStringList &UniqueBy);
  OUR_MOCK_AGGREGATES(static, )
  OUR_MOCK_EXISTENCE(static, )
  OUR_MOCK_CONDITIONS(static, std::unique_ptr<Builder<Derived>>, , Builder<Derived>)
  OUR_MOCK_STEPS(static, std::unique_ptr<Builder<Derived>>, )
  OUR_MOCK_OF_MODELS(static, std::unique_ptr<Builder<Derived>>, )
  OUR_MOCK_ROWS(static, Derived, )
  OUR_MOCK_ROWS_BY_ID(static, Derived, )
  OUR_MOCK_INSERTS(static, )
};

template <class Derived, class... AllRelations>
class Model : public ModelProxies<Derived, AllRelations...>, public Concerns::GuardedModel {
public:
  static std::unique_ptr<TinyBuilder<Derived>> query();
  static std::unique_ptr<TinyBuilder<Derived>> on(const QString &Connection = "");
  static ModelsCollection<Derived> all(const QList<Column> &Columns = {});
  static std::size_t destroy(const QList<QVariant> &Ids);
  std::unique_ptr<TinyBuilder<Derived>> newQuery() const;
  bool save(SaveOptions Options = {});
  bool push();
  bool update(const QList<AttributeItem> &Attributes, SaveOptions Options = {});
  template <class N = std::size_t> std::tuple<int, QSqlQuery> increment(const QString &Column, N Amount = 1);
  template <class N = std::size_t> std::tuple<int, QSqlQuery> decrement(const QString &Column, N Amount = 1);
  bool remove();
  bool deleteModel();
  bool touch();
  Derived &refresh();
  std::optional<Derived> fresh(const QList<WithItem> &Relations = {}) const;
  Derived &load(QString Relation);
  Derived &load(const QList<QString> &Relations);
  Derived &fill(const QList<AttributeItem> &Attributes);
  Derived &forceFill(const QList<AttributeItem> &Attributes);
  Derived &setAttribute(const QString &Key, QVariant Value);
  QVariant getAttribute(const QString &Key) const;
  template <class T> T getAttribute(const QString &Key) const;
  QVariant getAttributeValue(const QString &Key) const;
  QVariant operator[](const QString &Key) const &;
  template <class Related, template <class> class Container = Types::ModelsCollection>
  const Container<Related *> getRelationValue(const QString &Relation);
  template <class Related, class Tag> Related *getRelationValue(const QString &Relation);
  template <class Related, template <class> class Container = Types::ModelsCollection>
  const Container<Related *> getRelation(const QString &Relation);
  template <class Related, class Tag> Related *getRelation(const QString &Relation);
  template <class Related> Derived &setRelation(const QString &Relation, const ModelsCollection<Related> &Models);
  Derived &unsetRelation(const QString &Relation);
  const std::unordered_map<QString, std::variant<AllRelations...>> &getRelations() const;
  bool relationLoaded(const QString &Relation) const;

protected:
  template <class Related> std::unique_ptr<Relations::HasMany<Derived, Related>> hasMany(QString ForeignKey = "");
  template <class Related> std::unique_ptr<Relations::HasOne<Derived, Related>> hasOne(QString ForeignKey = "");
  template <class Related> std::unique_ptr<Relations::BelongsTo<Derived, Related>> belongsTo(QString ForeignKey = "");
  template <class Related>
  std::unique_ptr<Relations::BelongsToMany<Derived, Related>> belongsToMany(QString Table = "");
};
} // namespace Tiny
} // namespace Orm
