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
template <class T, class O> struct inner_join_t {};
template <class T, class O> struct join_t {};
template <class T, class O> struct left_join_t {};
template <class T, class O> struct left_outer_join_t {};
template <class T> struct cross_join_t {};
template <class T> struct natural_join_t {};
struct count_asterisk_without_type {};
template <class T> struct count_asterisk_t {};
struct count_string {};
struct max_string {};
template <class R, class S, class X> struct built_in_aggregate_function_t {};
template <class T> struct distinct_t {};
template <class T> struct all_t {};
template <class L, class R> struct greater_than_t : condition_t {};
template <class L, class R> struct less_than_t : condition_t {};
template <class L, class C> struct dynamic_in_t : condition_t {};
template <class L, class P> struct like_t : condition_t {};
template <class T> struct expression_t {};
template <class T> struct asterisk_t {};
template <class T> struct into_t {};
template <class... Args> struct values_t {};
template <class... Args> struct set_t {};
template <class L, class R, class... Ds> struct binary_operator {};
template <class L, class R> using assign_t = binary_operator<L, R>;
template <class A, class B> struct foreign_key_t {
};
template <class A> struct foreign_key_intermediate_t {
  template <class R> foreign_key_t<A, R> references(R) { return {}; }
};
template <class... Cs> struct primary_key_t;
template <class P> struct primary_key_with_autoincrement {};
template <class... Cs> struct primary_key_t {
  primary_key_with_autoincrement<primary_key_t> autoincrement() const { return {}; }
};
template <class T, class... Cs> struct index_t {};
template <class... Cs> struct unique_t {};
template <class R, class S, class... Args> struct built_in_function_t {};
struct random_string {};
template <class M> struct virtual_table_t {};
template <class O, class F> struct column_t {};
template <class O, class... Cs> struct table_t {};

namespace our_mock {
// What an expression gives back: the type of a member, else an int.
template <class E> struct value_of {
  using type = int;
};
template <class O, class F> struct value_of<F O::*> {
  using type = F;
};
} // namespace our_mock

// Statements to prepare.
template <class T, class R, class... Args> struct get_all_t {};
template <class T, class R, class... Args> struct get_all_pointer_t {};
template <class T, class R, class... Args> struct get_all_optional_t {};
template <class T, class... Ids> struct get_t {};
template <class T, class... Ids> struct get_pointer_t {};
template <class T, class... Ids> struct get_optional_t {};
template <class T, class... Args> struct select_t {};
template <class T> struct insert_t {};
template <class T> struct replace_t {};
template <class T> struct update_t {};
template <class T, class... Ids> struct remove_t {};
template <class S, class... W> struct update_all_t {};
template <class T, class... Args> struct remove_all_t {};
template <class It, class P, class O> struct insert_range_t {};
template <class It, class P, class O> struct replace_range_t {};
template <class E, class... Ctes> struct with_t {};

namespace our_mock {
// What a statement gives back when it is executed.
template <class S> struct result_of {
  using type = void;
};
template <class T, class R, class... A> struct result_of<get_all_t<T, R, A...>> {
  using type = R;
};
template <class T, class R, class... A> struct result_of<get_all_pointer_t<T, R, A...>> {
  using type = R;
};
template <class T, class R, class... A> struct result_of<get_all_optional_t<T, R, A...>> {
  using type = R;
};
template <class T, class... A> struct result_of<get_t<T, A...>> {
  using type = T;
};
template <class T, class... A> struct result_of<get_pointer_t<T, A...>> {
  using type = std::unique_ptr<T>;
};
template <class T, class... A> struct result_of<get_optional_t<T, A...>> {
  using type = std::optional<T>;
};
template <class T, class... A> struct result_of<select_t<T, A...>> {
  using type = std::vector<typename value_of<T>::type>;
};
template <class T> struct result_of<insert_t<T>> {
  using type = long long;
};
} // namespace our_mock

struct prepared_statement_base {
  void *stmt = nullptr;
  std::string sql() const;
};
template <class T> struct prepared_statement_t : prepared_statement_base {};

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
};
template <class T, class S, class... Args> struct mapped_view {
  std::size_t size() const;
  bool empty() const;
  mapped_iterator<T> begin();
  mapped_iterator<T> end();
};

template <class S, class Db> struct result_set_view {
  mapped_iterator<int> begin();
  mapped_iterator<int> end();
};

struct limit_accessor {
  int length();
  void length(int New);
};
struct pragma_t {
  int synchronous();
  void synchronous(int Value);
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
  void backup_from(const std::string &File);
  void drop_index_if_exists(const std::string &Name);
  void drop_trigger_if_exists(const std::string &Name);
  int total_changes();
  int busy_handler(std::function<int(int)> Handler);
  std::string libversion();
  bool get_autocommit();
  std::string current_time();
  std::string current_date();
  std::string current_timestamp();
  limit_accessor limit;
  pragma_t pragma;
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
  template <class T, class... Args> std::vector<typename our_mock::value_of<T>::type> select(T, Args...) { return {}; }
  template <class C, class E> auto with(C, E) { return std::vector<int>(); }
  template <class C, class E> auto with_recursive(C, E) { return std::vector<int>(); }
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
  template <class S> prepared_statement_t<S> prepare(S) { return {}; }
  template <class S> typename our_mock::result_of<S>::type execute(const prepared_statement_t<S> &) {
    return typename our_mock::result_of<S>::type();
  }
  std::map<std::string, sync_schema_result> sync_schema(bool Preserve = false);
  std::map<std::string, sync_schema_result> sync_schema_simulate(bool Preserve = false);
  template <class O> const std::string &tablename() const { return filename(); }
  template <class F, class O> const std::string *column_name(F O::*) const { return nullptr; }
  template <class F, class O> const std::string *find_column_name(F O::*) const { return nullptr; }
  template <class T> std::string dump(const T &, bool Parametrized = true) const { return {}; }
};

