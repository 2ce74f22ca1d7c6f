#include "libpq.h"
#include "harness.h"

static void run(PGconn *db, const std::string &sql) { PQclear(PQexec(db, sql.c_str())); }

int main(int argc, char **argv) {
  PGconn *db = PQconnectdb(""); // PGHOST and the like say where
  if (PQstatus(db) != CONNECTION_OK)
    return 1;
  run(db, "CREATE TEMPORARY TABLE person (id serial PRIMARY KEY, name text)");
  std::vector<std::string> names = values(argc, argv);
  run(db, "SET application_name = 'orm-sql-interpolation'");
  long found = 0;
  for (const std::string &name : names)
    add(db, name);
  for (const std::string &name : names)
    found += find(db, name);
  run(db, "SET application_name = 'orm-save-in-loop'");
  store(db, names);
  run(db, "SET application_name = 'orm-unbounded-query'");
  std::vector<std::string> all = list(db);
  run(db, "SET application_name = 'end'");
  show("found", found);
  show("person", all);
  PQfinish(db);
}
