#include "libpq.h"
#include "harness.h"

static void run(PGconn *db, const std::string &sql) { PQclear(PQexec(db, sql.c_str())); }

int main(int argc, char **argv) {
  PGconn *db = PQconnectdb(""); // PGHOST and the like say where
  if (PQstatus(db) != CONNECTION_OK)
    return 1;
  run(db, "CREATE TEMPORARY TABLE person (id serial PRIMARY KEY, name text)");
  run(db, "SET application_name = 'orm-save-in-loop'");
  store(db, values(argc, argv));
  run(db, "SET application_name = 'orm-unbounded-query'");
  std::vector<std::string> all = list(db);
  run(db, "SET application_name = 'end'");
  show("person", all);
  PQfinish(db);
}
