// select() builds, all(), one(), count() and cursor() run; litesql-gen makes the classes of the entities.
#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>

typedef enum { A_field_type_integer, A_field_type_string } AT_field_type;

namespace litesql {
class Database;
class FieldType;
class SelectQuery;
class Record : public std::vector<std::string> {};
typedef std::vector<Record> Records;

class Expr {
public:
  Expr();
  virtual ~Expr();
  virtual std::string asString() const;
};
class RawExpr : public Expr {
public:
  RawExpr(const std::string &Text);
};
class In : public Expr {
public:
  In(const FieldType &Field, const std::string &Set);
};
class FieldType {
public:
  typedef std::vector<std::pair<std::string, std::string>> Values;
  FieldType(const std::string &Name, AT_field_type Type, const std::string &Table, const Values &V = Values());
  std::string name() const;
  In in(const std::string &Set) const;
};
class Eq : public Expr {
public:
  Eq(const FieldType &Field, const std::string &Value);
};
template <class T> Eq operator==(const FieldType &Field, const T &) { return Eq(Field, ""); }

template <class T> class Cursor {
public:
  T operator*();
  Cursor<T> &operator++();
  Cursor<T> &operator++(int);
  std::vector<T> dump();
  bool rowsLeft();
};
class SelectQuery {
public:
  SelectQuery();
  SelectQuery &distinct(bool On);
  SelectQuery &limit(int Value);
  SelectQuery &offset(int Value);
  SelectQuery &result(const std::string &Column);
  SelectQuery &clearResults();
  SelectQuery &source(const std::string &Table, const std::string &Alias = "");
  SelectQuery &where(const Expr &E);
  SelectQuery &where(const std::string &Text);
  SelectQuery &groupBy(const std::string &Text);
  SelectQuery &having(const Expr &E);
  SelectQuery &having(const std::string &Text);
  SelectQuery &orderBy(const std::string &Text, bool Ascending = true);
  operator std::string() const;
};
template <class T> class DataSource {
public:
  const Database &getDatabase() const;
  SelectQuery idQuery() const;
  SelectQuery objectQuery() const;
  std::size_t count() const;
  Cursor<T> cursor() const;
  T one() const;
  std::vector<T> all() const;
  DataSource &orderBy(FieldType Field, bool Ascending = true);
};
class Persistent {
public:
  Persistent(const Database &Db);
  Persistent(const Database &Db, const Record &Row);
  virtual ~Persistent();
  const Database &getDatabase() const;
};
template <class T> class RelationHandle {
protected:
  RelationHandle(const T &Owner);
};
class Database {
public:
  Database(const std::string &Backend, const std::string &Connection);
  virtual ~Database();
  void create() const;
  void drop() const;
  void upgrade() const;
  bool needsUpgrade() const;
  Records query(const std::string &Sql) const;
  template <class T> Cursor<T> cursor(const std::string &) const { return {}; }
  void insert(const std::string &Table, const Record &Values, const Record &Fields = Record()) const;
  std::string groupInsert(const Record &Tables, const Records &Fields, const Records &Values,
                          const std::string &Sequence) const;
  void delete_(const std::string &Table, const Expr &E = Expr()) const;
  void begin() const;
  void commit() const;
  void rollback() const;
};
template <class T> DataSource<T> select(const Database &, const Expr & = Expr()) { return {}; }
template <class T> DataSource<T> intersect(const DataSource<T> &A, const DataSource<T> &) { return A; }
template <class T> DataSource<T> union_(const DataSource<T> &A, const DataSource<T> &) { return A; }
template <class T> DataSource<T> except(const DataSource<T> &A, const DataSource<T> &) { return A; }
std::string escapeSQL(const std::string &Text);
} // namespace litesql
