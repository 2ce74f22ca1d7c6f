// SOCI 4: names and shapes only.
#pragma once
#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace soci {
enum indicator { i_ok, i_null, i_truncated };
enum data_type { dt_string, dt_date, dt_double, dt_integer, dt_long_long };
class session;
class statement;
class row;
class values;
class connection_pool;
class backend_factory {};
class soci_error {
public:
  explicit soci_error(const std::string &);
  const char *what() const noexcept;
};
namespace details {
class into_type_base;
class use_type_base;
class prepare_temp_type;
template <class T> class type_ptr {
public:
  explicit type_ptr(T *);
};
typedef type_ptr<into_type_base> into_type_ptr;
typedef type_ptr<use_type_base> use_type_ptr;
namespace our_mock {
struct nothing {};
} // namespace our_mock
typedef our_mock::nothing no_indicator;
template <class T, class I> struct into_container {};
template <class T, class I> struct use_container {};
template <class T, class I> struct use_container<T *, I>; // SOCI takes no pointers
class once_temp_type {
public:
  once_temp_type(session &);
  once_temp_type(const once_temp_type &);
  ~once_temp_type() noexcept(false);
  template <class T> once_temp_type &operator<<(const T &) { __builtin_unreachable(); }
  once_temp_type &operator,(const into_type_ptr &);
  once_temp_type &operator,(const use_type_ptr &);
  template <class T, class I> once_temp_type &operator,(const into_container<T, I> &) { __builtin_unreachable(); }
  template <class T, class I> once_temp_type &operator,(const use_container<T, I> &) { __builtin_unreachable(); }
};
class once_type {
public:
  template <class T> once_temp_type operator<<(const T &) { __builtin_unreachable(); }
};
class prepare_temp_type {
public:
  prepare_temp_type(session &);
  prepare_temp_type(const prepare_temp_type &);
  ~prepare_temp_type();
  template <class T> prepare_temp_type &operator<<(const T &) { __builtin_unreachable(); }
  prepare_temp_type &operator,(const into_type_ptr &);
  prepare_temp_type &operator,(const use_type_ptr &);
  template <class T, class I> prepare_temp_type &operator,(const into_container<T, I> &) { __builtin_unreachable(); }
  template <class T, class I> prepare_temp_type &operator,(const use_container<T, I> &) { __builtin_unreachable(); }
};
class prepare_type {
public:
  template <class T> prepare_temp_type operator<<(const T &) { __builtin_unreachable(); }
};
} // namespace details

template <class T> details::into_container<T, details::no_indicator> into(T &);
template <class T, class I> details::into_container<T, I> into(T &, I &);
template <class T> details::into_type_ptr into(T &, std::size_t);
template <class T> details::use_container<T, details::no_indicator> use(T &, const std::string & = std::string());
template <class T>
details::use_container<const T, details::no_indicator> use(const T &, const std::string & = std::string());
template <class T> details::use_container<T, indicator> use(T &, indicator &, const std::string & = std::string());
template <class T>
details::use_container<const T, indicator> use(const T &, indicator &, const std::string & = std::string());

class ddl_type {
public:
  ddl_type(session &);
  ddl_type(const ddl_type &);
  ~ddl_type() noexcept(false);
  ddl_type &column(const std::string &, data_type, int = 0, int = 0);
  ddl_type &unique(const std::string &, const std::string &);
  ddl_type &primary_key(const std::string &, const std::string &);
  ddl_type &foreign_key(const std::string &, const std::string &, const std::string &, const std::string &);
  ddl_type &operator()(const std::string &);
};

