// Statements are values; only db(statement) runs one.
#pragma once
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sqlpp {
// Expressions.
template <typename L, typename R> struct expression_t {};
template <typename L, typename R, typename A, typename B>
expression_t<L, A> operator and(expression_t<L, R>, expression_t<A, B>) {
  return {};
}
template <typename T> struct value_list_t {};
template <typename C> value_list_t<C> value_list(const C &) { return {}; }
template <typename T> struct sort_order_t {};
template <typename C, typename V> struct assignment_t {};
template <typename T> struct verbatim_t {};
template <typename T> struct aggregate_t {};
template <typename Table, typename V> struct column_t {
  template <typename T> expression_t<column_t, T> in(T) const { return {}; }
  expression_t<column_t, V> like(const std::string &Pattern) const;
  expression_t<column_t, V> is_null() const;
  sort_order_t<column_t> asc() const;
  sort_order_t<column_t> desc() const;
  template <typename T> assignment_t<column_t, V> operator=(T) const { return {}; }
};
template <typename Table, typename V, typename T> expression_t<V, T> operator==(column_t<Table, V>, T) { return {}; }
template <typename Table, typename V, typename T> expression_t<V, T> operator<(column_t<Table, V>, T) { return {}; }
template <typename Table, typename V, typename T> expression_t<V, T> operator>(column_t<Table, V>, T) { return {}; }
template <typename C> aggregate_t<C> count(C) { return {}; }
template <typename C> aggregate_t<C> max(C) { return {}; }
template <typename C> aggregate_t<C> exists(C) { return {}; }
template <typename C> C parameter(C) { return {}; }
struct boolean {};
template <typename T = boolean> verbatim_t<T> verbatim(std::string) { return {}; }
verbatim_t<boolean> verbatim_table(std::string Name);
template <typename E> verbatim_t<E> parameterized_verbatim(std::string, E, std::string) { return {}; }

/// The base of generated tables.
template <typename T> struct table_t {};

struct select_t {};
struct insert_t {};
struct update_t {};
struct remove_t {};

template <typename Db> struct column_list_t {
  struct _impl_t {
    template <typename... Assignments> void add(Assignments...) {}
  };
};
template <typename Db, typename... Policies> struct statement_t {
  typename column_list_t<Db>::_impl_t values;
  template <typename... Args> statement_t from(Args...) const { return {}; }
  template <typename... Args> statement_t where(Args...) const { return {}; }
  template <typename... Args> statement_t group_by(Args...) const { return {}; }
  template <typename... Args> statement_t having(Args...) const { return {}; }
  template <typename... Args> statement_t order_by(Args...) const { return {}; }
  template <typename... Args> statement_t limit(Args...) const { return {}; }
  template <typename... Args> statement_t offset(Args...) const { return {}; }
  template <typename... Args> statement_t columns(Args...) const { return {}; }
  template <typename... Args> statement_t flags(Args...) const { return {}; }
  template <typename... Args> statement_t set(Args...) const { return {}; }
  template <typename... Args> statement_t for_update(Args...) const { return {}; }
  template <typename... Args> statement_t default_values(Args...) const { return {}; }
  template <typename... Args> statement_t unconditionally(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_where(Args...) const { return {}; }
};
template <typename... Args> statement_t<void, select_t> select(Args...) { return {}; }
template <typename... Args> statement_t<void, insert_t> insert_into(Args...) { return {}; }
template <typename... Args> statement_t<void, update_t> update(Args...) { return {}; }
template <typename... Args> statement_t<void, remove_t> remove_from(Args...) { return {}; }
template <typename... Args> statement_t<void, select_t> custom_query(Args...) { return {}; }
template <typename Db, typename... Args> statement_t<Db, select_t> dynamic_select(const Db &, Args...) { return {}; }
template <typename Db, typename S> struct prepared_select_t {
  struct {
    int id;
    std::string name;
  } params;
};
template <typename Db, typename S> struct prepared_insert_t {
  struct {
    int id;
    std::string name;
  } params;
};
template <typename Db, typename S> struct prepared_update_t {
  struct {
    int id;
    std::string name;
  } params;
};
template <typename Db, typename S> struct prepared_remove_t {
  struct {
    int id;
    std::string name;
  } params;
};

struct result_row_t {
  int id;
  std::string name;
};
template <typename Db, typename Row> struct result_t {
  struct iterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = Row;
    using difference_type = std::ptrdiff_t;
    using pointer = const Row *;
    using reference = const Row &;
    const Row &operator*() const;
    iterator &operator++();
    bool operator!=(const iterator &) const;
  };
  iterator begin();
  iterator end();
  const Row &front() const;
  bool empty() const;
  void pop_front();
  std::size_t size() const;
};

/// The base of every connector's connection.
struct connection {};

template <typename Db, typename Policy> struct run_of {
  using result = std::size_t;
  using prepared = prepared_insert_t<Db, Policy>;
};
template <typename Db> struct run_of<Db, select_t> {
  using result = result_t<Db, result_row_t>;
  using prepared = prepared_select_t<Db, select_t>;
};
template <typename Db> struct run_of<Db, update_t> {
  using result = std::size_t;
  using prepared = prepared_update_t<Db, update_t>;
};
template <typename Db> struct run_of<Db, remove_t> {
  using result = std::size_t;
  using prepared = prepared_remove_t<Db, remove_t>;
};

enum class isolation_level { undefined, serializable };
template <typename Db> class transaction_t {
public:
  transaction_t(Db &D, bool Report);
  transaction_t(transaction_t &&);
  ~transaction_t();
  void commit();
  void rollback();
};
template <typename Db> transaction_t<Db> start_transaction(Db &D) { return transaction_t<Db>(D, true); }
template <typename Db> transaction_t<Db> start_transaction(Db &D, isolation_level) { return transaction_t<Db>(D, true); }

template <typename Base> class normal_connection : public Base {
public:
  normal_connection();
  normal_connection(const typename Base::_config_ptr_t &Config);
  void connectUsing(const typename Base::_config_ptr_t &Config);
};
template <typename Base> class pooled_connection : public Base {};
template <typename Base> class connection_pool {
public:
  connection_pool(const typename Base::_config_ptr_t &Config, std::size_t Capacity);
  pooled_connection<Base> get();
};
} // namespace sqlpp
