#include "harness.h"
#include "soci.h"

#include <soci/sqlite3/soci-sqlite3.h>

int main(int argc, char **argv) {
  soci::session db(soci::sqlite3, ":memory:");
  db << "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)";
  std::vector<std::string> names = values(argc, argv);
  section("orm-sql-interpolation");
  long found = 0;
  for (std::string &name : names)
    add(db, name);
  for (std::string &name : names)
    found += find(db, name);
  section("orm-save-in-loop");
  store(db, names);
  again(db, names);
  section("orm-unbounded-query");
  std::vector<std::string> all = list(db);
  section("end");
  show("found", found);
  show("person", all);
}
