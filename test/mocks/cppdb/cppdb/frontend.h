// session << "sql" << value: runs only with exec, row, query() or the conversion to result.
#pragma once
#include <ctime>
#include <string>

namespace cppdb {
enum null_tag_type { null_value, not_null_value };
namespace tags {
template <typename T> struct use_tag {
  T value;
  null_tag_type tag;
};
template <typename T> struct into_tag {
  T &value;
  null_tag_type &tag;
};
} // namespace tags
inline tags::use_tag<const std::string &> use(const std::string &Value, null_tag_type Tag) { return {Value, Tag}; }
template <typename T> tags::use_tag<T> use(T Value, null_tag_type Tag) { return {Value, Tag}; }
template <typename T> tags::into_tag<T> into(T &Value, null_tag_type &Tag) { return {Value, Tag}; }

class result {
public:
  result();
  ~result();
  result(const result &);
  bool next();
  bool empty();
  int cols();
  int index(const std::string &Name);
  int find_column(const std::string &Name);
  std::string name(int Column);
  bool is_null(int Column);
  void clear();
  void rewind_column();
  template <typename T> T get(int) { return T(); }
  template <typename T> T get(const std::string &) { return T(); }
  bool fetch(int Column, int &Value);
  bool fetch(int Column, std::string &Value);
  bool fetch(const std::string &Name, std::string &Value);
  template <typename T> result &operator>>(tags::into_tag<T>) { return *this; }
  template <typename T> result &operator>>(T &) { return *this; }
};
class statement {
public:
  statement();
  ~statement();
  statement(const statement &);
  void reset();
  void clear();
  bool empty() const;
  statement &bind(int Value);
  statement &bind(long long Value);
  statement &bind(double Value);
  statement &bind(const std::string &Value);
  statement &bind(const char *Value);
  statement &bind_null();
  void bind(int Column, int Value);
  void bind(int Column, const std::string &Value);
  void bind_null(int Column);
  statement &operator<<(const std::string &Value);
  statement &operator<<(const char *Value);
  statement &operator<<(void (*Manipulator)(statement &));
  result operator<<(result (*Manipulator)(statement &));
  template <typename T> statement &operator<<(const tags::use_tag<T> &) { return *this; }
  template <typename T> statement &operator<<(T Value) { return bind(Value); }
  operator result();
  result row();
  result query();
  void exec();
  long long last_insert_id();
  long long sequence_last(const std::string &Sequence);
  unsigned long long affected();
};
inline void exec(statement &St) { St.exec(); }
inline void null(statement &St) { St.bind_null(); }
inline result row(statement &St) { return St.row(); }

class session {
public:
  session();
  session(const std::string &Connection);
  ~session();
  void open(const std::string &Connection);
  void close();
  bool is_open();
  statement operator<<(const std::string &Sql);
  statement operator<<(const char *Sql);
  statement prepare(const std::string &Sql);
  statement create_statement(const std::string &Sql);
  statement create_prepared_statement(const std::string &Sql);
  statement create_prepared_uncached_statement(const std::string &Sql);
  void clear_cache();
  void clear_pool();
  std::string escape(const std::string &Text);
  std::string driver();
  std::string engine();
  bool recyclable();
  template <typename Functor> void once(const Functor &) {}
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
