// SOCI: rows that come into memory at once, and those that are fetched a batch at a time.
// RUN: %check %s orm-unbounded-query %t -- --mock=soci
#include <soci/soci.h>
#include <string>
#include <vector>

std::vector<std::string> every(soci::session &db) {
  std::vector<std::string> names;
  soci::rowset<std::string> all = (db.prepare << "SELECT name FROM person"); // warns: fetches every row of 'person'
  for (const std::string &name : all)
    names.push_back(name);
  soci::rowset<std::string> page = (db.prepare << "SELECT name FROM person ORDER BY id LIMIT 50");
  for (const std::string &name : page)
    names.push_back(name);
  return names;
}

int one(soci::session &db) {
  int count = 0;
  db << "SELECT count(*) FROM person", soci::into(count);
  return count;
}
