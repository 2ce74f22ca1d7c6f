// Fixes of queries in loops: moved in front of the loop, or one query for all keys.
// RUN: %check %s orm-query-in-loop %t -- --mock=sqlitecpp,pqxx,drogon,sqlite_orm
#include <SQLiteCpp/SQLiteCpp.h>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <pqxx/pqxx>
#include <string>
#include <vector>

int use(int);

// ---- moved
int condition(SQLite::Database &db) {
  int sum = 0;
  for (int i = 0; i < db.execAndGet("SELECT count(*) FROM person").getInt(); ++i) // warns: once per iteration
                                                                                  // fixed: const auto bound = db.execAndGet("SELECT count(*) FROM person").getInt();
                                                                                  // fixed: for (int i = 0; i < bound; ++i)
    sum += i;
  return sum;
}
int declared(SQLite::Database &db) {
  int sum = 0;
  for (int i = 0; i < 20; ++i) { // fixed: const int all = db.execAndGet("SELECT count(*) FROM person").getInt();
    const int all = db.execAndGet("SELECT count(*) FROM person").getInt(); // warns: once per iteration
                                                                           // fixed:
    sum += all / (i + 1);
  }
  return sum;
}
int maybeNever(SQLite::Database &db, const std::vector<int> &list) {
  int sum = 0;
  for (int i : list) { // unsafe: int all = db.execAndGet("SELECT count(*) FROM person").getInt();
    int all = db.execAndGet("SELECT count(*) FROM person").getInt(); // warns: once per element of 'list'
                                                                     // unsafe:
    sum += all + i;
  }
  return sum;
}
int unknownCall(SQLite::Database &db) {
  int sum = 0;
  for (int i = 0; i < 20; ++i) { // unsafe: const int all = db.execAndGet("SELECT count(*) FROM person").getInt();
    const int all = db.execAndGet("SELECT count(*) FROM person").getInt(); // warns: once per iteration
                                                                           // unsafe:
    sum += use(all);
  }
  return sum;
}

// ---- one query for all keys
using drogon_model::shop::Users;
void many(drogon::orm::Mapper<Users> &users, const std::vector<int> &ids) {
  for (int id : ids) { // unsafe: for (Users user : users.findBy(drogon::orm::Criteria(drogon_model::shop::Users::primaryKeyName, drogon::orm::CompareOperator::In, ids))) {
    Users user = users.findByPrimaryKey(id); // warns: once per element of 'ids'
                                             // unsafe:
    user.setName("x"); // of each
  }
}

// ---- no fix
int changed(SQLite::Database &db) {
  int sum = 0;
  for (int i = 0; i < 20; ++i) {
    int all = db.execAndGet("SELECT count(*) FROM person").getInt(); // warns: once per iteration
    all += i;
    sum += all;
  }
  return sum;
}
int varies(SQLite::Database &db, const std::vector<int> &ids) {
  int sum = 0;
  for (int id : ids) {
    const int age = db.execAndGet("SELECT age FROM person WHERE id = " + std::to_string(id)).getInt(); // warns: once per element of 'ids'
    sum += age;
  }
  return sum;
}
int named(SQLite::Database &db, int all) {
  int sum = all;
  for (int i = 0; i < 20; ++i) {
    const int all = db.execAndGet("SELECT count(*) FROM person").getInt(); // warns: once per iteration
    sum += all;
  }
  return sum;
}
void keyUsed(drogon::orm::Mapper<Users> &users, const std::vector<int> &ids) {
  for (int id : ids) {
    Users user = users.findByPrimaryKey(id); // warns: once per element of 'ids'
    use(id);
  }
}
int declaredByLoop(SQLite::Database &db) {
  int sum = 0;
  for (int i = 0, group = 3; i < db.execAndGet("SELECT count(*) FROM person WHERE id = " + std::to_string(group)).getInt(); ++i) // warns: once per iteration
    sum += i;
  return sum;
}
int nested(SQLite::Database &db, int n) {
  int sum = 0;
  for (int k = 0; k < n; ++k)
    for (int i = 0; i < 20; ++i) {
      const int all = db.execAndGet("SELECT count(*) FROM person").getInt(); // warns: once per iteration
      sum += all;
    }
  return sum;
}
