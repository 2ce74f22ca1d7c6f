// RUN: %check %s orm-undocumented-raw-query %t -- --mock=drogon,tinyorm,qt --tag=mapper
// RUN: %check %s orm-undocumented-raw-query %t.raw -- --mock=drogon,tinyorm,qt -DRAW_ONLY
// Raw SQL beside an ORM, with and without a reason; and in a program that has nothing but SQL.
#include <QSqlQuery>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <orm/db.hpp>
#include <orm/tiny/model.hpp>
#include <string>

#ifndef RAW_ONLY
drogon_model::shop::Users mapped(const drogon::orm::DbClientPtr &Client) {
  return drogon::orm::Mapper<drogon_model::shop::Users>(Client).findByPrimaryKey(1);
}
class User final : public Orm::Tiny::Model<User> {};
void mappedToo() { User::findOrFail(1); }
#endif

void plain(const drogon::orm::DbClientPtr &Client, int Id) {
  Client->execSqlSync("select id from users where id = $1", Id); // low%mapper: 'DbClient::execSqlSync' runs SQL by hand where the library maps entities
}
// TinyORM
void other() {
  int Zero = 0;
  Orm::DB::statement("update users set age = 0 where id = 1"); // low%mapper: runs SQL by hand
  (void)Zero;
}
void inLambda(const drogon::orm::DbClientPtr &Client) {
  auto Load = [&] { Client->execSqlSync("select id from users where id = 1"); }; // low%mapper: runs SQL by hand
  Load();
}
template <class C> void inTemplate(const C &Client) {
  Client->execSqlSync("select id from users where id = 1"); // low%mapper: runs SQL by hand
}
void instance(const drogon::orm::DbClientPtr &Client) { inTemplate(Client); }
#define LOAD(C) (C)->execSqlSync("select id from users where id = 1")
void inMacro(const drogon::orm::DbClientPtr &Client) {
  LOAD(Client); // low%mapper: runs SQL by hand
}
std::string condition() { return " where id = 1"; }
void throughHelper(const drogon::orm::DbClientPtr &Client) {
  Client->execSqlSync("select id from users" + condition()); // low%mapper: runs SQL by hand
}

// Says what both do together, and not why the second is no call of the mapper.
void several(const drogon::orm::DbClientPtr &Client) {
  int Zero = 0;
  (void)Zero;
  Client->execSqlSync("delete from users where id = 1"); // low%mapper: runs SQL by hand
}

// Many rows at once, by the database's own clock.
void clearOld(const drogon::orm::DbClientPtr &Client) {
  Client->execSqlSync("delete from users where seen < now() - interval '1 hr'");
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
