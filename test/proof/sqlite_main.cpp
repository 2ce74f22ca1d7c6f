#include "sqlite.h"
#include "harness.h"

int main(int argc, char **argv) {
  sqlite3 *db = nullptr;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK)
    return 1;
  sqlite3_exec(db, "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)", nullptr, nullptr, nullptr);
  std::vector<std::string> names = values(argc, argv);
  section("orm-sql-interpolation");
  long found = 0;
  for (const std::string &name : names)
    add(db, name);
  for (const std::string &name : names)
    found += find(db, name);
  section("orm-save-in-loop");
  store(db, names);
  section("orm-unbounded-query");
  std::vector<std::string> all = list(db);
  section("end");
  show("found", found);
  show("person", all);
  sqlite3_close(db);
}
