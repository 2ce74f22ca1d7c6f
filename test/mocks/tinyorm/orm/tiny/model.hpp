// Models, their builder, their relations and the collection that get() returns.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <orm/query/querybuilder.hpp>

namespace Orm {
struct One {};
namespace Tiny {
template <class Derived, class... AllRelations> class Model;
template <class M> class Builder;
struct WithItem {
  QString name;
};

namespace Types {
template <class M> class ModelsCollection : public QList<M> {
public:
  ModelsCollection &load(const QString &Relation);
  ModelsCollection &load(const QList<QString> &Relations);
};
} // namespace Types
using Types::ModelsCollection;

template <class M> class Builder {
public:
  ModelsCollection<M> get(const QStringList &Columns = {});
  M findOrFail(const QVariant &Id);
  ModelsCollection<M> findMany(const QList<QVariant> &Ids);
  std::optional<M> firstWhereEq(const QString &Column, const QVariant &Value);
  M sole();
  std::optional<M> first(const QStringList &Columns = {});
  std::optional<M> find(const QVariant &Id, const QStringList &Columns = {});
  QVariant value(const QString &Column);
  QList<QVariant> pluck(const QString &Column);
  int count(const QString &Column = "*");
  bool exists();
  bool doesntExist();
  QVariant min(const QString &Column);
  QVariant max(const QString &Column);
  QVariant sum(const QString &Column);
  QVariant avg(const QString &Column);
  bool chunk(int Count, const std::function<bool(ModelsCollection<M> &, int)> &Callback);
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
  Builder &with(const QString &Relation);
  Builder &with(const QList<QString> &Relations);
  Builder &withOnly(const QString &Relation);
  Builder &without(const QString &Relation);
  int update(const QList<AttributeItem> &Values);
  int remove();
  void truncate();
};

namespace Concerns {
class GuardedModel {
public:
  static void unguard(bool State = true);
  static void reguard();
  static void unguarded(const std::function<void()> &Callback);
};
} // namespace Concerns

namespace Relations {
template <class M, class Related> class RelationProxies {
public:
  std::optional<Related> first(const QStringList &Columns = {});
  std::optional<Related> find(const QVariant &Id, const QStringList &Columns = {});
  QVariant value(const QString &Column);
  QList<QVariant> pluck(const QString &Column);
  int count(const QString &Column = "*");
  bool exists();
  bool doesntExist();
  QVariant min(const QString &Column);
  QVariant max(const QString &Column);
  QVariant sum(const QString &Column);
  QVariant avg(const QString &Column);
  bool chunk(int Count, const std::function<bool(ModelsCollection<Related> &, int)> &Callback);
  Builder<Related> &where(const QString &Column, const QString &Comparison, const QVariant &Value);
  Builder<Related> &whereEq(const QString &Column, const QVariant &Value);
  Builder<Related> &orWhereEq(const QString &Column, const QVariant &Value);
  Builder<Related> &whereIn(const QString &Column, const QList<QVariant> &Values);
  Builder<Related> &whereNull(const QString &Column);
  Builder<Related> &whereKey(const QVariant &Id);
  Builder<Related> &whereRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder<Related> &orWhereRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder<Related> &select(const QStringList &Columns);
  Builder<Related> &selectRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder<Related> &distinct();
  Builder<Related> &join(const QString &Table, const QString &First, const QString &Comparison, const QString &Second);
  Builder<Related> &groupBy(const QString &Column);
  Builder<Related> &groupByRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder<Related> &orderBy(const QString &Column, const QString &Direction = "asc");
  Builder<Related> &orderByRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  Builder<Related> &latest(const QString &Column = "");
  Builder<Related> &inRandomOrder(const QString &Seed = "");
  Builder<Related> &limit(int Value);
  Builder<Related> &take(int Value);
  Builder<Related> &offset(int Value);
  Builder<Related> &skip(int Value);
  Builder<Related> &forPage(int Page, int PerPage = 30);
  Builder<Related> &lockForUpdate();
};
template <class M, class Related> class Relation : public RelationProxies<M, Related> {
public:
  virtual ~Relation();
  ModelsCollection<Related> get(const QStringList &Columns = {});
};
template <class M, class Related> class HasOneOrMany : public Relation<M, Related> {
public:
  std::pair<bool, Related &> save(Related &Model);
  Related create(const QList<AttributeItem> &Attributes);
  QList<Related> &saveMany(QList<Related> &Models);
  QList<Related> createMany(const QList<QList<AttributeItem>> &Records);
};
template <class M, class Related> class HasMany : public HasOneOrMany<M, Related> {};
template <class M, class Related> class HasOne : public HasOneOrMany<M, Related> {};
template <class M, class Related> class BelongsTo : public Relation<M, Related> {
public:
  M &associate(const Related &Model);
};
template <class M, class Related> class BelongsToMany : public Relation<M, Related> {
public:
  void attach(const QList<QVariant> &Ids);
  void sync(const QList<QVariant> &Ids);
};
} // namespace Relations
using Relations::BelongsTo;
using Relations::BelongsToMany;
using Relations::HasMany;
using Relations::HasOne;

/// The static query methods of a model.
template <class Derived, class... AllRelations> class ModelProxies {
public:
  static std::unique_ptr<Builder<Derived>> query();
  static std::unique_ptr<Builder<Derived>> with(const QString &Relation);
  static std::unique_ptr<Builder<Derived>> with(const QList<QString> &Relations);
  static std::optional<Derived> find(const QVariant &Id);
  static Derived findOrFail(const QVariant &Id);
  static ModelsCollection<Derived> findMany(const QList<QVariant> &Ids);
  static std::optional<Derived> first();
  static std::optional<Derived> firstWhereEq(const QString &Column, const QVariant &Value);
  static QVariant value(const QString &Column);
  static QList<QVariant> pluck(const QString &Column);
  static int count(const QString &Column = "*");
  static bool exists();
  static QVariant max(const QString &Column);
  static bool chunk(int Count, const std::function<bool(ModelsCollection<Derived> &&, int)> &Callback);
  static Derived create(const QList<AttributeItem> &Attributes);
  static Derived firstOrCreate(const QList<WhereItem> &Attributes);
  static Derived updateOrCreate(const QList<WhereItem> &Attributes, const QList<AttributeItem> &Values);
  static SqlQuery insert(const QList<QList<AttributeItem>> &Rows);
  static int upsert(const QList<QList<AttributeItem>> &Rows, const QStringList &UniqueBy);
  static void truncate();
  static std::unique_ptr<Builder<Derived>> where(const QString &Column, const QString &Comparison, const QVariant &Value);
  static std::unique_ptr<Builder<Derived>> whereEq(const QString &Column, const QVariant &Value);
  static std::unique_ptr<Builder<Derived>> orWhereEq(const QString &Column, const QVariant &Value);
  static std::unique_ptr<Builder<Derived>> whereIn(const QString &Column, const QList<QVariant> &Values);
  static std::unique_ptr<Builder<Derived>> whereNull(const QString &Column);
  static std::unique_ptr<Builder<Derived>> whereKey(const QVariant &Id);
  static std::unique_ptr<Builder<Derived>> whereRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  static std::unique_ptr<Builder<Derived>> orWhereRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  static std::unique_ptr<Builder<Derived>> select(const QStringList &Columns);
  static std::unique_ptr<Builder<Derived>> selectRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  static std::unique_ptr<Builder<Derived>> distinct();
  static std::unique_ptr<Builder<Derived>> join(const QString &Table, const QString &First, const QString &Comparison, const QString &Second);
  static std::unique_ptr<Builder<Derived>> groupBy(const QString &Column);
  static std::unique_ptr<Builder<Derived>> groupByRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  static std::unique_ptr<Builder<Derived>> orderBy(const QString &Column, const QString &Direction = "asc");
  static std::unique_ptr<Builder<Derived>> orderByRaw(const QString &Sql, const QList<QVariant> &Bindings = {});
  static std::unique_ptr<Builder<Derived>> latest(const QString &Column = "");
  static std::unique_ptr<Builder<Derived>> inRandomOrder(const QString &Seed = "");
  static std::unique_ptr<Builder<Derived>> limit(int Value);
  static std::unique_ptr<Builder<Derived>> take(int Value);
  static std::unique_ptr<Builder<Derived>> offset(int Value);
  static std::unique_ptr<Builder<Derived>> skip(int Value);
  static std::unique_ptr<Builder<Derived>> forPage(int Page, int PerPage = 30);
  static std::unique_ptr<Builder<Derived>> lockForUpdate();
};

template <class Derived, class... AllRelations>
class Model : public ModelProxies<Derived, AllRelations...>, public Concerns::GuardedModel {
public:
  static ModelsCollection<Derived> all(const QList<QString> &Columns = {});
  static int destroy(const QList<QVariant> &Ids);
  bool save();
  bool push();
  bool update(const QList<AttributeItem> &Attributes);
  bool remove();
  bool deleteModel();
  bool touch();
  Derived &refresh();
  std::optional<Derived> fresh();
  Derived &load(const QString &Relation);
  Derived &fill(const QList<AttributeItem> &Attributes);
  Derived &forceFill(const QList<AttributeItem> &Attributes);
  Derived &setAttribute(const QString &Key, QVariant Value);
  QVariant getAttribute(const QString &Key) const;
  template <class T> T getAttribute(const QString &) const { return T(); }
  template <class Related, template <class> class Container = ModelsCollection>
  Container<Related *> getRelationValue(const QString &) {
    return {};
  }
  template <class Related, class Tag> Related *getRelationValue(const QString &) { return nullptr; }
  template <class Related> QList<Related *> getRelation(const QString &) { return {}; }
  bool relationLoaded(const QString &Relation) const;

protected:
  template <class Related> std::unique_ptr<HasMany<Derived, Related>> hasMany(const QString & = "") { return nullptr; }
  template <class Related> std::unique_ptr<HasOne<Derived, Related>> hasOne(const QString & = "") { return nullptr; }
  template <class Related> std::unique_ptr<BelongsTo<Derived, Related>> belongsTo(const QString & = "") {
    return nullptr;
  }
  template <class Related> std::unique_ptr<BelongsToMany<Derived, Related>> belongsToMany(const QString & = "") {
    return nullptr;
  }
};
} // namespace Tiny
} // namespace Orm
