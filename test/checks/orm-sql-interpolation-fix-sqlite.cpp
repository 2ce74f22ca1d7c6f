// SQLite's C functions: sqlite3_exec becomes a statement of its own, and numbers are bound as numbers.
// RUN: %check %s orm-sql-interpolation %t -- --mock=sqlite
#include <cstdio>
#include <sqlite3.h>
#include <string>

int each(void *, int, char **, char **);
sqlite3 *open();

int stored(sqlite3 *db, const std::string &name) {
  // a new one
  int rc = sqlite3_exec(db, ("INSERT INTO users (name) VALUES ('" + name + "')").c_str(), nullptr, nullptr, nullptr); // warns: value 'name'
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(db, "INSERT INTO users (name) VALUES (?)", -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_step(statement);
  // fixed: int rc = (statement ? sqlite3_finalize(statement) : sqlite3_errcode(db));
  return rc;
}
bool built(sqlite3 *db, const char *name, int id) {
  char sql[100];
  snprintf(sql, sizeof sql, "UPDATE users SET name = '%s' WHERE id = %d", name, id);
  // fixed:
  if (sqlite3_exec(db, sql, NULL, 0, NULL) != SQLITE_OK) // warns: value 'name'
  // fixed: snprintf(sql, sizeof sql, "UPDATE users SET name = ? WHERE id = ?");
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, name, -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_bind_int64(statement, 2, id);
  // fixed: sqlite3_step(statement);
  // fixed: if ((statement ? sqlite3_finalize(statement) : sqlite3_errcode(db)) != SQLITE_OK)
    return false;
  return true;
}
void dropped(sqlite3 *db, const std::string &name, long long id) {
  std::string sql = "DELETE FROM users WHERE name LIKE '" + name + "%'";
  // fixed:
  sql += " AND id < " + std::to_string(id);
  // fixed:
  sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr); // warns: value 'name'
  // fixed: std::string sql = "DELETE FROM users WHERE name LIKE ?";
  // fixed: sql += " AND id < ?";
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, (name + "%").c_str(), -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_bind_int64(statement, 2, id);
  // fixed: sqlite3_step(statement);
  // fixed: (statement ? sqlite3_finalize(statement) : sqlite3_errcode(db));
}
// The rows, or what went wrong, would come in another way.
void rows(sqlite3 *db, const std::string &name) {
  sqlite3_exec(db, ("SELECT id FROM users WHERE name = '" + name + "'").c_str(), each, nullptr, nullptr); // warns: value 'name'
}
void message(sqlite3 *db, const std::string &name) {
  char *error = nullptr;
  sqlite3_exec(db, ("DELETE FROM users WHERE name = '" + name + "'").c_str(), nullptr, nullptr, &error); // warns: value 'name'
  sqlite3_free(error);
}
// Named several times, this would be opened several times.
void opened(const std::string &name) {
  sqlite3_exec(open(), ("DELETE FROM users WHERE name = '" + name + "'").c_str(), nullptr, nullptr, nullptr); // warns: value 'name'
}
void conditional(sqlite3 *db, const std::string &name, bool now) {
  if (now && sqlite3_exec(db, ("DELETE FROM users WHERE name = '" + name + "'").c_str(), nullptr, nullptr, nullptr)) // warns: value 'name'
    return;
}
int number(sqlite3 *db, int age) {
  sqlite3_stmt *find = nullptr;
  int rc = sqlite3_prepare_v2(db, ("SELECT id FROM users WHERE age > " + std::to_string(age)).c_str(), -1, &find, nullptr); // low: number
  // fixed: int rc = sqlite3_prepare_v2(db, "SELECT id FROM users WHERE age > ?", -1, &find, nullptr);
  // fixed: sqlite3_bind_int64(find, 1, age);
  sqlite3_finalize(find);
  return rc;
}
// A fraction had six digits as text.
int fraction(sqlite3 *db, double price) {
  sqlite3_stmt *find = nullptr;
  int rc = sqlite3_prepare_v2(db, ("SELECT id FROM goods WHERE price > " + std::to_string(price)).c_str(), -1, &find, nullptr); // low: number
  sqlite3_finalize(find);
  return rc;
}
