#include "harness.h"
#include "pqxx.h"

static void named(pqxx::work &tx, const char *check) { tx.exec(std::string("SET application_name = '") + check + "'"); }

int main(int argc, char **argv) {
  pqxx::connection connection; // PGHOST and the like say where
  pqxx::work tx(connection);
  tx.exec("CREATE TEMPORARY TABLE person (id serial PRIMARY KEY, name text)");
  std::vector<std::string> names = values(argc, argv);
  named(tx, "orm-sql-interpolation");
  long found = 0;
  for (const std::string &name : names)
    add(tx, name);
  for (const std::string &name : names)
    found += find(tx, name);
  long alike = 0;
  for (const std::string &name : names)
    alike += like(tx, name.substr(0, 2), 9);
  named(tx, "orm-save-in-loop");
  store(tx, names);
  named(tx, "orm-unbounded-query");
  std::vector<std::string> all = list(tx);
  named(tx, "orm-query-in-loop");
  long sum = lengths(tx);
  named(tx, "end");
  show("found", found);
  show("alike", alike);
  show("person", all);
  show("sum", sum);
}
