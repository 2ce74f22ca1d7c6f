// Text that stands in a variable in front of the call, and the C libraries of SQLite and PostgreSQL.
// RUN: %check %s orm-sql-interpolation %t -- --mock=qt,pqxx,sqlite,libpq,soci,sqlitecpp
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <SQLiteCpp/SQLiteCpp.h>
#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <sqlite3.h>
#include <string>

void log(const std::string &text);

// ---- a variable
void pqxxVariable(pqxx::work &tx, const std::string &name) {
  const std::string sql = "SELECT id FROM users WHERE name = '" + name + "'"; // fixed: const std::string sql = "SELECT id FROM users WHERE name = $1";
  tx.exec(sql); // warns: value 'name'
                // fixed: tx.exec_params(sql, name);
}
void qtVariable(QSqlDatabase &db, const QString &name) {
  QString sql("SELECT id FROM users WHERE name = '" + name + "'"); // fixed: QString sql("SELECT id FROM users WHERE name = ?");
  QSqlQuery query(db);
  if (!query.exec(sql)) // warns: value 'name'
                        // fixed: query.prepare(sql);
                        // fixed: query.addBindValue(QString::fromLatin1("").append(name));
                        // fixed: if (!query.exec())
    return;
}
void sociVariable(soci::session &db, std::string &name) {
  std::string sql = "DELETE FROM users WHERE name = '" + name + "'"; // fixed: std::string sql = "DELETE FROM users WHERE name = :p1";
  db << sql; // warns: value 'name'
             // fixed: db << sql, soci::use(name, "p1");
}
// Named a second time: what is logged, or run again, would be another text.
void named(pqxx::work &tx, const std::string &name) {
  const std::string sql = "SELECT id FROM users WHERE name = '" + name + "'";
  log(sql);
  tx.exec(sql); // warns: value 'name'
}
// The value changes in between.
void changed(pqxx::work &tx, std::string name) {
  const std::string sql = "SELECT id FROM users WHERE name = '" + name + "'";
  name += "x";
  tx.exec(sql); // warns: value 'name'
}
void moved(pqxx::work &tx, std::string name) {
  const std::string sql = "SELECT id FROM users WHERE name = '" + name + "'";
  const std::string other = std::move(name);
  tx.exec(sql); // warns: value 'name'
}
// The type is that of the expression.
void deduced(pqxx::work &tx, const std::string &name) {
  const auto sql = "SELECT id FROM users WHERE name = '" + name + "'";
  // fixed:
  tx.exec(sql); // warns: value 'name'
  // fixed: const auto sql = std::string("SELECT id FROM users WHERE name = $1");
  // fixed: tx.exec_params(sql, name);
}
void inBranch(pqxx::work &tx, const std::string &name, bool now) {
  const std::string sql = "SELECT id FROM users WHERE name = '" + name + "'";
  // fixed: const std::string sql = "SELECT id FROM users WHERE name = $1";
  if (now) {
    tx.exec(sql); // warns: value 'name'
    // fixed: tx.exec_params(sql, name);
  }
}
void inLoop(pqxx::work &tx, const std::string &name, int n) {
  const std::string sql = "SELECT id FROM users WHERE name = '" + name + "'";
  for (int i = 0; i < n; ++i)
    tx.exec(sql); // warns: value 'name'
}

