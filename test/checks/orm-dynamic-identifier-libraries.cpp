// RUN: %check %s orm-dynamic-identifier %t -- --mock=poco,soci,pqxx,sqlite,sqlitecpp,mysql,drogon,wt
// The same in other libraries.
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <Wt/Dbo/Dbo.h>
#include <algorithm>
#include <cstdio>
#include <drogon/drogon.h>
#include <format>
#include <map>
#include <mysql.h>
#include <pqxx/pqxx>
#include <set>
#include <soci/soci.h>
#include <sqlite3.h>
#include <string>
#include <unordered_map>
#include <vector>

using namespace Poco::Data::Keywords;

void poco(Poco::Data::Session &Db, const std::string &Table, int Count) {
  Db << "SELECT count(*) FROM " << Table, into(Count), now; // warns: the run-time identifier 'Table'
  Db << "SELECT count(*) FROM users", into(Count), now;
}

void sociSession(soci::session &Db, const std::string &Column, int Count) {
  Db << "SELECT max(" << Column << ") FROM users", soci::into(Count); // warns: identifier 'Column'
  Db << "SELECT max(age) FROM users", soci::into(Count);
}

void pqxx6(pqxx::work &Tx, const std::string &Table, const std::string &Order) {
  Tx.exec("SELECT id FROM " + Table);                               // warns: identifier 'Table'
  Tx.exec(std::format("SELECT id FROM users ORDER BY {}", Order));  // warns: identifier 'Order'
  Tx.exec("SELECT id FROM " + Tx.quote_name(Table));
}

void sqliteC(sqlite3 *Db, const char *Table) {
  char Sql[128];
  snprintf(Sql, sizeof Sql, "DROP TABLE %s", Table);
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr); // warns: identifier 'Table'
  char *Safe = sqlite3_mprintf("DROP TABLE \"%w\"", Table);
  sqlite3_exec(Db, Safe, nullptr, nullptr, nullptr);
  sqlite3_free(Safe);
  snprintf(Sql, sizeof Sql, "PRAGMA table_info(%s)", Table);
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr); // warns: identifier 'Table'
}

void sqliteCpp(SQLite::Database &Db, const std::string &Table, bool Users) {
  SQLite::Statement Find(Db, "SELECT id FROM " + Table); // warns: identifier 'Table'
  Db.exec("DELETE FROM `" + Table + "`");                // warns: identifier 'Table'
  SQLite::Statement Known(Db, Users ? "SELECT id FROM users" : "SELECT id FROM groups");
}

void mysql(MYSQL *Db, const std::string &Column, bool Age) {
  std::string Sql = "SELECT id FROM users ORDER BY " + Column + " LIMIT 5";
  mysql_query(Db, Sql.c_str()); // warns: identifier 'Column'
  mysql_query(Db, Age ? "SELECT id FROM users ORDER BY age" : "SELECT id FROM users ORDER BY name");
}

void drogonClient(const drogon::orm::DbClientPtr &Client, const std::string &Sort, bool Age) {
  Client->execSqlSync("select id from users order by " + Sort); // warns: identifier 'Sort'
  Client->execSqlSync("select id from users order by " + std::string(Age ? "age" : "name"));
}

class User {
public:
  std::string Name;
  template <class Action> void persist(Action &A) { Wt::Dbo::field(A, Name, "name", 64); }
};
void wt(Wt::Dbo::Session &S, const std::string &Sort, bool Down) {
  S.find<User>().orderBy(Sort).resultList(); // warns: identifier 'Sort'
  S.find<User>().orderBy("name").resultList();
  S.find<User>().orderBy(Down ? "name desc" : "name").resultList();
}

// Allow-lists of all kinds.

static const std::set<std::string> Allowed = {"name", "age"};
static const std::unordered_map<std::string, std::string> Columns = {{"name", "name"}, {"age", "birthday"}};

void allowedBySet(pqxx::work &Tx, const std::string &Column) {
  if (!Allowed.count(Column))
    return;
  Tx.exec("SELECT id FROM users ORDER BY " + Column);
}

void allowedByMap(pqxx::work &Tx, const std::string &Key) {
  auto It = Columns.find(Key);
  if (It == Columns.end())
    return;
  Tx.exec("SELECT id FROM users ORDER BY " + It->second);
  Tx.exec("SELECT id FROM users ORDER BY " + Columns.at(Key));
}

bool isKnownColumn(const std::string &);
void allowedByFunction(pqxx::work &Tx, const std::string &Column) {
  if (!isKnownColumn(Column))
    throw std::string("no such column");
  Tx.exec("SELECT id FROM users ORDER BY " + Column);
}

void allowedByFind(pqxx::work &Tx, const std::string &Column) {
  static const std::vector<std::string> Known = {"name", "age"};
  if (std::find(Known.begin(), Known.end(), Column) == Known.end())
    return;
  Tx.exec("SELECT id FROM users ORDER BY " + Column);
}

void allowedByTernary(pqxx::work &Tx, const std::string &Typed) {
  std::string Direction = Typed == "desc" ? "DESC" : "ASC";
  Tx.exec("SELECT id FROM users ORDER BY name " + Direction);
}

// A comparison with something else is no list.
void comparedForAnotherReason(pqxx::work &Tx, const std::string &Column) {
  if (Column.empty())
    return;
  Tx.exec("SELECT id FROM users ORDER BY " + Column); // warns: identifier 'Column'
}
