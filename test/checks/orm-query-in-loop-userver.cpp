// Every check that userver makes possible, in both directions: PostgreSQL, then MySQL.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=userver
#include <string>
#include <userver/storages/mysql/cluster.hpp>
#include <userver/storages/postgres/cluster.hpp>
#include <vector>

namespace pg = userver::storages::postgres;
namespace my = userver::storages::mysql;
constexpr auto Host = pg::ClusterHostType::kMaster;
constexpr auto Primary = my::ClusterHostType::kPrimary;

void queries(pg::Cluster &db, pg::CommandControl control, my::Cluster &mysql, const std::vector<int> &ids) {
  for (int id : ids)
    db.Execute(Host, "select name from users where id = $1", id); // warns@orm-query-in-loop: once per element of 'ids'
  for (int id : ids)
    db.Execute(Host, control, "select name from users where id = $1", id); // warns@orm-query-in-loop: once per element of 'ids'
  for (int id : ids)
    mysql.Execute(Primary, "select name from users where id = ?", id); // warns@orm-query-in-loop: once per element of 'ids'
  db.Execute(Host, "select name from users where id = any($1)", ids);
  for (const auto &row : db.Execute(Host, "select name from users where open")) // runs once
    row["name"].As<std::string>();
}

void writes(pg::Cluster &db, my::Cluster &mysql, const std::vector<int> &ids) {
  for (int id : ids)
    db.Execute(Host, "delete from users where id = $1", id); // warns@orm-save-in-loop: once per element of 'ids'
  for (int id : ids)
    mysql.Execute(Primary, "delete from users where id = ?", id); // warns@orm-save-in-loop: once per element of 'ids'
  auto transaction = db.Begin("users", Host, pg::TransactionOptions{});
  transaction.ExecuteBulk("insert into users (id) select unnest($1)", ids);
  auto queue = db.CreateQueryQueue(Host);
  for (int id : ids)
    queue.Push("update users set open = true where id = $1", id);
  auto results = queue.Collect(); // one round trip for all of them
  transaction.Commit();
}

void texts(pg::Cluster &db, pg::CommandControl control, my::Cluster &mysql, const std::string &name,
           const std::string &column) {
  db.Execute(Host, "delete from users where name = '" + name + "'"); // warns@orm-sql-interpolation: the run-time value 'name'
                                                                     // fixed: db.Execute(Host, "delete from users where name = $1", name);
  db.Execute(Host, control, "delete from users where name = '" + name + "'"); // warns@orm-sql-interpolation: 'name'
                                                                              // fixed: db.Execute(Host, control, "delete from users where name = $1", name);
  mysql.Execute(Primary, "delete from users where name = '" + name + "'"); // warns@orm-sql-interpolation: 'name'
                                                                           // fixed: mysql.Execute(Primary, "delete from users where name = ?", name);
  db.Execute(Host, "select id from users order by " + column + " limit 1"); // warns@orm-dynamic-identifier: 'column'
  db.Execute(Host, "delete from users where name = $1", name);
}

struct User {
  std::string name;
};
std::vector<User> reads(pg::Cluster &db, my::Cluster &mysql) {
  db.Execute(Host, "select name from users limit 50").AsContainer<std::vector<User>>();
  mysql.Execute(Primary, "select name from users").AsVector<User>(); // warns@orm-unbounded-query: every row of 'users'
  return db.Execute(Host, "select name from users").AsContainer<std::vector<User>>(); // warns@orm-unbounded-query: every row of 'users'
}
