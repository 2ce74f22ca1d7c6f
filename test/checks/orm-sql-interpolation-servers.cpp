// RUN: %check %s orm-sql-interpolation %t -- --mock=libpq,mysql,mysql_connector,drogon,userver,wt,cppdb,tinyorm,sqlite_modern_cpp,qt
// One of each in the remaining libraries, in both directions.
#include <Wt/Dbo/Dbo.h>
#include <cppconn/prepared_statement.h>
#include <cppconn/statement.h>
#include <cppdb/frontend.h>
#include <cstring>
#include <drogon/drogon.h>
#include <libpq-fe.h>
#include <mysql.h>
#include <sqlite_modern_cpp.h>
#include <string>
#include <userver/storages/mysql/cluster.hpp>
#include <userver/storages/postgres/cluster.hpp>
#include <vector>

namespace pg = userver::storages::postgres;
namespace my = userver::storages::mysql;
namespace dbo = Wt::Dbo;

// libpq

void libpq(PGconn *Db, const std::string &Name, const char *Raw) {
  std::string Sql = "SELECT id FROM users WHERE name = '" + Name + "'";
  PQclear(PQexec(Db, Sql.c_str())); // warns: value 'Name' becomes part of the SQL text of 'PQexec'
  PQclear(PQprepare(Db, "find", Sql.c_str(), 0, nullptr)); // warns: value 'Name'
  char *Safe = PQescapeLiteral(Db, Raw, strlen(Raw));
  std::string Escaped = std::string("SELECT id FROM users WHERE name = ") + Safe;
  PQclear(PQexec(Db, Escaped.c_str()));
  PQfreemem(Safe);
  const char *const Values[] = {Raw};
  PQclear(PQexecParams(Db, "SELECT id FROM users WHERE name = $1", 1, nullptr, Values, nullptr, nullptr, 0));
}

void libpqBuffer(PGconn *Db, const char *Raw) {
  char Safe[64], Sql[256];
  PQescapeStringConn(Db, Safe, Raw, strlen(Raw), nullptr);
  sprintf(Sql, "SELECT id FROM users WHERE name = '%s'", Safe);
  PQclear(PQexec(Db, Sql));
}

// MySQL

void mysql(MYSQL *Db, const char *Name, int Id) {
  std::string Sql = std::string("SELECT id FROM users WHERE name = \"") + Name + "\"";
  mysql_query(Db, Sql.c_str()); // warns: value 'Name' becomes part of the SQL text of 'mysql_query'
  mysql_real_query(Db, Sql.data(), Sql.size()); // warns: value 'Name'
  char Safe[64], Text[256];
  mysql_real_escape_string(Db, Safe, Name, strlen(Name));
  snprintf(Text, sizeof Text, "SELECT id FROM users WHERE name = '%s'", Safe);
  mysql_query(Db, Text);
  snprintf(Text, sizeof Text, "SELECT id FROM `users` WHERE id = %d", Id);
  mysql_query(Db, Text); // low: number 'Id'
}

