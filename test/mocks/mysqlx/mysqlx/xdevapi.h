// Builders run at execute() only; the classes sit in inline namespaces as in the real library.
#pragma once
#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace mysqlx {
inline namespace abi2 {
inline namespace r0 {
class string : public std::u16string {
public:
  string();
  template <typename C> string(const C *) {}
  template <typename C> string(const std::basic_string<C> &) {}
  template <typename C> operator std::basic_string<C>() const { return {}; }
};
class Value {
public:
  Value();
  Value(int V);
  Value(const char *V);
  Value(const std::string &V);
  template <typename T> T get() const { return T(); }
};
class Row {
public:
  Value operator[](std::size_t Index);
  bool isNull() const;
  operator bool() const;
};
class DbDoc {};
class Result {
public:
  unsigned long long getAffectedItemsCount() const;
};
namespace internal {
template <typename Source> class List_initializer {
public:
  template <typename U> operator U() { return U(); }
  auto begin() -> decltype(((Source *)nullptr)->begin());
  auto end() const -> decltype(((Source *)nullptr)->end());
};
template <class Impl, class T> struct Iterator {
  bool operator!=(const Iterator &) const;
  Iterator &operator++();
  T operator*() const;
};
class Row_result_detail {
public:
  using iterator = Iterator<Row_result_detail, Row>;
  using RowList = List_initializer<Row_result_detail>;
  iterator begin();
  iterator end() const;
};
class Doc_result_detail {
public:
  using iterator = Iterator<Doc_result_detail, DbDoc>;
  using DocList = List_initializer<Doc_result_detail>;
  iterator begin();
  iterator end() const;
};
} // namespace internal
class RowResult : public internal::Row_result_detail {
public:
  Row fetchOne();
  RowList fetchAll();
  std::size_t count();
};
class SqlResult : public RowResult {
public:
  bool nextResult();
};
class DocResult : public internal::Doc_result_detail {
public:
  DbDoc fetchOne();
  DocList fetchAll();
  std::size_t count();
};

template <class Res, class Op> class Executable {
public:
  Res execute() { return Res(); }
};
// Each clause's method returns what is below it, so the static type of a chain no longer names the operation.
namespace internal {
template <class Base> class Offset : public Base {
public:
  Base &offset(unsigned) { return *this; }
};
template <class Base> class Limit : public Base {
public:
  Base &limit(unsigned) { return *this; }
};
template <class Base> class Sort : public Base {
public:
  template <typename... T> Base &sort(T...) { return *this; }
};
template <class Base> class Order_by : public Base {
public:
  template <typename... T> Base &orderBy(T...) { return *this; }
};
template <class Base> class Having : public Base {
public:
  Base &having(const string &) { return *this; }
};
template <class Base> class Group_by : public Base {
public:
  template <typename... T> Base &groupBy(T...) { return *this; }
};
template <class Base> class Bind_parameters : public Base {
public:
  Bind_parameters &bind(const string &, const Value &) { return *this; }
};
template <class Base> class Bind_placeholders : public Base {
public:
  template <typename... T> Bind_placeholders &bind(T...) { return *this; }
};
template <class Base> class Set_lock : public Base {
public:
  Base &lockShared() { return *this; }
  Base &lockExclusive() { return *this; }
};
class SQL_statement : public Bind_placeholders<Executable<SqlResult, SQL_statement>> {};
} // namespace internal
class TableSelect;
class TableUpdate;
class TableRemove;
class CollectionFind;
class CollectionModify;
class CollectionRemove;
namespace internal {
struct Table_select_cmd : public Executable<RowResult, TableSelect> {};
struct Table_select_base
    : public Group_by<Having<Order_by<Limit<Offset<Bind_parameters<Set_lock<Table_select_cmd>>>>>>> {};
struct Table_update_cmd : public Executable<Result, TableUpdate> {};
struct Table_update_base : public Order_by<Limit<Bind_parameters<Table_update_cmd>>> {};
struct Table_remove_cmd : public Executable<Result, TableRemove> {};
struct Table_remove_base : Order_by<Limit<Bind_parameters<Table_remove_cmd>>> {};
struct Collection_find_cmd : public Executable<DocResult, CollectionFind> {};
struct Collection_find_base
    : public Group_by<Having<Sort<Limit<Offset<Bind_parameters<Set_lock<Collection_find_cmd>>>>>>> {};
struct Collection_modify_cmd : public Executable<Result, CollectionModify> {};
struct Collection_modify_base : public Sort<Limit<Bind_parameters<Collection_modify_cmd>>> {};
struct Collection_remove_cmd : public Executable<Result, CollectionRemove> {};
struct Collection_remove_base : public Sort<Limit<Bind_parameters<Collection_remove_cmd>>> {};
} // namespace internal
class TableSelect : public internal::Table_select_base {
public:
  internal::Table_select_base &where(const string &Condition);
};
class TableInsert : public Executable<Result, TableInsert> {
public:
  template <class... V> TableInsert &values(V...) { return *this; }
  template <class It> TableInsert &rows(It, It) { return *this; }
};
class TableUpdate : public internal::Table_update_base {
public:
  TableUpdate &set(const string &Field, const Value &V);
  internal::Table_update_base &where(const string &Condition);
};
class TableRemove : public internal::Table_remove_base {
public:
  internal::Table_remove_base &where(const string &Condition);
};
class CollectionFind : public internal::Collection_find_base {
public:
  internal::Collection_find_base &fields(const string &Field);
};
class CollectionAdd : public Executable<Result, CollectionAdd> {
public:
  CollectionAdd &add(const string &Document);
};
class CollectionModify : public internal::Collection_modify_base {
public:
  CollectionModify &set(const string &Field, const Value &V);
  CollectionModify &unset(const string &Field);
};
class CollectionRemove : public internal::Collection_remove_base {};
using SqlStatement = internal::SQL_statement;

class Table {
public:
  template <class... F> TableSelect select(F...) { return {}; }
  template <class... F> TableInsert insert(F...) { return {}; }
  TableUpdate update();
  TableRemove remove();
  unsigned long long count();
};
class Collection {
public:
  CollectionFind find();
  CollectionFind find(const string &Condition);
  CollectionAdd add(const string &Document);
  CollectionModify modify(const string &Condition);
  CollectionRemove remove(const string &Condition);
  DbDoc getOne(const string &Id);
  Result removeOne(const string &Id);
  Result replaceOne(const string &Id, const string &Document);
  Result addOrReplaceOne(const string &Id, const string &Document);
  unsigned long long count();
};
class Schema {
public:
  Table getTable(const string &Name);
  Collection getCollection(const string &Name);
  Collection createCollection(const string &Name);
  void dropCollection(const string &Name);
};
class Session {
public:
  Session(const string &Uri);
  SqlStatement sql(const string &Sql);
  Schema getSchema(const string &Name);
  Schema getDefaultSchema();
  Schema createSchema(const string &Name);
  void dropSchema(const string &Name);
  void startTransaction();
  void commit();
  void rollback();
  string setSavepoint(const string &Name);
  void releaseSavepoint(const string &Name);
  void rollbackTo(const string &Name);
  void close();
};
class ClientOption {
public:
  enum Enum { POOLING, POOL_MAX_SIZE, POOL_QUEUE_TIMEOUT, POOL_MAX_IDLE_TIME };
};
class Client {
public:
  template <typename... T> Client(T...) {}
  Session getSession();
  void close();
};
Session getSession(const string &Uri);
Client getClient(const string &Uri, const string &Options);
} // namespace r0
} // namespace abi2
} // namespace mysqlx