class connection_parameters {
public:
  connection_parameters(const std::string &, const std::string &);
};
class session {
public:
  session();
  explicit session(const connection_parameters &);
  session(const backend_factory &, const std::string &);
  session(const std::string &, const std::string &);
  explicit session(const std::string &);
  explicit session(connection_pool &);
  ~session();
  void open(const connection_parameters &);
  void open(const backend_factory &, const std::string &);
  void open(const std::string &, const std::string &);
  void open(const std::string &);
  void close();
  void reconnect();
  bool is_connected() const noexcept;
  void begin();
  void commit();
  void rollback();
  details::once_type once;
  details::prepare_type prepare;
  template <class T> details::once_temp_type operator<<(const T &V) { return once << V; }
  std::string get_query() const;
  std::string get_last_query() const;
  void log_query(const std::string &);
  void set_log_stream(std::ostream *);
  bool got_data() const;
  bool get_next_sequence_value(const std::string &, long long &);
  bool get_last_insert_id(const std::string &, long long &);
  ddl_type create_table(const std::string &);
  void drop_table(const std::string &);
  void truncate_table(const std::string &);
  ddl_type add_column(const std::string &, const std::string &, data_type, int = 0, int = 0);
  ddl_type alter_column(const std::string &, const std::string &, data_type, int = 0, int = 0);
  ddl_type drop_column(const std::string &, const std::string &);
  std::string get_backend_name() const;
};

namespace details {
enum statement_type { st_one_time_query, st_repeatable_query };
class statement_impl {
public:
  void prepare(const std::string &, statement_type = st_repeatable_query);
  bool execute(bool = false);
  bool fetch();
};
} // namespace details
class statement {
public:
  statement(session &);
  statement(const details::prepare_temp_type &);
  statement(const statement &);
  ~statement();
  void operator=(const statement &);
  void alloc();
  void bind(values &);
  void exchange(const details::into_type_ptr &);
  void exchange(const details::use_type_ptr &);
  template <class T, class I> void exchange(const details::into_container<T, I> &);
  template <class T, class I> void exchange(const details::use_container<T, I> &);
  void clean_up();
  void bind_clean_up();
  void prepare(const std::string &, details::statement_type = details::st_repeatable_query);
  void define_and_bind();
  bool execute(bool = false);
  long long get_affected_rows();
  bool fetch();
  bool got_data() const;
  void describe();
};
class procedure {
public:
  procedure(session &);
  procedure(const details::prepare_temp_type &);
  bool execute(bool = false);
  bool fetch();
};
class column_properties {
public:
  std::string get_name() const;
};
class row {
public:
  row();
  std::size_t size() const;
  indicator get_indicator(std::size_t) const;
  indicator get_indicator(const std::string &) const;
  const column_properties &get_properties(std::size_t) const;
  template <class T> T get(std::size_t) const;
  template <class T> T get(std::size_t, const T &) const;
  template <class T> T get(const std::string &) const;
  template <class T> T get(const std::string &, const T &) const;
  template <class T> const row &operator>>(T &) const;
};
class values {
public:
  template <class T> T get(const std::string &) const;
  template <class T> void set(const std::string &, const T &);
  indicator get_indicator(const std::string &) const;
};
template <class T> class rowset_iterator {
public:
  T &operator*() const;
  T *operator->() const;
  rowset_iterator &operator++();
  bool operator==(const rowset_iterator &) const;
  bool operator!=(const rowset_iterator &) const;
};
template <class T = soci::row> class rowset {
public:
  typedef T value_type;
  typedef rowset_iterator<T> iterator;
  typedef rowset_iterator<T> const_iterator;
  rowset(const details::prepare_temp_type &);
  rowset(const rowset &);
  ~rowset();
  const_iterator begin() const;
  const_iterator end() const;
};
class transaction {
public:
  explicit transaction(session &);
  ~transaction();
  void commit();
  void rollback();
};
class connection_pool {
public:
  explicit connection_pool(std::size_t);
  ~connection_pool();
  session &at(std::size_t);
  std::size_t lease();
  bool try_lease(std::size_t &, int);
  void give_back(std::size_t);
};
template <class T> struct type_conversion;
} // namespace soci
