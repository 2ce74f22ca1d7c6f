#include "harness.h"
#include "poco_active_record.h"

#include <Poco/Data/SQLite/Connector.h>

int main(int argc, char **argv) {
  using namespace Poco::Data::Keywords;
  Poco::Data::SQLite::Connector::registerConnector();
  Poco::Data::Session db("SQLite", ":memory:");
  Poco::ActiveRecord::Context::Ptr context = new Poco::ActiveRecord::Context(db);
  db << "CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT, country TEXT)", now;
  std::vector<std::string> names = values(argc, argv);
  for (std::string &name : names)
    db << "INSERT INTO authors (name, country) VALUES (?, '-')", use(name), now;
  section("orm-sql-interpolation");
  long found = 0;
  for (const std::string &name : names)
    found += find(context, name);
  section("orm-save-in-loop");
  store(context, names);
  section("end");
  std::vector<std::string> all;
  db << "SELECT name FROM authors ORDER BY id", into(all), now;
  show("found", found);
  show("person", all);
}
