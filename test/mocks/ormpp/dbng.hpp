// dbng: text and aggregates; select() builds through staged types and runs at collect().
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ormpp {
struct sqlite {};
struct mysql {};
struct where_condition {};
struct order_condition {};
template <typename V> struct col_info {
  where_condition operator==(const V &) const;
  where_condition operator>(const V &) const;
  order_condition desc() const;
};
template <auto M> struct member_type;
template <typename O, typename V, V O::*M> struct member_type<M> {
  using type = V;
};
template <auto M> col_info<typename member_type<M>::type> col() { return {}; }
struct all_t {};
inline constexpr all_t all{};

template <typename T, typename DB> class query_builder {
public:
  struct stage_offset {
    template <typename... Args> std::vector<T> collect(Args...) { return {}; }
  };
  struct stage_limit : stage_offset {
    stage_offset offset(std::uint64_t) { return {}; }
  };
  struct stage_order : stage_offset {
    stage_limit limit(std::uint64_t) { return {}; }
  };
  struct stage_where : stage_order {
    stage_order order_by(order_condition) { return {}; }
    stage_where group_by(const std::string &) { return {}; }
    stage_where having(where_condition) { return {}; }
  };
  stage_where where(where_condition) { return {}; }
  template <typename... Args> std::vector<T> collect(Args...) { return {}; }
};
template <typename DB> struct select_start {
  template <typename T> query_builder<T, DB> from() { return {}; }
};

template <typename DB> class dbng {
public:
  template <typename... Args> bool connect(Args &&...) { return false; }
  bool disconnect();
  bool ping();
  bool has_error() const;
  template <typename T, typename... Args> bool create_datatable(Args &&...) { return false; }
  template <typename T> int insert(const T &) { return 0; }
  template <typename T> int insert(const std::vector<T> &) { return 0; }
  template <typename T> int replace(const T &) { return 0; }
  template <typename T> int replace(const std::vector<T> &) { return 0; }
  template <typename T> int update(const T &) { return 0; }
  template <typename T> int update(const std::vector<T> &) { return 0; }
  template <auto... M, typename T> int update_some(const T &) { return 0; }
  template <typename T> std::uint64_t get_insert_id_after_insert(const T &) { return 0; }
  template <typename T, typename... Args> std::uint64_t delete_records_s(const std::string & = "", Args &&...) {
    return 0;
  }
  template <typename T, typename... Args> std::vector<T> query_s(const std::string & = "", Args &&...) { return {}; }
  template <typename T, typename... Args> std::vector<T> query(Args &&...) { return {}; }
  template <typename... Args> select_start<DB> select(Args...) { return {}; }
  bool execute(const std::string &Sql);
  bool begin();
  bool commit();
  bool rollback();
  void set_enable_transaction(bool On);
};
template <typename DB> class connection_pool {
public:
  static connection_pool &instance();
  template <typename... Args> void init(int, Args &&...) {}
  std::unique_ptr<DB> get();
  void return_back(std::unique_ptr<DB> Connection);
};
} // namespace ormpp
