// Statements are values; only db(statement) runs one.
#pragma once
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace sqlpp {
template <typename ValueType, typename... Tags> struct make_traits;
// Expressions.
template <typename L, typename O, typename R> struct binary_expression_t;
template <typename T> struct value_list_t {};
template <typename C> value_list_t<C> value_list(C) { return {}; }
template <typename T> struct sort_order_t {};
template <typename C, typename V> struct assignment_t {};
template <typename T> struct verbatim_t {};
struct verbatim_table_t {};
template <typename E> struct parameterized_verbatim_t {};
template <typename... Parts> struct custom_query_t {};
template <typename T> struct count_t {};
template <typename T> struct max_t {};
template <typename T> struct exists_t {};
template <typename T> struct parameter_t {};
template <typename T> struct is_null_t;
struct boolean {};
struct text {};
namespace our_mock {
struct equal;
struct less;
struct greater;
struct both;
struct in;
struct like;
} // namespace our_mock
template <typename E> struct basic_expression_operators {
  template <typename T> binary_expression_t<E, our_mock::in, T> in(T) const { return {}; }
  is_null_t<E> is_null() const { return {}; }
  sort_order_t<E> asc() const { return {}; }
  sort_order_t<E> desc() const { return {}; }
  template <typename T> binary_expression_t<E, our_mock::equal, T> operator==(T) const { return {}; }
  template <typename T> binary_expression_t<E, our_mock::less, T> operator<(T) const { return {}; }
  template <typename T> binary_expression_t<E, our_mock::greater, T> operator>(T) const { return {}; }
  template <typename T> binary_expression_t<E, our_mock::both, T> operator&&(T) const { return {}; }
};
template <typename L, typename O, typename R>
struct binary_expression_t : basic_expression_operators<binary_expression_t<L, O, R>> {};
template <typename T> struct is_null_t : basic_expression_operators<is_null_t<T>> {};
template <typename E, typename V> struct expression_operators : basic_expression_operators<E> {
  template <typename T> binary_expression_t<E, our_mock::like, T> like(T) const { return {}; }
};
template <typename Table, typename V> struct column_t : expression_operators<column_t<Table, V>, V> {
  template <typename T> assignment_t<column_t, V> operator=(T) const { return {}; }
};
template <typename C> count_t<C> count(C) { return {}; }
template <typename C> max_t<C> max(C) { return {}; }
template <typename C> exists_t<C> exists(C) { return {}; }
template <typename C> parameter_t<C> parameter(C) { return {}; }
template <typename T> verbatim_t<T> verbatim(std::string) { return {}; }
verbatim_t<boolean> verbatim(std::string);
verbatim_table_t verbatim_table(std::string Name);
template <typename E> parameterized_verbatim_t<E> parameterized_verbatim(std::string, E, std::string) { return {}; }

struct inner_join_t;
template <typename L, typename T, typename R, typename E> struct join_t {};
template <typename L, typename T, typename R> struct pre_join_t {
  template <typename E> join_t<L, T, R, E> on(E) const { return {}; }
};
/// The base of generated tables.
template <typename T> struct table_t {
  using _column_tuple_t = std::tuple<column_t<T, int>>;
  template <typename R> pre_join_t<T, inner_join_t, R> join(R) const { return {}; }
};
template <typename T> auto all_of(T) -> typename T::_column_tuple_t { return {}; }

struct select_t {};
struct insert_t {};
struct update_t {};
struct remove_t {};

template <typename Db> struct column_list_t {
  struct _impl_t {
    template <typename... Assignments> void add(Assignments...) {}
  };
};

// A statement's methods are those of its clauses.
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
  template <typename... Args> statement_t on_conflict(Args...) const { return {}; }
  statement_t do_nothing() const { return {}; }
  template <typename... Args> statement_t do_update(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_from(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_where(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_group_by(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_having(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_order_by(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_limit(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_offset(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_columns(Args...) const { return {}; }
  template <typename... Args> statement_t dynamic_set(Args...) const { return {}; }
  statement_t unconditionally() const { return {}; }
  template <typename Right> statement_t union_all(Right) const { return {}; }
  template <typename Right> statement_t union_distinct(Right) const { return {}; }
};
template <typename... Ctes> struct blank_with_t {
  template <typename S> S operator()(S Statement) { return Statement; }
};
template <typename... Args> statement_t<void, select_t> select(Args...) { return {}; }
template <typename T> statement_t<void, insert_t> insert_into(T) { return {}; }
template <typename T> statement_t<void, update_t> update(T) { return {}; }
template <typename T> statement_t<void, remove_t> remove_from(T) { return {}; }
template <typename... Parts> custom_query_t<Parts...> custom_query(Parts...) { return {}; }
template <typename... Ctes> blank_with_t<Ctes...> with(Ctes...) { return {}; }
template <typename Db, typename... Args> statement_t<Db, select_t> dynamic_select(const Db &, Args...) { return {}; }
template <typename Db, typename T> statement_t<Db, insert_t> dynamic_insert_into(const Db &, T) { return {}; }
template <typename Db, typename T> statement_t<Db, update_t> dynamic_update(const Db &, T) { return {}; }
template <typename Db, typename T> statement_t<Db, remove_t> dynamic_remove_from(const Db &, T) { return {}; }
template <typename Db> statement_t<Db, remove_t> dynamic_remove(const Db &) { return {}; }
namespace our_mock {
// The parameters of a prepared statement and the columns of a row have the names that the tests' tables have.
struct parameters {
  int id;
  std::string name;
};
struct row {
  int id;
  std::string name;
};
} // namespace our_mock
template <typename Db, typename S> struct prepared_select_t {
  our_mock::parameters params;
};
template <typename Db, typename S> struct prepared_insert_t {
  our_mock::parameters params;
};
template <typename Db, typename S> struct prepared_update_t {
  our_mock::parameters params;
};
template <typename Db, typename S> struct prepared_remove_t {
  our_mock::parameters params;
};
template <typename Db, typename S> struct prepared_execute_t {
  our_mock::parameters params;
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

namespace our_mock {
template <typename Db, typename Policy> struct run_of {
  using result = std::size_t;
  using prepared = prepared_insert_t<Db, Policy>;
};
template <typename Db> struct run_of<Db, select_t> {
  using result = result_t<Db, row>;
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
} // namespace our_mock

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
