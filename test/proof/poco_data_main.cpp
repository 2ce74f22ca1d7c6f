#include "harness.h"
#include "poco_data.h"

#include <Poco/Data/SQLite/Connector.h>

int main(int argc, char **argv) {
  using namespace Poco::Data::Keywords;
  Poco::Data::SQLite::Connector::registerConnector();
  Poco::Data::Session db("SQLite", ":memory:");
  db << "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)", now;
  std::vector<std::string> names = values(argc, argv);
  section("orm-sql-interpolation");
  long found = 0;
  for (std::string &name : names)
    add(db, name);
  for (const std::string &name : names)
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
