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
using string = std::string;
class Value {
public:
  Value();
  Value(int V);
  Value(const char *V);
  Value(const std::string &V);
};
class Row {
public:
  Value operator[](std::size_t Index);
};
class DbDoc {};
class Result {
public:
  unsigned long long getAffectedItemsCount() const;
};
class RowResult {
public:
  Row fetchOne();
  std::vector<Row> fetchAll();
  std::size_t count();
};
class SqlResult : public RowResult {
public:
  bool nextResult();
};
class DocResult {
public:
  DbDoc fetchOne();
  std::vector<DbDoc> fetchAll();
  std::size_t count();
};

template <class Res, class Op> class Executable {
public:
  Res execute() { return Res(); }
};
template <class Res, class Op> class Clauses : public Executable<Res, Op> {
public:
  Op &where(const string &Condition) { return static_cast<Op &>(*this); }
  Op &orderBy(const string &Field) { return static_cast<Op &>(*this); }
  Op &sort(const string &Field) { return static_cast<Op &>(*this); }
  Op &limit(unsigned Count) { return static_cast<Op &>(*this); }
  Op &offset(unsigned Count) { return static_cast<Op &>(*this); }
  Op &bind(const string &Name, const Value &V) { return static_cast<Op &>(*this); }
};
class TableSelect : public Clauses<RowResult, TableSelect> {
public:
  TableSelect &groupBy(const string &Field);
  TableSelect &having(const string &Condition);
  TableSelect &lockShared();
  TableSelect &lockExclusive();
};
class TableInsert : public Executable<Result, TableInsert> {
public:
  template <class... V> TableInsert &values(V...) { return *this; }
  template <class It> TableInsert &rows(It, It) { return *this; }
};
class TableUpdate : public Clauses<Result, TableUpdate> {
public:
  TableUpdate &set(const string &Field, const Value &V);
};
class TableRemove : public Clauses<Result, TableRemove> {};
class CollectionFind : public Clauses<DocResult, CollectionFind> {
public:
  CollectionFind &fields(const string &Field);
};
class CollectionAdd : public Executable<Result, CollectionAdd> {
public:
  CollectionAdd &add(const string &Document);
};
class CollectionModify : public Clauses<Result, CollectionModify> {
public:
  CollectionModify &set(const string &Field, const Value &V);
  CollectionModify &unset(const string &Field);
};
class CollectionRemove : public Clauses<Result, CollectionRemove> {};
class SqlStatement : public Executable<SqlResult, SqlStatement> {
public:
  SqlStatement &bind(const Value &V);
};

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
class Client {
public:
  Client(const string &Uri, const string &Options);
  Session getSession();
  void close();
};
Session getSession(const string &Uri);
Client getClient(const string &Uri, const string &Options);
} // namespace r0
} // namespace abi2
} // namespace mysqlx
