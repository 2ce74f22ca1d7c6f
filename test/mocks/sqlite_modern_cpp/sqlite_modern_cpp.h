// database << "sql" << value >> result: the binder runs at >>, execute(), ++, iteration, or in its destructor.
#pragma once
#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

struct sqlite3;

namespace sqlite {
typedef std::shared_ptr<sqlite3> connection_type;
typedef std::string_view str_ref;
class database;
class row_iterator;
template <class T, bool Name = false> struct index_binding_helper {
  typename std::conditional<Name, const char *, int>::type index;
  T value;
};
template <class T> auto named_parameter(const char *Name, T &&Value) {
  return index_binding_helper<T, true>{Name, std::forward<T>(Value)};
}
template <class T> auto indexed_parameter(int Index, T &&Value) {
  return index_binding_helper<T>{Index, std::forward<T>(Value)};
}
class database_binder {
public:
  database_binder() = delete;
  database_binder(const database_binder &) = delete;
  database_binder(database_binder &&);
  ~database_binder() noexcept(false);
  void execute();
  std::string sql();
  std::string original_sql();
  void used(bool State);
  bool used() const;
  row_iterator begin();
  row_iterator end();
};
class row_iterator {
public:
  class value_type {
  public:
    template <class T> value_type &operator>>(T &) { return *this; }
  };
  using difference_type = std::ptrdiff_t;
  using pointer = value_type *;
  using reference = value_type &;
  using iterator_category = std::input_iterator_tag;
  reference operator*() const;
  row_iterator &operator++();
  friend bool operator!=(const row_iterator &, const row_iterator &);
};
template <typename T> database_binder &operator<<(database_binder &B, T &&) { return B; }
template <typename T> database_binder &&operator<<(database_binder &&B, T &&) {
  return static_cast<database_binder &&>(B);
}
template <typename T> void operator>>(database_binder &, T &&) {}
template <typename T> void operator>>(database_binder &&, T &&) {}
void operator++(database_binder &B, int);

class database {
public:
  database(const std::string &Name);
  database(std::shared_ptr<sqlite3> Open);
  database_binder operator<<(str_ref Sql);
  connection_type connection() const;
  long long last_insert_rowid() const;
  int rows_modified() const;
  template <typename Function> void define(const std::string &, Function &&) {}
};
} // namespace sqlite
