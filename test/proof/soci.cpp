#include "soci.h"

void add(soci::session &db, std::string &name) {
  db << "INSERT INTO person (name) VALUES ('" << name << "')";
}

int find(soci::session &db, std::string &name) {
  int count = 0;
  db << "SELECT count(*) FROM person WHERE name = '" + name + "'", soci::into(count);
  return count;
}

void store(soci::session &db, std::vector<std::string> &names) {
  for (std::string &name : names)
    db << "INSERT INTO person (name) VALUES (:name)", soci::use(name);
}

void again(soci::session &db, const std::vector<std::string> &names) {
  std::string value;
  soci::statement insert = (db.prepare << "INSERT INTO person (name) VALUES (:name)", soci::use(value));
  // One row for each name.
  for (const std::string &name : names) {
    value = name + "+"; // a second person
    insert.execute(true);
  }
}

std::vector<std::string> list(soci::session &db) {
  std::vector<std::string> all;
  std::string name;
  soci::statement query = (db.prepare << "SELECT name FROM person ORDER BY id", soci::into(name));
  query.execute();
  while (query.fetch())
    all.push_back(name);
  return all;
}
