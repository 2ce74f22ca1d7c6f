#include "libpq.h"
#include <cstdlib>

void add(PGconn *db, const std::string &name) {
  PQclear(PQexec(db, ("INSERT INTO person (name) VALUES ('" + name + "')").c_str()));
}

int find(PGconn *db, const std::string &name) {
  const std::string sql = "SELECT count(*) FROM person WHERE name = '" + name + "'"; // of that name
  PGresult *rows = PQexec(db, sql.c_str());
  const int count = PQresultStatus(rows) == PGRES_TUPLES_OK ? std::atoi(PQgetvalue(rows, 0, 0)) : -1;
  PQclear(rows);
  return count;
}

void store(PGconn *db, const std::vector<std::string> &names) {
  // One row for each name.
  for (const std::string &name : names) {
    const char *values[] = {name.c_str()};
    PGresult *result =
        PQexecParams(db, "INSERT INTO person (name) VALUES ($1)", 1, nullptr, values, nullptr, nullptr, 0); // by value
    PQclear(result);
  }
}

std::vector<std::string> list(PGconn *db) {
  std::vector<std::string> all;
  PGresult *rows = PQexec(db, "SELECT name FROM person ORDER BY id");
  for (int i = 0; i < PQntuples(rows); ++i)
    all.push_back(PQgetvalue(rows, i, 0));
  PQclear(rows);
  return all;
}
