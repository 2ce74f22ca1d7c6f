// MySQL X DevAPI, Connector/C++, sqlite_modern_cpp, sqlpp23, oat++, userver: a query and a write per element, in each form.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop %t -- --mock=mysqlx,mysql_connector,sqlite_modern_cpp,sqlpp23,oatpp,userver -std=c++23
#include <cppconn/connection.h>
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>
#include <memory>
#include <mysqlx/xdevapi.h>
#include <oatpp-sqlite/orm.hpp>
#include <sqlite_modern_cpp.h>
#include <sqlpp23/sqlite3/sqlite3.h>
#include <sqlpp23/sqlpp23.h>
#include <string>
#include <userver/storages/postgres/cluster.hpp>
#include <vector>

// ---- MySQL X DevAPI
void xdevapi(mysqlx::Session &session, mysqlx::Table &table, mysqlx::Collection &docs, const std::vector<std::string> &names,
             const std::vector<mysqlx::Row> &rows) {
  for (const std::string &name : names)
    session.sql("select id from users where name = ?").bind(name).execute(); // warns@orm-query-in-loop: 'Executable::execute' runs a query once per element of 'names'
  for (const std::string &name : names)
    table.select("id").where("name = :n").bind("n", name).execute(); // warns@orm-query-in-loop: 'Executable::execute' runs a query once per element of 'names'
  for (const std::string &name : names)
    table.insert("name").values(name).execute(); // warns@orm-save-in-loop: once per element of 'names'
  for (const std::string &name : names)
    docs.removeOne(name); // warns@orm-save-in-loop: once per element of 'names'
  table.insert("name").rows(rows.begin(), rows.end()).execute();
  auto insert = table.insert("name"); // one statement, many rows
  for (const std::string &name : names)
    insert.values(name);
  insert.execute();
}

// ---- Connector/C++
void connector(sql::Connection &db, const std::vector<std::string> &names) {
  std::unique_ptr<sql::PreparedStatement> select(db.prepareStatement("select id from users where name = ?"));
  for (const std::string &name : names) {
    select->setString(1, name);
    std::unique_ptr<sql::ResultSet> rows(select->executeQuery()); // warns@orm-query-in-loop: once per element of 'names'
    while (rows->next())
      rows->getInt(1);
  }
  std::unique_ptr<sql::PreparedStatement> insert(db.prepareStatement("insert into users (name) values (?)"));
  for (const std::string &name : names) {
    insert->setString(1, name);
    insert->executeUpdate(); // warns@orm-save-in-loop: once per element of 'names'
  }
  db.setAutoCommit(false);
  for (const std::string &name : names) {
    insert->setString(1, name);
    insert->executeUpdate();
  }
  db.commit();
}

// ---- sqlite_modern_cpp
void modern(sqlite::database &db, const std::vector<std::string> &names) {
  for (const std::string &name : names) {
    int id = 0;
    db << "select id from users where name = ?" << name >> id; // warns@orm-query-in-loop: once per element of 'names'
  }
  for (const std::string &name : names)
    db << "insert into users (name) values (?)" << name; // warns@orm-save-in-loop: once per element of 'names'
  db << "begin;";
  auto insert = db << "insert into users (name) values (?)";
  for (const std::string &name : names) {
    insert << name;
    insert++;
  }
  db << "commit;";
  db << "select id from users where open = 1" >> [&](int id) {
    int count = 0;
    db << "select count(*) from posts where author = ?" << id >> count; // warns@orm-query-in-loop: runs a query once per
  };
}

// ---- sqlpp23
struct Users : sqlpp::table_t<Users> {
  sqlpp::column_t<Users, int> id;
  sqlpp::column_t<Users, std::string> name;
};
void sqlpp_(sqlpp::sqlite3::connection &db, const std::vector<std::string> &names) {
  Users t;
  for (const std::string &name : names)
    for (const auto &row : db(select(t.id).from(t).where(t.name == name))) // warns@orm-query-in-loop: once per element of 'names'
      row.id;
  for (const std::string &name : names)
    db(insert_into(t).set(t.name = name)); // warns@orm-save-in-loop: once per element of 'names'
  auto many = insert_into(t).columns(t.name);
  for (const std::string &name : names)
    many.add_values(t.name = name);
  db(many);
  auto tx = start_transaction(db);
  for (const std::string &name : names)
    db(update(t).set(t.name = name).where(t.id == 1));
  tx.commit();
}

// ---- oat++
#include OATPP_CODEGEN_BEGIN(DbClient)
class Client : public oatpp::orm::DbClient {
public:
  explicit Client(const std::shared_ptr<oatpp::orm::Executor> &e) : oatpp::orm::DbClient(e) {}
  QUERY(byName, "select * from users where name = :name", PARAM(oatpp::String, name))
  QUERY(insertUser, "insert into users (name) values (:name)", PARAM(oatpp::String, name))
};
#include OATPP_CODEGEN_END(DbClient)
void oat(Client &db, const std::vector<std::string> &names) {
  for (const std::string &name : names)
    db.byName(name); // warns@orm-query-in-loop: once per element of 'names'
  for (const std::string &name : names)
    // Wrong today: a method that oat++'s QUERY declares counts as a query whatever its text is; this one writes.
    db.insertUser(name); // warns@orm-query-in-loop: 'Client::insertUser' runs a query once per element of 'names'
}

// ---- userver
namespace pg = userver::storages::postgres;
void userver_(pg::Cluster &db, const std::vector<int> &ids) {
  for (int id : ids)
    db.Execute(pg::ClusterHostType::kSlave, "select name from users where id = $1", id); // warns@orm-query-in-loop: once per element of 'ids'
  for (int id : ids)
    db.Execute(pg::ClusterHostType::kMaster, "delete from users where id = $1", id); // warns@orm-save-in-loop: once per element of 'ids'
  db.Execute(pg::ClusterHostType::kSlave, "select name from users where id = any($1)", ids);
  auto tx = db.Begin("shop", pg::ClusterHostType::kMaster, pg::TransactionOptions{});
  tx.ExecuteBulk("insert into users (id) values ($1)", ids);
  auto portal = tx.MakePortal("select name from users where id > $1", 1);
  while (!portal.Fetch(100).IsEmpty())
    ;
  tx.Commit();
}
