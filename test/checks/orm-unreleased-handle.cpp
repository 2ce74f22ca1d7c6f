// SQLite, libpq, MySQL: what has to be given back.
// RUN: %check %s orm-unreleased-handle %t -- --mock=sqlite,libpq,mysql,soci
#include <cstdlib>
#include <libpq-fe.h>
#include <memory>
#include <mysql.h>
#include <soci/soci.h>
#include <sqlite3.h>
#include <string>
#include <vector>

// ---- fires

int never(sqlite3 *db) {
  sqlite3_stmt *s = nullptr;
  sqlite3_prepare_v2(db, "SELECT 1", -1, &s, nullptr); // warns: what 'sqlite3_prepare_v2' puts into 's' is never given back
                                                       // note: keep it in a std::unique_ptr
  return sqlite3_step(s);
}
bool onSomePath(sqlite3 *db) {
  sqlite3_stmt *s = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT 1", -1, &s, nullptr) != SQLITE_OK) // note: 's' is filled by 'sqlite3_prepare_v2' here
    return false;
  if (sqlite3_bind_int(s, 1, 5) != SQLITE_OK)
    return false; // warns: returns without giving 's' back
  sqlite3_step(s);
  sqlite3_finalize(s);
  return true;
}
bool postgres(PGconn *db) {
  PGresult *r = PQexec(db, "SELECT 1");
  if (PQresultStatus(r) != PGRES_TUPLES_OK)
    return false; // warns: returns without giving 'r' back
  PQclear(r);
  return true;
}
int mysql(MYSQL *db) {
  MYSQL_RES *rows = mysql_store_result(db);
  if (!rows)
    return 0;
  if (mysql_num_rows(rows) == 0)
    return 0; // warns: returns without giving 'rows' back
  mysql_free_result(rows);
  return 1;
}
#define CHECK(ok) if (!(ok)) return false
bool macro(PGconn *db) {
  PGresult *r = PQexec(db, "SELECT 1");
  CHECK(PQntuples(r) > 0); // warns: returns without giving 'r' back
  PQclear(r);
  return true;
}
template <int N> bool inTemplate(sqlite3 *db, bool allowed) {
  sqlite3_stmt *s = nullptr;
  sqlite3_prepare_v2(db, "SELECT 1", -1, &s, nullptr);
  if (!allowed)
    return false; // warns: returns without giving 's' back
  sqlite3_finalize(s);
  return true;
}
template bool inTemplate<1>(sqlite3 *, bool);
auto inLambda = [](PGconn *db, bool allowed) {
  PGresult *r = PQexec(db, "SELECT 1");
  if (!allowed)
    return false; // warns: returns without giving 'r' back
  PQclear(r);
  return true;
};
bool connection(const char *path, bool allowed) {
  sqlite3 *db = nullptr;
  if (sqlite3_open(path, &db) != SQLITE_OK)
    return false;
  if (!allowed)
    return false; // warns: returns without giving 'db' back
  sqlite3_close(db);
  return true;
}
void leased(soci::connection_pool &pool, bool busy) {
  std::size_t at = pool.lease(); // note: 'at' is filled by 'connection_pool::lease' here
  if (busy)
    return; // warns: returns without giving 'at' back
            // note: keep it in an object that gives it back when it dies
  pool.give_back(at);
}

// ---- silent

void leasedAndBack(soci::connection_pool &pool) {
  std::size_t at = pool.lease();
  pool.give_back(at);
}

bool allPaths(sqlite3 *db) {
  sqlite3_stmt *s = nullptr;
  int rc = sqlite3_prepare_v2(db, "SELECT 1", -1, &s, nullptr);
  if (rc != SQLITE_OK)
    return false;
  bool found = sqlite3_step(s) == SQLITE_ROW;
  sqlite3_finalize(s);
  return found;
}
struct Finalize {
  void operator()(sqlite3_stmt *s) const { sqlite3_finalize(s); }
};
bool owned(sqlite3 *db) {
  sqlite3_stmt *s = nullptr;
  sqlite3_prepare_v2(db, "SELECT 1", -1, &s, nullptr);
  std::unique_ptr<sqlite3_stmt, Finalize> owner(s);
  return sqlite3_step(s) == SQLITE_ROW;
}
PGresult *returned(PGconn *db) {
  PGresult *r = PQexec(db, "SELECT 1");
  return r;
}
struct Cursor {
  PGresult *rows;
};
void stored(PGconn *db, Cursor &into) {
  PGresult *r = PQexec(db, "SELECT 1");
  into.rows = r;
}
void close(PGresult *r) { PQclear(r); }
bool helper(PGconn *db) {
  PGresult *r = PQexec(db, "SELECT 1");
  bool ok = PQntuples(r) > 0;
  close(r);
  return ok;
}
void stops(PGconn *db) {
  PGresult *r = PQexec(db, "SELECT 1");
  if (PQntuples(r) == 0)
    std::abort();
  PQclear(r);
}
void again(PGconn *db) {
  PGresult *r = PQexec(db, "SELECT 1");
  PQclear(r);
  r = PQexec(db, "SELECT 2");
  PQclear(r);
}
class Statement {
public:
  Statement(sqlite3 *db) { sqlite3_prepare_v2(db, "SELECT 1", -1, &s, nullptr); }
  ~Statement() { sqlite3_finalize(s); }

private:
  sqlite3_stmt *s = nullptr;
};
bool connects(MYSQL *db) { // mysql_real_connect gives back what it was given
  MYSQL *same = mysql_real_connect(db, "localhost", "user", "", "shop", 0, nullptr, 0);
  return same != nullptr;
}
