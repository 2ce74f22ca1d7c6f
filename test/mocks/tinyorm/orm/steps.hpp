// What the query builder, the models' builder, models and relations have in common. Each declares it again for itself: a
// builder gives itself, a model a new builder (and all of it is static), a relation itself (and all of it is const).
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <orm/ormtypes.hpp>
#include <tuple>

#define OUR_MOCK_CONDITIONS(Before, Step, After, Nested)                                                               \
  template <class V> Before Step where(const Column &, const QString &, V &&, const QString & = "and") After;          \
  Before Step where(const std::function<void(Nested &)> &, const QString & = "and") After;                             \
  Before Step where(const QList<WhereItem> &, const QString & = "and") After;                                          \
  template <class V> Before Step orWhere(const Column &, const QString &, V &&) After;                                 \
  Before Step orWhere(const std::function<void(Nested &)> &) After;                                                    \
  Before Step orWhere(const QList<WhereItem> &) After;                                                                 \
  template <class V> Before Step whereNot(const Column &, const QString &, V &&, const QString & = "and") After;       \
  template <class V> Before Step orWhereNot(const Column &, const QString &, V &&) After;                              \
  template <class V> Before Step whereEq(const Column &, V &&, const QString & = "and") After;                         \
  template <class V> Before Step orWhereEq(const Column &, V &&) After;                                                \
  template <class V> Before Step whereNotEq(const Column &, V &&, const QString & = "and") After;                      \
  Before Step whereIn(const Column &, const QList<QVariant> &, const QString & = "and", bool = false) After;           \
  Before Step whereNotIn(const Column &, const QList<QVariant> &, const QString & = "and") After;                      \
  Before Step orWhereIn(const Column &, const QList<QVariant> &) After;                                                \
  Before Step orWhereNotIn(const Column &, const QList<QVariant> &) After;                                             \
  Before Step whereNull(const Column &, const QString & = "and", bool = false) After;                                  \
  Before Step whereNotNull(const Column &, const QString & = "and") After;                                             \
  Before Step orWhereNull(const Column &) After;                                                                       \
  Before Step orWhereNotNull(const Column &) After;                                                                    \
  Before Step whereBetween(const Column &, const WhereBetweenItem &, const QString & = "and", bool = false) After;     \
  Before Step whereNotBetween(const Column &, const WhereBetweenItem &, const QString & = "and") After;                \
  Before Step whereColumn(const Column &, const QString &, const Column &, const QString & = "and") After;             \
  Before Step orWhereColumn(const Column &, const QString &, const Column &) After;                                    \
  Before Step whereColumnEq(const Column &, const Column &, const QString & = "and") After;                            \
  template <class C> Before Step whereExists(C &&, const QString & = "and", bool = false) After;                       \
  template <class C> Before Step whereNotExists(C &&, const QString & = "and") After;                                  \
  Before Step whereDate(const Column &, const QString &, QVariant, const QString & = "and") After;                     \
  Before Step whereTime(const Column &, const QString &, QVariant, const QString & = "and") After;                     \
  Before Step whereDay(const Column &, const QString &, QVariant, const QString & = "and") After;                      \
  Before Step whereMonth(const Column &, const QString &, QVariant, const QString & = "and") After;                    \
  Before Step whereYear(const Column &, const QString &, QVariant, const QString & = "and") After;                     \
  Before Step whereRowValues(const QList<Column> &, const QString &, const QList<QVariant> &, const QString & = "and") \
      After;                                                                                                           \
  Before Step whereRowValuesEq(const QList<Column> &, const QList<QVariant> &, const QString & = "and") After;         \
  template <class Q> Before Step whereSub(const Column &, const QString &, Q &&, const QString & = "and") After;       \
  Before Step whereRaw(const QString &, const QList<QVariant> & = {}, const QString & = "and") After;                  \
  Before Step orWhereRaw(const QString &, const QList<QVariant> & = {}) After;                                         \
  Before Step having(const Column &, const QString &, const QVariant &, const QString & = "and") After;                \
  Before Step orHaving(const Column &, const QString &, const QVariant &) After;                                       \
  Before Step havingRaw(const QString &, const QList<QVariant> & = {}, const QString & = "and") After;                 \
  Before Step orHavingRaw(const QString &, const QList<QVariant> & = {}) After;

