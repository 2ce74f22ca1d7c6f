// The C APIs: whole tables, names in texts and single writes, in both directions.
// RUN: %check %s orm-unbounded-query,orm-dynamic-identifier,orm-save-in-loop %t -- --mock=libpq,mysql,sqlite
#include <libpq-fe.h>
#include <mysql.h>
#include <sqlite3.h>
#include <string>
#include <vector>

std::vector<std::string> everyPg(PGconn *db) {
  std::vector<std::string> names;
  PGresult *all = PQexec(db, "SELECT name FROM users"); // warns@orm-unbounded-query: every row of 'users'
  for (int i = 0; i < PQntuples(all); ++i)
    names.push_back(PQgetvalue(all, i, 0));
  PQclear(all);
  PGresult *page = PQexec(db, "SELECT name FROM users ORDER BY id LIMIT 50");
  for (int i = 0; i < PQntuples(page); ++i)
    names.push_back(PQgetvalue(page, i, 0));
  PQclear(page);
  return names;
}

void namesPg(PGconn *db, const std::string &table) {
  PQclear(PQexec(db, ("DROP TABLE " + table).c_str())); // warns@orm-dynamic-identifier: 'table'
  char *quoted = PQescapeIdentifier(db, table.c_str(), table.size());
  PQclear(PQexec(db, ("DROP TABLE " + std::string(quoted)).c_str()));
  PQfreemem(quoted);
}

std::vector<std::string> everyMySql(MYSQL *db) {
  std::vector<std::string> names;
  mysql_query(db, "SELECT name FROM users"); // warns@orm-unbounded-query: every row of 'users'
  MYSQL_RES *all = mysql_store_result(db);
  while (MYSQL_ROW row = mysql_fetch_row(all))
    names.push_back(row[0]);
  mysql_free_result(all);
  mysql_query(db, "SELECT name FROM users ORDER BY id LIMIT 50");
  MYSQL_RES *page = mysql_store_result(db);
  while (MYSQL_ROW row = mysql_fetch_row(page))
    names.push_back(row[0]);
  mysql_free_result(page);
  return names;
}

void everySqlite(sqlite3 *db) {
  char **table = nullptr;
  int rows = 0, columns = 0;
  sqlite3_get_table(db, "SELECT name FROM users", &table, &rows, &columns, nullptr); // warns@orm-unbounded-query: every row of 'users'
  sqlite3_free_table(table);
  sqlite3_get_table(db, "SELECT name FROM users ORDER BY id LIMIT 50", &table, &rows, &columns, nullptr);
  sqlite3_free_table(table);
}

void writesSqlite(sqlite3 *db, const std::vector<int> &ids) {
  sqlite3_stmt *remove = nullptr;
  sqlite3_prepare_v2(db, "DELETE FROM users WHERE id = ?", -1, &remove, nullptr);
  for (int id : ids) {
    sqlite3_bind_int(remove, 1, id);
    sqlite3_step(remove); // warns@orm-save-in-loop: once per element of 'ids'
    sqlite3_reset(remove);
  }
  sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
  for (int id : ids) {
    sqlite3_bind_int(remove, 1, id);
    sqlite3_step(remove); // one transaction around all
    sqlite3_reset(remove);
  }
  sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
  sqlite3_finalize(remove);
}
