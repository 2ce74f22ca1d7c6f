// storage_t and the functions whose results are its arguments. Everything runs at the call.
#pragma once
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace sqlite_orm {
enum class sync_schema_result { new_table_created, already_in_sync, old_columns_removed, dropped_and_recreated };

namespace internal {
struct condition_t {};
template <class... Args> struct columns_t {};
template <class L, class R> struct is_equal_t : condition_t {};
template <class T> struct where_t {};
template <class T> struct order_by_t {
  order_by_t asc() const;
  order_by_t desc() const;
  order_by_t collate_nocase() const;
};
template <class... Args> struct multi_order_by_t {};
template <class S> struct dynamic_order_by_t {
  template <class O> void push_back(order_by_t<O>) {}
};
template <class T, class... Args> struct group_by_with_having {};
template <class... Args> struct group_by_t {
  template <class T> group_by_with_having<T, Args...> having(T) { return {}; }
};
template <class T> struct limit_t {};
template <class T> struct offset_t {};
template <class T> struct on_t {};
template <class T, class O> struct join_t {};
template <class T> struct count_t {};
template <class T> struct aggregate_t {};
template <class T> struct distinct_t {};
template <class T> struct asterisk_t {};
template <class T> struct into_t {};
template <class... Args> struct values_t {};
template <class... Args> struct set_t {};
template <class L, class R> struct assign_t {};
template <class A> struct foreign_key_t {
  template <class R> foreign_key_t references(R) { return {}; }
};
struct primary_key_t {
  primary_key_t autoincrement() const;
};
template <class O, class F> struct column_t {};
template <class O, class... Cs> struct table_t {};

/// What an expression gives back: the type of a member, else an int.
template <class E> struct value_of {
  using type = int;
};
template <class O, class F> struct value_of<F O::*> {
  using type = F;
};

struct prepared_statement_base {
  void *stmt = nullptr;
  std::string sql() const;
};
template <class R> struct statement_of {
  using result = R;
};
template <class T> struct prepared_statement_t : prepared_statement_base {
  using result = typename T::result;
};

template <class T> struct mapped_iterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = T;
  using difference_type = std::ptrdiff_t;
  using pointer = T *;
  using reference = T &;
  T &operator*() const;
  T *operator->() const;
  mapped_iterator &operator++();
  bool operator==(const mapped_iterator &) const;
  bool operator!=(const mapped_iterator &) const;
};
template <class T, class S, class... Args> struct mapped_view {
  std::size_t size() const;
  bool empty() const;
  mapped_iterator<T> begin();
  mapped_iterator<T> end();
};

struct transaction_guard_t {
  bool commit_on_destroy = false;
  transaction_guard_t(transaction_guard_t &&);
  ~transaction_guard_t() noexcept(false);
  void commit();
  void rollback();
};

struct storage_base {
  transaction_guard_t transaction_guard();
  transaction_guard_t deferred_transaction_guard();
  transaction_guard_t immediate_transaction_guard();
  transaction_guard_t exclusive_transaction_guard();
  bool transaction(const std::function<bool()> &F);
  void begin_transaction();
  void begin_deferred_transaction();
  void begin_immediate_transaction();
  void begin_exclusive_transaction();
  void commit();
  void rollback();
  void drop_table(const std::string &Name);
  void drop_table_if_exists(const std::string &Name);
  void drop_index(const std::string &Name);
  void drop_trigger(const std::string &Name);
  void rename_table(const std::string &From, const std::string &To);
  bool table_exists(const std::string &Name);
  std::vector<std::string> table_names();
  int changes();
  long long last_insert_rowid();
  int busy_timeout(int Ms);
  void open_forever();
  void vacuum();
  void backup_to(const std::string &File);
  const std::string &filename() const;
  bool is_opened() const;
};

template <class... DBO> struct storage_t : storage_base {
  using self = storage_t<DBO...>;
  template <class O, class... Args> std::vector<O> get_all(Args &&...) { return {}; }
  template <class O, class... Args> std::vector<std::unique_ptr<O>> get_all_pointer(Args &&...) { return {}; }
  template <class O, class... Args> std::vector<std::optional<O>> get_all_optional(Args &&...) { return {}; }
  template <class O, class... Ids> O get(Ids...) { return O(); }
  template <class O, class... Ids> std::unique_ptr<O> get_pointer(Ids...) { return nullptr; }
  template <class O, class... Ids> std::shared_ptr<O> get_no_throw(Ids...) { return nullptr; }
  template <class O, class... Ids> std::optional<O> get_optional(Ids...) { return std::nullopt; }
  template <class T, class... Args> std::vector<typename value_of<T>::type> select(T, Args...) { return {}; }
  template <class C, class E> std::vector<int> with(C, E) { return {}; }
  template <class O, class... Args> int count(Args &&...) { return 0; }
  template <class F, class O, class... Args> int count(F O::*, Args &&...) { return 0; }
  template <class F, class O, class... Args> double avg(F O::*, Args &&...) { return 0; }
  template <class F, class O, class... Args> std::unique_ptr<F> sum(F O::*, Args &&...) { return nullptr; }
  template <class F, class O, class... Args> double total(F O::*, Args &&...) { return 0; }
  template <class F, class O, class... Args> std::unique_ptr<F> min(F O::*, Args &&...) { return nullptr; }
  template <class F, class O, class... Args> std::unique_ptr<F> max(F O::*, Args &&...) { return nullptr; }
  template <class F, class O, class... Args> std::string group_concat(F O::*, Args &&...) { return {}; }
  template <class O, class... Args> mapped_view<O, self, Args...> iterate(Args &&...) { return {}; }
  template <class O> int insert(const O &) { return 0; }
  template <class O, class... Cs> int insert(const O &, columns_t<Cs...>) { return 0; }
  template <class T, class... Args> void insert(into_t<T>, Args...) {}
  template <class O> void replace(const O &) {}
  template <class O> void update(const O &) {}
  template <class O, class... Ids> void remove(Ids...) {}
  template <class It> void insert_range(It, It) {}
  template <class It> void replace_range(It, It) {}
  template <class S, class... W> void update_all(S, W...) {}
  template <class O, class... Args> void remove_all(Args &&...) {}
  template <class R> prepared_statement_t<statement_of<R>> prepare(statement_of<R>) { return {}; }
  template <class T> typename T::result execute(const prepared_statement_t<T> &) {
    return typename T::result();
  }
  std::map<std::string, sync_schema_result> sync_schema(bool Preserve = false);
  std::map<std::string, sync_schema_result> sync_schema_simulate(bool Preserve = false);
  template <class O> const std::string &tablename() const { return filename(); }
};
} // namespace internal