// ---- SQLite's C functions
int sqlite(sqlite3 *db, const std::string &name, const char *town) {
  sqlite3_stmt *find = nullptr;
  const std::string sql = "SELECT id FROM users WHERE name = '" + name + "' AND town = '" + town + "'"; // fixed: const std::string sql = "SELECT id FROM users WHERE name = ? AND town = ?";
  if (sqlite3_prepare_v2(db, sql.c_str(), -1, &find, nullptr) != SQLITE_OK) { // warns: value 'name'
    return -1;
  } // fixed: sqlite3_bind_text(find, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    // fixed: sqlite3_bind_text(find, 2, town, -1, SQLITE_TRANSIENT);
  const int rc = sqlite3_step(find);
  sqlite3_finalize(find);
  return rc;
}
void sqliteDirect(sqlite3 *db, const std::string &name) {
  sqlite3_stmt *find = nullptr;
  int rc = sqlite3_prepare_v2(db, ("SELECT id FROM users WHERE name = '" + name + "'").c_str(), -1, &find, nullptr); // warns: value 'name'
                                                                                                                     // fixed: int rc = sqlite3_prepare_v2(db, "SELECT id FROM users WHERE name = ?", -1, &find, nullptr);
                                                                                                                     // fixed: sqlite3_bind_text(find, 1, name.c_str(), -1, SQLITE_TRANSIENT);
  if (rc == SQLITE_OK)
    sqlite3_step(find);
  sqlite3_finalize(find);
}
// A number is bound as one: as text it would compare in another way.
void sqliteNumber(sqlite3 *db, int age) {
  sqlite3_stmt *find = nullptr;
  sqlite3_prepare_v2(db, ("SELECT id FROM users WHERE age > " + std::to_string(age)).c_str(), -1, &find, nullptr); // low: number
  // fixed: sqlite3_prepare_v2(db, "SELECT id FROM users WHERE age > ?", -1, &find, nullptr);
  // fixed: sqlite3_bind_int64(find, 1, age);
  sqlite3_step(find);
  sqlite3_finalize(find);
}
// What runs in the branch would run without its value.
void sqliteInside(sqlite3 *db, const std::string &name) {
  sqlite3_stmt *find = nullptr;
  if (sqlite3_prepare_v2(db, ("SELECT id FROM users WHERE name = '" + name + "'").c_str(), -1, &find, nullptr) == SQLITE_OK) // warns: value 'name'
    sqlite3_step(find);
  sqlite3_finalize(find);
}
// The length is that of the old text.
void sqliteLength(sqlite3 *db, const std::string &name) {
  sqlite3_stmt *find = nullptr;
  const std::string sql = "SELECT id FROM users WHERE name = '" + name + "'";
  sqlite3_prepare_v2(db, sql.c_str(), int(sql.size()), &find, nullptr); // warns: value 'name'
  sqlite3_step(find);
  sqlite3_finalize(find);
}

// ---- PostgreSQL's C functions
void libpq(PGconn *db, const std::string &name, const char *town) {
  PGresult *found = PQexec(db, ("SELECT id FROM users WHERE name = '" + name + "' AND town = '" + town + "'").c_str()); // warns: value 'name'
                                                                                                                        // fixed: const char *const values[] = {name.c_str(), town};
                                                                                                                        // fixed: PGresult *found = PQexecParams(db, "SELECT id FROM users WHERE name = $1 AND town = $2", 2, nullptr, values, nullptr, nullptr, 0);
  PQclear(found);
  const std::string sql = "DELETE FROM users WHERE name = '" + name + "'"; // fixed: const std::string sql = "DELETE FROM users WHERE name = $1";
  PQclear(PQexec(db, sql.c_str())); // warns: value 'name'
                                    // fixed: const char *const values2[] = {name.c_str()};
                                    // fixed: PQclear(PQexecParams(db, sql.c_str(), 1, nullptr, values2, nullptr, nullptr, 0));
}
std::string nameOf(int id);
// What the value points to would be gone.
void libpqTemporary(PGconn *db, int id) {
  PQclear(PQexec(db, ("DELETE FROM users WHERE name = '" + nameOf(id) + "'").c_str())); // warns: value 'nameOf(id)'
}

// ---- templates: one text serves all instantiations
template <class T> void instances(pqxx::work &tx, const T &value) {
  tx.exec("DELETE FROM users WHERE name = '" + value + "'"); // warns: value 'value'
}
struct Tag {
  operator std::string() const;
};
std::string operator+(const char *, const Tag &);
void instantiate(pqxx::work &tx, const std::string &name, const Tag &tag) {
  instances(tx, name);
  instances(tx, tag);
}
