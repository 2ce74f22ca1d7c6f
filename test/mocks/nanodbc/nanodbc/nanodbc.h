#pragma once
#include <string>
#include <vector>

namespace nanodbc {
using string = std::string;
class connection {
public:
  connection();
  connection(const string &ConnectionString, long Timeout = 0);
  void connect(const string &ConnectionString, long Timeout = 0);
  void disconnect();
};
class result {
public:
  bool next();
  bool first();
  bool next_result();
  long rows() const;
  long affected_rows() const;
  template <class T> T get(short) const { return T(); }
  template <class T> T get(const string &) const { return T(); }
  template <class T> void get_ref(short, T &) const {}
};
class statement {
public:
  statement();
  explicit statement(connection &Conn);
  statement(connection &Conn, const string &Query, long Timeout = 0);
  void prepare(connection &Conn, const string &Query, long Timeout = 0);
  void prepare(const string &Query, long Timeout = 0);
  result execute_direct(connection &Conn, const string &Query, long Batch = 1, long Timeout = 0);
  void just_execute_direct(connection &Conn, const string &Query, long Batch = 1, long Timeout = 0);
  result execute(long Batch = 1, long Timeout = 0);
  void just_execute(long Batch = 1, long Timeout = 0);
  template <class T> void bind(short, const T *) {}
  template <class T> void bind(short, const T *, std::size_t) {}
  void bind_strings(short Index, const std::vector<string> &Values);
  void bind_null(short Index, std::size_t Batch = 1);
};
class transaction {
public:
  explicit transaction(const connection &Conn);
  ~transaction() noexcept;
  void commit();
  void rollback() noexcept;
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