// Conditions.
template <class T> struct expression_t {};
template <class T> expression_t<T> c(T) { return {}; }
template <class T, class V> internal::is_equal_t<T, V> operator==(expression_t<T>, V) { return {}; }
template <class T, class V> internal::is_equal_t<T, V> operator<(expression_t<T>, V) { return {}; }
template <class T, class V> internal::is_equal_t<T, V> operator>(expression_t<T>, V) { return {}; }
template <class L, class R> internal::is_equal_t<L, R> is_equal(L, R) { return {}; }
template <class L, class R> internal::is_equal_t<L, R> greater_than(L, R) { return {}; }
template <class L, class R> internal::is_equal_t<L, R> lesser_than(L, R) { return {}; }
template <class L, class E> internal::is_equal_t<L, E> in(L, std::vector<E>) { return {}; }
template <class L, class R> internal::is_equal_t<L, R> like(L, R) { return {}; }
template <class C> internal::where_t<C> where(C) { return {}; }
template <class O> internal::order_by_t<O> order_by(O) { return {}; }
template <class... A> internal::multi_order_by_t<A...> multi_order_by(A &&...) { return {}; }
template <class S> internal::dynamic_order_by_t<S> dynamic_order_by(const S &) { return {}; }
template <class... A> internal::group_by_t<A...> group_by(A...) { return {}; }
template <class T> internal::limit_t<T> limit(T) { return {}; }
template <class T, class O> internal::limit_t<T> limit(O, T) { return {}; }
template <class T, class O> internal::limit_t<T> limit(T, internal::offset_t<O>) { return {}; }
template <class T> internal::offset_t<T> offset(T) { return {}; }
template <class T> internal::on_t<T> on(T) { return {}; }
template <class T, class O> internal::join_t<T, O> join(O) { return {}; }
template <class T, class O> internal::join_t<T, O> inner_join(O) { return {}; }
template <class T, class O> internal::join_t<T, O> left_join(O) { return {}; }
template <class T, class O> internal::join_t<T, O> left_outer_join(O) { return {}; }
template <class T> internal::join_t<T, int> cross_join() { return {}; }
template <class T> internal::join_t<T, int> natural_join() { return {}; }
template <class... A> internal::columns_t<A...> columns(A...) { return {}; }
template <class T> internal::distinct_t<T> distinct(T) { return {}; }
template <class T> internal::distinct_t<T> all(T) { return {}; }
template <class T> internal::asterisk_t<T> asterisk() { return {}; }
template <class T> internal::asterisk_t<T> object() { return {}; }
template <class T = void> internal::count_t<T> count() { return {}; }
template <class T> internal::count_t<T> count(T) { return {}; }
template <class T> internal::aggregate_t<T> max(T) { return {}; }
template <class T> internal::into_t<T> into() { return {}; }
template <class... A> internal::values_t<A...> values(A...) { return {}; }
template <class... A> internal::set_t<A...> set(A...) { return {}; }
template <class L, class R> internal::assign_t<L, R> assign(L, R) { return {}; }

