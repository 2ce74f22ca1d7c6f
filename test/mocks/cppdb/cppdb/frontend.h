// session << "sql" << value: runs only with exec, row, query() or the conversion to result.
#pragma once
#include <string>

namespace cppdb {
class statement;
class result {
public:
  bool next();
  bool empty();
  int cols();
  bool is_null(int Column);
  template <typename T> T get(int) { return T(); }
  template <typename T> T get(const std::string &) { return T(); }
  template <typename T> bool fetch(int, T &) { return false; }
  template <typename T> result &operator>>(T &&) { return *this; }
};
class statement {
public:
  void reset();
  statement &bind(const std::string &Value);
  statement &bind(int Value);
  statement &bind_null();
  statement &operator<<(const std::string &Value);
  statement &operator<<(const char *Value);
  statement &operator<<(int Value);
  statement &operator<<(void (*Manipulator)(statement &));
  result operator<<(result (*Manipulator)(statement &));
  operator result();
  result row();
  result query();
  void exec();
  long long last_insert_id();
  unsigned long long affected();
};
void exec(statement &St);
void null(statement &St);
result row(statement &St);

class session {
public:
  session();
  explicit session(const std::string &Connection);
  void open(const std::string &Connection);
  void close();
  statement operator<<(const std::string &Sql);
  statement operator<<(const char *Sql);
  statement prepare(const std::string &Sql);
  statement create_statement(const std::string &Sql);
  statement create_prepared_statement(const std::string &Sql);
  statement create_prepared_uncached_statement(const std::string &Sql);
  std::string escape(const std::string &Text);
  void begin();
  void commit();
  void rollback();
};
class transaction {
public:
  transaction(session &S);
  ~transaction();
  void commit();
  void rollback();
};
} // namespace cppdb
