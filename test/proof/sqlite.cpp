#include "sqlite.h"

#include <cstdio>

void add(sqlite3 *db, const std::string &name) {
  sqlite3_stmt *insert = nullptr;
  const std::string sql = "INSERT INTO person (name) VALUES ('" + name + "')"; // one person
  if (sqlite3_prepare_v2(db, sql.c_str(), -1, &insert, nullptr) != SQLITE_OK)
    return;
  sqlite3_step(insert);
  sqlite3_finalize(insert);
}

int find(sqlite3 *db, const std::string &name) {
  sqlite3_stmt *query = nullptr;
  int rc = sqlite3_prepare_v2(db, ("SELECT count(*) FROM person WHERE name = '" + name + "'").c_str(), -1, &query, nullptr);
  int count = rc == SQLITE_OK && sqlite3_step(query) == SQLITE_ROW ? sqlite3_column_int(query, 0) : -1;
  sqlite3_finalize(query);
  return count;
}

int like(sqlite3 *db, const std::string &part, int most) {
  sqlite3_stmt *query = nullptr;
  std::string sql = "SELECT count(*) FROM person";
  sql += " WHERE name LIKE '%" + part + "%'"; // anywhere
  // and not all of them
  sql += " AND id <= " + std::to_string(most);
  if (sqlite3_prepare_v2(db, sql.c_str(), -1, &query, nullptr) != SQLITE_OK)
    return -1;
  int count = sqlite3_step(query) == SQLITE_ROW ? sqlite3_column_int(query, 0) : -1;
  sqlite3_finalize(query);
  return count;
}

bool nickname(sqlite3 *db, const char *nick, int id) {
  char sql[200];
  std::snprintf(sql, sizeof(sql), "UPDATE person SET nick = '%s' WHERE id = %d", nick, id);
  return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK; // nothing is read
}

void store(sqlite3 *db, const std::vector<std::string> &names) {
  sqlite3_stmt *insert = nullptr;
  if (sqlite3_prepare_v2(db, "INSERT INTO person (name) VALUES (?)", -1, &insert, nullptr) != SQLITE_OK)
    return;
  // One row for each name.
  for (const std::string &name : names) {
    sqlite3_bind_text(insert, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    if (sqlite3_step(insert) != SQLITE_DONE)
      break; // the rest is left out
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
}

std::vector<std::string> list(sqlite3 *db) {
  std::vector<std::string> all;
  sqlite3_stmt *query = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT name FROM person ORDER BY id;", -1, &query, nullptr) != SQLITE_OK)
    return all;
  while (sqlite3_step(query) == SQLITE_ROW)
    all.push_back(reinterpret_cast<const char *>(sqlite3_column_text(query, 0)));
  sqlite3_finalize(query);
  return all;
}
