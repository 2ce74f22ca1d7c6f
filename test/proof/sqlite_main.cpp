#include "sqlite.h"
#include "harness.h"

int main(int argc, char **argv) {
  sqlite3 *db = nullptr;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK)
    return 1;
  sqlite3_exec(db, "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)", nullptr, nullptr, nullptr);
  section("orm-save-in-loop");
  store(db, values(argc, argv));
  section("orm-unbounded-query");
  std::vector<std::string> all = list(db);
  section("end");
  show("person", all);
  sqlite3_close(db);
}
