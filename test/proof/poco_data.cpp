#include "poco_data.h"

using namespace Poco::Data::Keywords;

void add(Poco::Data::Session &db, std::string &name) {
  db << "INSERT INTO person (name) VALUES ('" << name << "')", now;
}

int find(Poco::Data::Session &db, const std::string &name) {
  int count = 0;
  db << "SELECT count(*) FROM person WHERE name = '" + name + "'", into(count), now;
  return count;
}

void store(Poco::Data::Session &db, std::vector<std::string> &names) {
  for (std::string &name : names)
    db << "INSERT INTO person (name) VALUES (?)", use(name), now;
}

void again(Poco::Data::Session &db, const std::vector<std::string> &names) {
  std::string value;
  Poco::Data::Statement insert(db);
  insert << "INSERT INTO person (name) VALUES (?)", use(value);
  // One row for each name.
  for (const std::string &name : names) {
    value = name + "+"; // a second person
    insert.execute();
  }
}

std::vector<std::string> list(Poco::Data::Session &db) {
  std::vector<std::string> all;
  db << "SELECT name FROM person ORDER BY id", into(all), now;
  return all;
}