void mysqlConnector(sql::Connection &Con, sql::Statement &St, const std::string &Name) {
  St.executeQuery("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
  St.execute("DELETE FROM users WHERE name = '" + Name + "'");         // warns: value 'Name'
  Con.prepareStatement("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
  sql::PreparedStatement *Ps = Con.prepareStatement("SELECT id FROM users WHERE name = ?");
  Ps->setString(1, Name);
}

// Drogon: the placeholder depends on the database, so the fix is shown only.

void drogonText(const drogon::orm::DbClientPtr &Client, const std::string &Who) {
  Client->execSqlSync("select id from users where name = '" + Who + "'"); // warns: value 'Who'
                                                                          // unsafe: Client->execSqlSync("select id from users where name = $1", Who);
  Client->execSqlSync("select id from users where mail = $1", Who);
  Client->execSqlAsync("delete from users where name = '" + Who + "'", // warns: value 'Who'
                                                                       // unsafe: Client->execSqlAsync("delete from users where name = $1",
                       [](const drogon::orm::Result &) {},
                       [](const drogon::orm::DrogonDbException &) {}); // unsafe: [](const drogon::orm::DrogonDbException &) {}, Who);
}

drogon::Task<int> drogonCoroutine(drogon::orm::DbClientPtr Client, std::string Who) {
  auto R = co_await Client->execSqlCoro("select id from users where name = '" + Who + "'"); // warns: value 'Who'
                                                                                            // unsafe: auto R = co_await Client->execSqlCoro("select id from users where name = $1", Who);
  co_return static_cast<int>(R.size());
}

void drogonStream(const drogon::orm::DbClientPtr &Client, const std::string &Who) {
  *Client << "delete from users where name = '" + Who + "'" << drogon::orm::Mode::Blocking >> // warns: value 'Who'
                                                                                             // unsafe: *Client << "delete from users where name = $1" << Who << drogon::orm::Mode::Blocking >>
      [](const drogon::orm::Result &) {};
}

// userver

void postgres(pg::Cluster &Db, pg::Transaction &T, const std::string &Who, int Id) {
  Db.Execute(pg::ClusterHostType::kSlave, "select id from users where name = '" + Who + "'"); // warns: value 'Who'
                                                                                             // fixed: Db.Execute(pg::ClusterHostType::kSlave, "select id from users where name = $1", Who);
  T.Execute("update users set name = '" + Who + "' where id = " + std::to_string(Id)); // warns: value 'Who'
                                                                                      // fixed: T.Execute("update users set name = $1 where id = $2", Who, Id);
  T.Execute("update users set name = $1 where id = $2", Who, Id);
}

void mysqlCluster(my::Cluster &Db, const std::string &Who) {
  Db.Execute(my::ClusterHostType::kPrimary, "select id from users where name = '" + Who + "'"); // warns: value 'Who'
                                                                                               // fixed: Db.Execute(my::ClusterHostType::kPrimary, "select id from users where name = ?", Who);
}

// Wt::Dbo

class User {
public:
  std::string Name;
  template <class Action> void persist(Action &A) { dbo::field(A, Name, "name", 64); }
};

void wt(dbo::Session &S, const std::string &Who, int Id) {
  int Count = S.query<int>("select count(1) from user where name = '" + Who + "'"); // warns: value 'Who'
                                                                                   // fixed: int Count = S.query<int>("select count(1) from user where name = ?").bind(Who);
  S.find<User>().where("name = '" + Who + "'").resultList(); // warns: value 'Who' becomes part of the SQL text
                                                            // fixed: S.find<User>().where("name = ?").bind(Who).resultList();
  S.execute("delete from user where id = " + std::to_string(Id)); // low: number
                                                                 // fixed: S.execute("delete from user where id = ?").bind(Id);
  S.find<User>().where("name = ?").bind(Who).resultList();
  (void)Count;
}

// CppDB and sqlite_modern_cpp: values follow in the stream.

void cppdbSession(cppdb::session &Sql, const std::string &Who) {
  Sql << "delete from users where name = '" + Who + "'" << cppdb::exec; // warns: value 'Who'
                                                                       // unsafe: Sql << "delete from users where name = ?" << Who << cppdb::exec;
  cppdb::statement St = Sql.prepare("delete from users where name = '" + Who + "'"); // warns: value 'Who'
                                                                                    // fixed: cppdb::statement St = Sql.prepare("delete from users where name = ?").bind(Who);
  Sql << "delete from users where name = ?" << Who << cppdb::exec;
  Sql << "delete from users where name = '" + Sql.escape(Who) + "'" << cppdb::exec;
}

void modern(sqlite::database &Db, const std::string &Who) {
  Db << "delete from users where name = '" + Who + "'"; // warns: value 'Who'
                                                       // unsafe: Db << "delete from users where name = ?" << Who;
  Db << "delete from users where name = ?" << Who;
}
