#pragma once
#include <sqlpp11/sqlpp11.h>

namespace sqlpp {
namespace postgresql {
struct connection_config {
  std::string path_to_database;
};
class connection_base : public sqlpp::connection {
public:
  using _config_ptr_t = std::shared_ptr<const connection_config>;
  template <typename D, typename P> typename our_mock::run_of<connection_base, P>::result operator()(const statement_t<D, P> &) {
    return {};
  }
  template <typename Db> result_t<Db, our_mock::row> operator()(const prepared_select_t<Db, select_t> &) { return {}; }
  template <typename Db> std::size_t operator()(const prepared_insert_t<Db, insert_t> &) { return 0; }
  template <typename Db> std::size_t operator()(const prepared_update_t<Db, update_t> &) { return 0; }
  template <typename Db> std::size_t operator()(const prepared_remove_t<Db, remove_t> &) { return 0; }
  template <typename... Parts> result_t<connection_base, our_mock::row> operator()(const custom_query_t<Parts...> &) { return {}; }
  std::size_t execute(const std::string &Sql);
  template <typename D, typename P> typename our_mock::run_of<connection_base, P>::prepared prepare(const statement_t<D, P> &) {
    return {};
  }
  std::string escape(const std::string &Text) const;
  void start_transaction();
  void commit_transaction();
  void rollback_transaction(bool Report);
  void savepoint(const std::string &Name);
  void rollback_to_savepoint(const std::string &Name);
  void release_savepoint(const std::string &Name);
};
template <typename T> statement_t<void, insert_t> insert_into(T) { return {}; }
using connection = sqlpp::normal_connection<connection_base>;
using connection_pool = sqlpp::connection_pool<connection_base>;
} // namespace postgresql
} // namespace sqlpp