#define OUR_MOCK_STEPS(Before, Step, After)                                                                            \
  Before Step select(const QList<Column> & = {}) After;                                                                \
  Before Step select(const Column &) After;                                                                            \
  Before Step addSelect(const QList<Column> &) After;                                                                  \
  Before Step addSelect(const Column &) After;                                                                         \
  Before Step selectRaw(const QString &, const QList<QVariant> & = {}) After;                                          \
  Before Step distinct() After;                                                                                        \
  template <class T>                                                                                                   \
  Before Step join(T &&, const QString &, const QString &, const QString &, const QString & = "inner", bool = false)   \
      After;                                                                                                           \
  template <class T> Before Step leftJoin(T &&, const QString &, const QString &, const QString &) After;              \
  template <class T> Before Step rightJoin(T &&, const QString &, const QString &, const QString &) After;             \
  template <class T> Before Step crossJoin(T &&) After;                                                                \
  template <class T> Before Step joinWhere(T &&, const QString &, const QString &, const QVariant &) After;            \
  template <class T> Before Step leftJoinWhere(T &&, const QString &, const QString &, const QVariant &) After;        \
  template <class T> Before Step rightJoinWhere(T &&, const QString &, const QString &, const QVariant &) After;       \
  template <class T>                                                                                                   \
  Before Step joinSub(T &&, const QString &, const QString &, const QString &, const QVariant &) After;                \
  template <class T>                                                                                                   \
  Before Step leftJoinSub(T &&, const QString &, const QString &, const QString &, const QVariant &) After;            \
  template <class T>                                                                                                   \
  Before Step rightJoinSub(T &&, const QString &, const QString &, const QString &, const QVariant &) After;           \
  Before Step groupBy(const Column &) After;                                                                           \
  Before Step groupByRaw(const QString &, const QList<QVariant> & = {}) After;                                         \
  Before Step orderBy(const Column &, const QString & = "asc") After;                                                  \
  Before Step orderByDesc(const Column &) After;                                                                       \
  Before Step orderByRaw(const QString &, const QList<QVariant> & = {}) After;                                         \
  Before Step inRandomOrder(const QString & = "") After;                                                               \
  Before Step latest(const Column & = "") After;                                                                       \
  Before Step oldest(const Column & = "") After;                                                                       \
  Before Step reorder() After;                                                                                         \
  Before Step reorder(const Column &, const QString & = "asc") After;                                                  \
  Before Step limit(qint64) After;                                                                                     \
  Before Step take(qint64) After;                                                                                      \
  Before Step offset(qint64) After;                                                                                    \
  Before Step skip(qint64) After;                                                                                      \
  Before Step forPage(qint64, qint64 = 30) After;                                                                      \
  Before Step forPageBeforeId(qint64 = 30, const QVariant & = {}, const QString & = "id", bool = false) After;         \
  Before Step forPageAfterId(qint64 = 30, const QVariant & = {}, const QString & = "id", bool = false) After;          \
  Before Step lock(bool = true) After;                                                                                 \
  Before Step lockForUpdate() After;                                                                                   \
  Before Step sharedLock() After;

#define OUR_MOCK_AGGREGATES(Before, After)                                                                             \
  Before quint64 count(const QList<Column> & = {}) After;                                                              \
  Before QVariant min(const Column &) After;                                                                           \
  Before QVariant max(const Column &) After;                                                                           \
  Before QVariant sum(const Column &) After;                                                                           \
  Before QVariant avg(const Column &) After;                                                                           \
  Before QVariant average(const Column &) After;                                                                       \
  Before QVariant aggregate(const QString &, const QList<Column> & = {}) After;

#define OUR_MOCK_EXISTENCE(Before, After)                                                                              \
  Before bool exists() After;                                                                                          \
  Before bool doesntExist() After;                                                                                     \
  Before bool existsOr(const std::function<void()> &) After;                                                           \
  Before bool doesntExistOr(const std::function<void()> &) After;

#define OUR_MOCK_STEPPING(Before, After)                                                                               \
  template <class N = std::size_t>                                                                                     \
  Before std::tuple<int, QSqlQuery> increment(const QString &, N = 1, const QList<UpdateItem> & = {}) After;           \
  template <class N = std::size_t>                                                                                     \
  Before std::tuple<int, QSqlQuery> decrement(const QString &, N = 1, const QList<UpdateItem> & = {}) After;

