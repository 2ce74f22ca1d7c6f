// database << "sql" << value >> result: the binder runs at >>, execute(), ++, or in its destructor.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace sqlite {
class database;
class database_binder {
public:
  database_binder(database_binder &&);
  ~database_binder() noexcept(false);
  void execute();
  void used(bool State);
  bool used() const;
  void reset();
};
template <typename T> struct named_parameter_t {};
template <typename T> struct indexed_parameter_t {};
template <typename T> named_parameter_t<T> named_parameter(const char *, const T &) { return {}; }
template <typename T> indexed_parameter_t<T> indexed_parameter(int, const T &) { return {}; }
template <typename T> database_binder &operator<<(database_binder &B, const T &) { return B; }
template <typename T> database_binder &&operator<<(database_binder &&B, const T &) {
  return static_cast<database_binder &&>(B);
}
template <typename T> database_binder &operator>>(database_binder &B, T &&) { return B; }
template <typename T> database_binder &&operator>>(database_binder &&B, T &&) {
  return static_cast<database_binder &&>(B);
}
database_binder &operator++(database_binder &B, int);

class database {
public:
  database(const std::string &Name);
  database_binder operator<<(const std::string &Sql);
  database_binder operator<<(const char *Sql);
  long long last_insert_rowid() const;
};
} // namespace sqlite
