// dbng: text and aggregates; select() builds through staged types and runs at collect().
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ormpp {
struct sqlite {};
struct where_condition {};
template <typename V> struct col_info {
  std::string_view name;
  std::string_view class_name;
  col_info &desc() { return *this; }
  col_info &asc() { return *this; }
};
template <typename V, typename T> where_condition operator==(col_info<V>, T) { return {}; }
template <typename V, typename T> where_condition operator>(col_info<V>, T) { return {}; }
namespace our_mock {
template <typename M> struct member_type;
template <typename O, typename V> struct member_type<V O::*> {
  using type = V;
};
} // namespace our_mock
#define col(c) col_info<typename ormpp::our_mock::member_type<decltype(c)>::type> {}
struct all_t {};
inline constexpr auto all = all_t{};

template <typename T, typename DB, typename R = void> class query_builder {
public:
  struct stage_offset {
    template <typename... Args> std::vector<T> collect(Args...) { return {}; }
    template <typename... Args> int scalar(Args...) { return 0; }
  };
  struct stage_limit : stage_offset {
    stage_offset offset(std::uint64_t) { return {}; }
  };
  struct stage_order : stage_offset {
    stage_limit limit(std::uint64_t) { return {}; }
  };
  struct stage_having : stage_offset {
    template <typename... Args> stage_order order_by(Args...) { return {}; }
  };
  struct stage_group_by : stage_offset {
    template <typename... Args> stage_order order_by(Args...) { return {}; }
    template <typename Condition> stage_having having(Condition) { return {}; }
  };
  struct stage_where : stage_order {
    template <typename... Args> stage_order order_by(Args...) { return {}; }
    template <typename... Args> stage_group_by group_by(Args...) { return {}; }
  };
  struct stage_inner_join {
    stage_where where(const where_condition &) { return {}; }
    template <typename... Args> std::vector<T> collect(Args...) { return {}; }
  };
  template <typename A, typename B> stage_inner_join inner_join(A, B) { return {}; }
  template <typename A, typename B> stage_inner_join left_join(A, B) { return {}; }
  stage_where where(const where_condition &) { return {}; }
  stage_limit limit(std::uint64_t) { return {}; }
  template <typename... Args> std::vector<T> collect(Args...) { return {}; }
  template <typename... Args> int scalar(Args...) { return 0; }
};
template <typename DB, typename R = void> struct stage_select {
  template <typename T> query_builder<T, DB, R> from() { return {}; }
};
template <typename T, typename DB> struct stage_update_where {
  bool execute();
};
template <typename T, typename DB> struct stage_update_set {
  template <typename M, typename V> stage_update_set set(col_info<M>, V) { return {}; }
  template <typename M> stage_update_set set_null(col_info<M>) { return {}; }
  stage_update_where<T, DB> where(const where_condition &) { return {}; }
  bool execute_all();
};
template <typename T, typename DB> struct update_builder {
  template <typename M, typename V> stage_update_set<T, DB> set(col_info<M>, V) { return {}; }
  template <typename M> stage_update_set<T, DB> set_null(col_info<M>) { return {}; }
};
template <typename T, typename DB> struct delete_builder {
  struct stage_delete_where {
    bool execute();
  };
  stage_delete_where where(const where_condition &) { return {}; }
  bool execute_all();
};

template <typename DB> class dbng {
public:
  bool connect(const std::string &, const std::string & = "", const std::string & = "", const std::string & = "",
               const std::optional<int> & = {}, const std::optional<int> & = {});
  bool disconnect();
  bool ping();
  bool has_error();
  std::string get_last_error() const;
  int get_last_affect_rows();
  template <typename T, typename... Args> bool create_datatable(Args &&...) { return false; }
  template <typename T> int insert(const T &) { return 0; }
  template <typename T> int insert(const std::vector<T> &) { return 0; }
  template <typename T> int replace(const T &) { return 0; }
  template <typename T> int replace(const std::vector<T> &) { return 0; }
  template <typename T> int update(const T &) { return 0; }
  template <typename T> int update(const std::vector<T> &) { return 0; }
  template <auto... M, typename T> int update_some(const T &) { return 0; }
  template <auto... M, typename T> int update_some(const std::vector<T> &) { return 0; }
  template <typename T> std::uint64_t get_insert_id_after_insert(const T &) { return 0; }
  template <typename T> std::uint64_t get_insert_id_after_insert(const std::vector<T> &) { return 0; }
  template <typename T, typename... Args> bool delete_records(Args &&...) { return false; }
  template <typename T, typename... Args> std::uint64_t delete_records_s(const std::string & = "", Args &&...) {
    return 0;
  }
  template <typename T, typename... Args> std::vector<T> query_s(const std::string & = "", Args &&...) { return {}; }
  template <typename T, typename... Args> std::vector<T> query(Args &&...) { return {}; }
  template <typename... Args> stage_select<DB> select(Args...) { return {}; }
  template <typename T> update_builder<T, DB> update() { return {}; }
  template <typename T> delete_builder<T, DB> remove() { return {}; }
  template <typename T> int create_table() { return 0; }
  template <typename T> int alter_table() { return 0; }
  bool execute(const std::string &Sql);
  bool begin();
  bool commit();
  bool rollback();
  void set_enable_transaction(bool On);
};
} // namespace ormpp
