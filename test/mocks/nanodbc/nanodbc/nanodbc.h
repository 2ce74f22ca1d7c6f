// execute() and friends run at once; a batch of parameter sets goes in one call; transaction rolls back unless committed.
#pragma once
#include <list>
#include <string>
#include <vector>

namespace nanodbc {
using string = std::string;
class connection {
public:
  connection();
  explicit connection(const string &ConnectionString, long Timeout = 0);
  connection(const string &Dsn, const string &User, const string &Password, long Timeout = 0);
  void connect(const string &ConnectionString, long Timeout = 0);
  bool async_connect(const string &ConnectionString, void *Event, long Timeout = 0);
  bool connected() const noexcept;
  void disconnect();
};
class result {
public:
  long rowset_size() const noexcept;
  long affected_rows() const;
  bool has_affected_rows() const;
  long rows() const noexcept;
  short columns() const;
  bool first();
  bool last();
  bool next();
  bool async_next(void *Event);
  bool complete_next();
  bool prior();
  bool move(long Row);
  bool skip(long Rows);
  unsigned long position() const;
  bool at_end() const noexcept;
  void unbind();
  bool next_result();
  template <class T> void get_ref(short, T &) const {}
  template <class T> T get(short) const { return T(); }
  template <class T> T get(const string &) const { return T(); }
  bool is_null(short Column) const;
  short column(const string &Name) const;
  string column_name(short Column) const;
};
class statement {
public:
  statement();
  explicit statement(connection &Conn);
  statement(connection &Conn, const string &Query, long Timeout = 0);
  void prepare(connection &Conn, const string &Query, long Timeout = 0);
  void prepare(const string &Query, long Timeout = 0);
  bool async_prepare(const string &Query, void *Event, long Timeout = 0);
  void complete_prepare();
  result execute_direct(connection &Conn, const string &Query, long Batch = 1, long Timeout = 0);
  bool async_execute_direct(connection &Conn, void *Event, const string &Query, long Batch = 1, long Timeout = 0);
  void just_execute_direct(connection &Conn, const string &Query, long Batch = 1, long Timeout = 0);
  bool async_execute(void *Event, long Batch = 1, long Timeout = 0);
  result complete_execute(long Batch = 1);
  void enable_async(void *Event);
  void disable_async() const;
  result execute(long Batch = 1, long Timeout = 0);
  void just_execute(long Batch = 1, long Timeout = 0);
  template <class T> void bind(short, const T *) {}
  template <class T> void bind(short, const T *, std::size_t) {}
  template <class T> void bind_strings(short, const std::vector<T> &) {}
  void bind_null(short Index, std::size_t Batch = 1);
};
class transaction {
public:
  explicit transaction(const class connection &Conn);
  ~transaction() noexcept;
  void commit();
  void rollback() noexcept;
};
class catalog {
public:
  class tables {};
  class columns {};
  class primary_keys {};
  class procedures {};
  explicit catalog(connection &Conn) noexcept;
  tables find_tables(const string &Table = string(), const string &Type = string(), const string &Schema = string());
  columns find_columns(const string &Column = string(), const string &Table = string());
  primary_keys find_primary_keys(const string &Table, const string &Schema = string());
  procedures find_procedures(const string &Procedure = string(), const string &Schema = string());
  std::list<string> list_catalogs();
  std::list<string> list_schemas();
};
result execute(connection &Conn, const string &Query, long Batch = 1, long Timeout = 0);
void just_execute(connection &Conn, const string &Query, long Batch = 1, long Timeout = 0);
result execute(statement &St, long Batch = 1);
void just_execute(statement &St, long Batch = 1);
result transact(statement &St, long Batch);
void just_transact(statement &St, long Batch);
void prepare(statement &St, const string &Query, long Timeout = 0);
} // namespace nanodbc
#define NANODBC_TEXT(s) s
