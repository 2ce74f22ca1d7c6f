// RUN: %check %s orm-undocumented-raw-query %t -- --mock=drogon,tinyorm,qt
// Raw SQL beside an ORM, with and without a reason.
#include <QSqlQuery>
#include <drogon/drogon.h>
#include <orm/db.hpp>
#include <string>

void plain(const drogon::orm::DbClientPtr &Client, int Id) {
  Client->execSqlSync("select id from users where id = $1", Id); // low: 'DbClient::execSqlSync' runs SQL by hand where the library maps entities
}
// TinyORM
void other() {
  int Zero = 0;
  Orm::DB::statement("update users set age = 0 where id = 1"); // low: runs SQL by hand
  (void)Zero;
}
void inLambda(const drogon::orm::DbClientPtr &Client) {
  auto Load = [&] { Client->execSqlSync("select id from users where id = 1"); }; // low: runs SQL by hand
  Load();
}
template <class C> void inTemplate(const C &Client) {
  Client->execSqlSync("select id from users where id = 1"); // low: runs SQL by hand
}
void instance(const drogon::orm::DbClientPtr &Client) { inTemplate(Client); }
#define LOAD(C) (C)->execSqlSync("select id from users where id = 1")
void inMacro(const drogon::orm::DbClientPtr &Client) {
  LOAD(Client); // low: runs SQL by hand
}
std::string condition() { return " where id = 1"; }
void throughHelper(const drogon::orm::DbClientPtr &Client) {
  Client->execSqlSync("select id from users" + condition()); // low: runs SQL by hand
}

// Silent: a reason, a schema, a setting, a library without entities.
void reasons(const drogon::orm::DbClientPtr &Client, QSqlQuery &Query) {
  // The mapper cannot lock rows.
  Client->execSqlSync("select id from users where id = 1 for update");
  Client->execSqlSync("select id from users where id = 1"); // faster than the mapper
  Client->execSqlSync("create table t (id int)");
  Client->execSqlSync("set search_path to shop");
  Query.exec("SELECT id FROM users WHERE id = 1");
}
