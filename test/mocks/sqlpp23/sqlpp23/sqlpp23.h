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
template <typename Context, typename T> std::string operand_to_sql_string(Context &, const T &);
// Expressions.
template <typename L, typename O, typename R> struct comparison_expression {};
template <typename L, typename O, typename R> struct logical_expression {};
template <typename L, typename O, typename R> struct in_expression {};
template <typename L> struct sort_order_expression {};
template <typename C, typename O, typename V> struct assign_expression {};
template <typename T> struct verbatim_t {};
struct verbatim_table_t {};
struct verbatim_clause_t {};
template <typename E> struct parameterized_verbatim_t {};
template <typename T> struct count_t {};
template <typename T> struct max_t {};
template <typename T> struct exists_expression {};
template <typename T> struct parameter_t {};
struct boolean {};
struct text {};
namespace our_mock {
struct op;
template <typename T> concept expression = requires { typename T::expression; };
} // namespace our_mock
struct enable_comparison {
  template <typename Self, typename T> in_expression<Self, our_mock::op, T> in(this const Self &, std::vector<T>) { return {}; }
  template <typename Self, typename... T> in_expression<Self, our_mock::op, void> in(this const Self &, T...) { return {}; }
  template <typename Self, typename T> comparison_expression<Self, our_mock::op, T> like(this const Self &, T) { return {}; }
  template <typename Self> comparison_expression<Self, our_mock::op, void> is_null(this const Self &) { return {}; }
  template <typename Self> sort_order_expression<Self> asc(this const Self &) { return {}; }
  template <typename Self> sort_order_expression<Self> desc(this const Self &) { return {}; }
};
template <typename Table, typename V> struct column_t : enable_comparison {
  template <typename T> assign_expression<column_t, our_mock::op, T> operator=(T) const { return {}; }
};
template <typename A, typename B, typename R> comparison_expression<A, our_mock::op, R> operator==(column_t<A, B>, R) { return {}; }
template <typename A, typename B, typename R> comparison_expression<A, our_mock::op, R> operator<(column_t<A, B>, R) { return {}; }
template <typename A, typename B, typename R> comparison_expression<A, our_mock::op, R> operator>(column_t<A, B>, R) { return {}; }
template <typename A, typename O, typename B, typename R>
logical_expression<A, O, R> operator&&(comparison_expression<A, O, B>, R) {
  return {};
}
template <typename C> count_t<C> count(C) { return {}; }
template <typename C> max_t<C> max(C) { return {}; }
template <typename C> parameter_t<C> parameter(C) { return {}; }
template <typename T> verbatim_t<T> verbatim(std::string) { return {}; }
verbatim_t<boolean> verbatim(std::string);
verbatim_table_t verbatim_table(std::string Name);
verbatim_clause_t verbatim_clause(std::string Text);
template <typename E> parameterized_verbatim_t<E> parameterized_verbatim(std::string, E, std::string) { return {}; }

struct inner_join_t;
template <typename L, typename T, typename R, typename E> struct join_t {};
template <typename L, typename T, typename R> struct pre_join_t {
  template <typename E> join_t<L, T, R, E> on(E) const { return {}; }
};
struct enable_join {
  template <typename Self, typename R> pre_join_t<std::remove_cvref_t<Self>, inner_join_t, R> join(this Self &&, R) { return {}; }
};
template <typename T, typename... Columns> struct table_columns {
  using _column_tuple_t = std::tuple<column_t<T, int>>;
};
/// The base of generated tables.
template <typename T> struct table_t : table_columns<T>, enable_join {};
template <typename T> auto all_of(T) -> typename T::_column_tuple_t { return {}; }

struct select_t {};
struct insert_t {};
struct update_t {};
struct delete_t {};
struct truncate_t {};

// A statement's methods are those of its clauses.
template <typename Db, typename... Policies> struct statement_t {
  template <typename Self, typename... Args> auto from(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto where(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto group_by(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto having(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto order_by(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto limit(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto offset(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto columns(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto flags(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto set(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto for_update(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto default_values(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto on_conflict(this Self &&self, Args...) { return self; }
  template <typename Self> auto do_nothing(this Self &&self) { return self; }
  template <typename Self, typename... Args> auto do_update(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto union_all(this Self &&self, Args...) { return self; }
  template <typename Self, typename... Args> auto union_distinct(this Self &&self, Args...) { return self; }
  template <typename... Args> void add_values(Args...) {}
};
template <typename... Args> statement_t<void, select_t> select(Args...) { return {}; }
template <typename T> statement_t<void, insert_t> insert_into(T) { return {}; }
template <typename T> statement_t<void, update_t> update(T) { return {}; }
template <typename T> statement_t<void, delete_t> delete_from(T) { return {}; }
template <typename T> statement_t<void, truncate_t> truncate(T) { return {}; }
template <typename... Ctes> auto with(Ctes...) { return statement_t<void, select_t>(); }
template <typename L, typename R> auto union_all(L Left, R) { return Left; }
template <typename L, typename R> auto union_distinct(L Left, R) { return Left; }
template <typename S> exists_expression<S> exists(statement_t<void, S>) { return {}; }
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
template <typename Db, typename S> struct prepared_delete_t {
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
template <typename Db> struct run_of<Db, delete_t> {
  using result = std::size_t;
  using prepared = prepared_delete_t<Db, delete_t>;
};
} // namespace our_mock

enum class isolation_level { undefined, serializable };
template <typename Db> class transaction_t {
public:
  transaction_t(Db &D, isolation_level Level);
  transaction_t(transaction_t &&);
  ~transaction_t();
  void commit();
  void rollback();
};
template <typename Db> transaction_t<Db> start_transaction(Db &D) { return transaction_t<Db>(D, isolation_level::undefined); }
template <typename Db> transaction_t<Db> start_transaction(Db &D, isolation_level) { return transaction_t<Db>(D, isolation_level::undefined); }

template <typename Base> class normal_connection : public Base {
public:
  normal_connection();
  normal_connection(const typename Base::_config_ptr_t &Config);
  void connect_using(const typename Base::_config_ptr_t &Config);
};
template <typename Base> class pooled_connection : public Base {};
template <typename Base> class connection_pool {
public:
  connection_pool(const typename Base::_config_ptr_t &Config, std::size_t Capacity);
  pooled_connection<Base> get();
};
} // namespace sqlpp