// The rows of a model.
#define OUR_MOCK_ROWS(Before, M, After)                                                                                \
  Before QVariant value(const Column &) After;                                                                         \
  Before QVariant soleValue(const Column &) After;                                                                     \
  Before QList<QVariant> pluck(const Column &) After;                                                                  \
  Before QString implode(const QString &, const QString & = "") After;                                                 \
  Before std::optional<M> find(const QVariant &, const QList<Column> & = {}) After;                                    \
  Before M findOrNew(const QVariant &, const QList<Column> & = {}) After;                                              \
  Before M findOrFail(const QVariant &, const QList<Column> & = {}) After;                                             \
  Before std::optional<M> findOr(const QVariant &, const std::function<void()> &) After;                               \
  Before std::optional<M> first(const QList<Column> & = {}) After;                                                     \
  Before M firstOrNew(const QList<WhereItem> & = {}, const QList<AttributeItem> & = {}) After;                         \
  Before M firstOrCreate(const QList<WhereItem> & = {}, const QList<AttributeItem> & = {}) After;                      \
  Before M firstOrFail(const QList<Column> & = {}) After;                                                              \
  Before std::optional<M> firstOr(const std::function<void()> & = nullptr) After;                                      \
  Before std::optional<M> firstWhere(const Column &, const QString &, const QVariant &) After;                         \
  Before std::optional<M> firstWhereEq(const Column &, const QVariant &) After;                                        \
  Before M sole(const QList<Column> & = {}) After;                                                                     \
  Before M updateOrCreate(const QList<WhereItem> &, const QList<AttributeItem> & = {}) After;                          \
  Before bool chunk(qint64, const std::function<bool(ModelsCollection<M> &&, qint64)> &) After;                        \
  Before bool each(const std::function<bool(M &&, qint64)> &, qint64 = 1000) After;                                    \
  Before ModelsCollection<M> chunkMap(const std::function<M(M &&)> &, qint64 = 1000) After;

#define OUR_MOCK_ROWS_BY_ID(Before, M, After)                                                                          \
  Before bool chunkById(qint64, const std::function<bool(ModelsCollection<M> &&, qint64)> &, const QString & = "")     \
      After;                                                                                                           \
  Before bool eachById(const std::function<bool(M &&, qint64)> &, qint64 = 1000, const QString & = "") After;

#define OUR_MOCK_OF_MODELS(Before, Step, After)                                                                        \
  Before Step whereKey(const QVariant &) After;                                                                        \
  Before Step whereKey(const QList<QVariant> &) After;                                                                 \
  Before Step whereKeyNot(const QVariant &) After;                                                                     \
  Before Step with(const QList<WithItem> &) After;                                                                     \
  Before Step with(QString) After;                                                                                     \
  Before Step with(const QList<QString> &) After;                                                                      \
  Before Step without(QString) After;                                                                                  \
  Before Step withOnly(QString) After;                                                                                 \
  Before Step withOnly(const QList<QString> &) After;                                                                  \
  Before Step withCasts(const std::unordered_map<QString, CastItem> &) After;                                          \
  Before Step withCast(std::pair<QString, CastItem>) After;                                                            \
  template <class Other = void>                                                                                        \
  Before Step has(const QString &, const QString & = ">=", qint64 = 1, const QString & = "and") After;                 \
  template <class Other = void>   Before Step doesntHave(const QString &, const QString & = "and") After;              \
  template <class Other = void>                                                                                        \
  Before Step whereHas(const QString &, const std::function<void(QueryBuilder &)> & = nullptr, const QString & = ">=", \
                       qint64 = 1) After;                                                                              \
  template <class Other = void>                                                                                        \
  Before Step orWhereHas(const QString &, const std::function<void(QueryBuilder &)> & = nullptr,                       \
                         const QString & = ">=", qint64 = 1) After;                                                    \
  template <class Other = void>                                                                                        \
  Before Step whereDoesntHave(const QString &, const std::function<void(QueryBuilder &)> & = nullptr) After;

#define OUR_MOCK_INSERTS(Before, After)                                                                                \
  Before std::optional<SqlQuery> insert(const QList<AttributeItem> &) After;                                           \
  Before std::optional<SqlQuery> insert(const QList<QList<AttributeItem>> &) After;                                    \
  Before quint64 insertGetId(const QList<AttributeItem> &, const QString & = "") After;                                \
  Before std::tuple<int, std::optional<QSqlQuery>> insertOrIgnore(const QList<AttributeItem> &) After;                 \
  Before std::tuple<int, std::optional<QSqlQuery>> insertOrIgnore(const QList<QList<AttributeItem>> &) After;          \
  Before void truncate() After;
