#include "harness.h"
#include "sqlitecpp.h"

int main(int argc, char **argv) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)");
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
  section("orm-query-in-loop");
  long sum = evens(db) + lengths(db);
  section("end");
  show("found", found);
  show("person", all);
  show("sum", sum);
}
