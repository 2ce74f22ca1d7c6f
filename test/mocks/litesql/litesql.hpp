#pragma once
#include <string>
#include <vector>

namespace litesql {
class Database;
class Expr {
public:
  virtual ~Expr();
};
class RawExpr : public Expr {
public:
  RawExpr(const std::string &Text);
};
class FieldType {
public:
  std::string name() const;
};
class Eq : public Expr {};
Eq operator==(const FieldType &Field, const std::string &Value);
Eq operator==(const FieldType &Field, int Value);

template <class T> class Cursor {
public:
  T operator*();
  Cursor &operator++();
  bool rowsLeft();
};
template <class T> class DataSource {
public:
  int count() const;
  Cursor<T> cursor() const;
  T one() const;
  std::vector<T> all() const;
  DataSource &orderBy(FieldType Field, bool Ascending = true);
};
class SelectQuery {
public:
  SelectQuery &limit(int Value);
  SelectQuery &offset(int Value);
  SelectQuery &where(const Expr &E);
  SelectQuery &where(std::string Text);
  SelectQuery &orderBy(std::string Text, bool Ascending = true);
};
class Persistent {
public:
  virtual ~Persistent();
  virtual void update() = 0;
  virtual void del() = 0;
};
template <class T> class RelationHandle {
public:
  RelationHandle(const T &Owner);
};
class Database {
public:
  Database(std::string Backend, std::string Connection);
  virtual ~Database();
  void create() const;
  void drop() const;
  void upgrade() const;
  bool needsUpgrade() const;
  std::vector<std::vector<std::string>> query(std::string Sql) const;
  template <class T> Cursor<T> cursor(std::string) const { return {}; }
  void begin() const;
  void commit() const;
  void rollback() const;
};
template <class T> DataSource<T> select(const Database &, const Expr & = RawExpr("True")) { return {}; }
std::string escapeSQL(std::string Text);
} // namespace litesql
