// RUN: %check %s orm-filter-in-memory %t -- --mock=qt,drogon,pqxx,sqlite
// Rows that a comparison in code throws away.
#include <QSqlQuery>
#include <QVariant>
#include <algorithm>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <set>
#include <string>
#include <vector>
using drogon_model::shop::Users;
using namespace drogon::orm;

static void use(const Users &) {}
static void use(int) {}
static bool connected(int) { return true; }
bool remote(const std::string &);

// ---- fires

int byName(const DbClientPtr &db, const std::string &name) {
  Mapper<Users> users(db);
  for (const auto &user : users.findAll()) // warns: 'Mapper::findAll' fetches rows that are then filtered in code
    if (user.getValueOfName() == name)     // note: rows are taken by 'user.getValueOfName() == name' here
      return user.getValueOfId();
  return 0;
}
void skips(const DbClientPtr &db) {
  Mapper<Users> users(db);
  auto rows = users.findAll(); // warns: fetches rows that are then filtered in code
  for (const auto &user : rows) {
    if (user.getValueOfId() < 100)
      continue;
    use(user);
  }
}
void cursor(int day) {
  QSqlQuery q("SELECT id, day FROM sale"); // warns: 'QSqlQuery::QSqlQuery' fetches rows that are then filtered in code
  while (q.next()) {
    int of = q.value(1).toInt();
    if (of == day)
      use(q.value(0).toInt());
  }
}
void renamed(int day) {
  QSqlQuery q("SELECT id, s.day AS soldOn, price * n AS total FROM sale s"); // warns: fetches rows that are then filtered in code
  while (q.next())
    if (q.value("soldon").toInt() == day)
      use(q.value("total").toInt());
}
void statement(sqlite3 *db, int limit) {
  sqlite3_stmt *st = nullptr;
  sqlite3_prepare_v2(db, "SELECT id, age FROM person", -1, &st, nullptr);
  while (sqlite3_step(st) == SQLITE_ROW) { // warns: 'sqlite3_step' fetches rows that are then filtered in code
    if (sqlite3_column_int(st, 1) > limit)
      use(sqlite3_column_int(st, 0));
  }
  sqlite3_finalize(st);
}
void algorithm(const DbClientPtr &db, const std::string &name) {
  Mapper<Users> users(db);
  auto rows = users.findAll(); // warns: fetches rows that are then filtered in code
  auto it = std::find_if(rows.begin(), rows.end(), [&](const Users &u) { return u.getValueOfName() == name; });
  if (it != rows.end())
    use(*it);
}
#define EACH(row, tx) for (const auto &row : (tx).exec("SELECT id, state FROM orders"))
void macro(pqxx::work &tx, int state) {
  EACH(row, tx) // warns: fetches rows that are then filtered in code
  if (row[1].as<int>() == state)
    use(row[0].as<int>());
}
template <class T> void templated(const DbClientPtr &db, int least) {
  Mapper<T> mapper(db);
  for (const T &each : mapper.findAll()) // warns: fetches rows that are then filtered in code
    if (each.getValueOfId() >= least)
      use(each);
}
template void templated<Users>(const DbClientPtr &, int);
auto lambda = [](pqxx::work &tx, int state) {
  for (const auto &row : tx.exec("SELECT id, state FROM orders")) // warns: fetches rows that are then filtered in code
    if (row[1].as<int>() == state)
      use(row[0].as<int>());
};
static int wanted() { return 3; }
void helper(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT id, state FROM orders")) // warns: fetches rows that are then filtered in code
    if (row[1].as<int>() == wanted())
      use(row[0].as<int>());
}

// ---- silent

void computed() { // a WHERE cannot name it
  QSqlQuery q("SELECT id, round(price * n) AS total FROM sale");
  while (q.next())
    if (q.value("TOTAL").toInt() > 0)
      use(q.value(0).toInt());
}
void computedByNumber(int least) {
  QSqlQuery q("SELECT id, price * n FROM sale");
  while (q.next()) {
    int total = q.value(1).toInt();
    if (total > least)
      use(q.value(0).toInt());
  }
}

void stateOfTheProgram(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT id FROM device"))
    if (connected(row[0].as<int>())) // the database does not know
      use(row[0].as<int>());
}
void inASet(pqxx::work &tx, const std::set<int> &known) {
  for (const auto &row : tx.exec("SELECT id FROM device"))
    if (known.count(row[0].as<int>()) == 0)
      use(row[0].as<int>());
}
void bothWays(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT id, state FROM device"))
    if (row[1].as<int>() == 1) // every row is wanted
      use(row[0].as<int>());
    else
      use(-row[0].as<int>());
}
void guards() {
  QSqlQuery q("SELECT id, parent FROM node");
  while (q.next())
    if (!q.value(1).isNull())
      use(q.value(1).toInt());
}
void more(pqxx::work &tx, std::vector<int> &all) {
  for (const auto &row : tx.exec("SELECT id, state FROM device")) {
    all.push_back(row[0].as<int>());
    if (row[1].as<int>() == 1)
      use(row[0].as<int>());
  }
}
void usedAgain(pqxx::work &tx) {
  auto rows = tx.exec("SELECT id, state FROM device");
  for (const auto &row : rows)
    if (row[1].as<int>() == 1)
      use(row[0].as<int>());
  for (const auto &row : rows)
    use(row[0].as<int>());
}
void changes(pqxx::work &tx) {
  int last = 0;
  for (const auto &row : tx.exec("SELECT id, state FROM device ORDER BY state")) {
    if (row[1].as<int>() == last) // compared with the row before
      continue;
    last = row[1].as<int>();
    use(row[0].as<int>());
  }
}
void page(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT id, state FROM device LIMIT 10"))
    if (row[1].as<int>() == 1)
      use(row[0].as<int>());
}
std::string worked(const std::string &text);
void workedOut(pqxx::work &tx) {
  for (const auto &row : tx.exec("SELECT id, state FROM device")) {
    std::string text = worked(row[1].as<std::string>());
    if (text == "on") // of what the program makes of a column the database knows nothing
      use(row[0].as<int>());
  }
}
// A join in code; that it brings the whole table is a finding of its own, orm-unbounded-query's.
void joined(pqxx::work &tx, const std::vector<int> &ids, std::vector<std::string> &out) {
  const pqxx::result roles = tx.exec("SELECT person, role FROM person_role"); // warns: fetches rows that are then filtered in code
  for (int id : ids)
    for (const auto &row : roles)                    // note: the loop over
      if (row["person"].as<int>() == id)             // note: rows are taken by
        out.push_back(row["role"].as<std::string>());
}