// Statements to prepare.
template <class O, class... A> internal::statement_of<std::vector<O>> get_all(A...) { return {}; }
template <class O, class... A> internal::statement_of<std::vector<std::unique_ptr<O>>> get_all_pointer(A...) { return {}; }
template <class O, class... Ids> internal::statement_of<O> get(Ids...) { return {}; }
template <class O, class... Ids> internal::statement_of<std::unique_ptr<O>> get_pointer(Ids...) { return {}; }
template <class T, class... A> internal::statement_of<std::vector<typename internal::value_of<T>::type>> select(T, A...) {
  return {};
}
template <class O> internal::statement_of<long long> insert(O) { return {}; }
template <class O> internal::statement_of<void> replace(O) { return {}; }
template <class O> internal::statement_of<void> update(O) { return {}; }
template <class O, class... Ids> internal::statement_of<void> remove(Ids...) { return {}; }
template <class S, class... W> internal::statement_of<void> update_all(S, W...) { return {}; }
template <class O, class... A> internal::statement_of<void> remove_all(A...) { return {}; }
template <class It> internal::statement_of<void> insert_range(It, It) { return {}; }
template <int N, class T> int &get(internal::prepared_statement_t<T> &) { return *static_cast<int *>(nullptr); }

// Schema.
template <class O, class F, class... Cs> internal::column_t<O, F> make_column(std::string, F O::*, Cs...) { return {}; }
template <class... Cs> struct deduced_table {};
template <class O, class F, class... Cs> internal::table_t<O> make_table(const std::string &, internal::column_t<O, F>, Cs...) {
  return {};
}
template <class A> internal::foreign_key_t<A> foreign_key(A) { return {}; }
inline internal::primary_key_t primary_key() { return {}; }
template <class... Cs> int make_index(const std::string &, Cs...) { return 0; }
template <class... DBO> internal::storage_t<DBO...> make_storage(std::string, DBO...) { return {}; }
} // namespace sqlite_orm