// Conditions.
template <class T, class V> is_equal_t<T, V> operator==(expression_t<T>, V) { return {}; }
template <class T, class V> less_than_t<T, V> operator<(expression_t<T>, V) { return {}; }
template <class T, class V> greater_than_t<T, V> operator>(expression_t<T>, V) { return {}; }
} // namespace internal

template <class T> internal::expression_t<T> c(T) { return {}; }
template <class L, class R> internal::is_equal_t<L, R> is_equal(L, R) { return {}; }
template <class L, class R> internal::greater_than_t<L, R> greater_than(L, R) { return {}; }
template <class L, class R> internal::less_than_t<L, R> lesser_than(L, R) { return {}; }
template <class L, class E> internal::dynamic_in_t<L, std::vector<E>> in(L, std::vector<E>) { return {}; }
template <class L, class R> internal::like_t<L, R> like(L, R) { return {}; }
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
template <class T, class O> internal::inner_join_t<T, O> inner_join(O) { return {}; }
template <class T, class O> internal::left_join_t<T, O> left_join(O) { return {}; }
template <class T, class O> internal::left_outer_join_t<T, O> left_outer_join(O) { return {}; }
template <class T> internal::cross_join_t<T> cross_join() { return {}; }
template <class T> internal::natural_join_t<T> natural_join() { return {}; }
template <class... A> internal::columns_t<A...> columns(A...) { return {}; }
template <class T> internal::distinct_t<T> distinct(T) { return {}; }
template <class T> internal::all_t<T> all(T) { return {}; }
template <class T> internal::asterisk_t<T> asterisk() { return {}; }
template <class T> internal::asterisk_t<T> object() { return {}; }
inline internal::count_asterisk_without_type count() { return {}; }
template <class T> internal::count_asterisk_t<T> count() { return {}; }
template <class T> internal::built_in_aggregate_function_t<int, internal::count_string, T> count(T) { return {}; }
template <class T> internal::built_in_aggregate_function_t<T, internal::max_string, T> max(T) { return {}; }
inline internal::built_in_function_t<int, internal::random_string> random() { return {}; }
template <class T> internal::into_t<T> into() { return {}; }
template <class... A> internal::values_t<A...> values(A...) { return {}; }
template <class... A> internal::set_t<A...> set(A...) { return {}; }
template <class L, class R> internal::assign_t<L, R> assign(L, R) { return {}; }

// Statements to prepare.
template <class O, class... A> internal::get_all_t<O, std::vector<O>, A...> get_all(A...) { return {}; }
template <class O, class... A>
internal::get_all_pointer_t<O, std::vector<std::unique_ptr<O>>, A...> get_all_pointer(A...) {
  return {};
}
template <class O, class... A>
internal::get_all_optional_t<O, std::vector<std::optional<O>>, A...> get_all_optional(A...) {
  return {};
}
template <class O, class... Ids> internal::get_t<O, Ids...> get(Ids...) { return {}; }
template <class O, class... Ids> internal::get_pointer_t<O, Ids...> get_pointer(Ids...) { return {}; }
template <class O, class... Ids> internal::get_optional_t<O, Ids...> get_optional(Ids...) { return {}; }
template <class T, class... A> internal::select_t<T, A...> select(T, A...) { return {}; }
template <class O> internal::insert_t<O> insert(O) { return {}; }
template <class O> internal::replace_t<O> replace(O) { return {}; }
template <class O> internal::update_t<O> update(O) { return {}; }
template <class O, class... Ids> internal::remove_t<O, Ids...> remove(Ids...) { return {}; }
template <class S, class... W> internal::update_all_t<S, W...> update_all(S, W...) { return {}; }
template <class O, class... A> internal::remove_all_t<O, A...> remove_all(A...) { return {}; }
template <class It> internal::insert_range_t<It, void, void> insert_range(It, It) { return {}; }
template <class It> internal::replace_range_t<It, void, void> replace_range(It, It) { return {}; }
template <class C, class E> internal::with_t<E, C> with(C, E) { return {}; }
template <class C, class E> internal::with_t<E, C> with_recursive(C, E) { return {}; }
template <int N, class T> int &get(internal::prepared_statement_t<T> &) { return *static_cast<int *>(nullptr); }

// Schema.
template <class O, class F, class... Cs> internal::column_t<O, F> make_column(std::string, F O::*, Cs...) { return {}; }
template <class O, class F, class... Cs> internal::table_t<O> make_table(const std::string &, internal::column_t<O, F>, Cs...) {
  return {};
}
template <class M> internal::virtual_table_t<M> make_virtual_table(std::string, M) { return {}; }
template <class A> internal::foreign_key_intermediate_t<A> foreign_key(A) { return {}; }
template <class... Cs> internal::primary_key_t<Cs...> primary_key(Cs...) { return {}; }
template <class O, class... Cs> internal::index_t<O, Cs...> make_index(std::string, Cs...) { return {}; }
template <class... Cs> internal::index_t<void, Cs...> make_index(std::string, Cs...) { return {}; }
template <class... Cs> internal::index_t<void, Cs...> make_unique_index(std::string, Cs...) { return {}; }
template <class... Cs> internal::unique_t<Cs...> unique(Cs...) { return {}; }
template <class... DBO> internal::storage_t<DBO...> make_storage(std::string, DBO...) { return {}; }
} // namespace sqlite_orm
