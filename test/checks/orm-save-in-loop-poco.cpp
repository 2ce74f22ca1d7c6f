// Poco: statements in a loop, and a container that binds all rows at once; raw parts of ActiveRecord's queries.
// RUN: %check %s orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier %t -- --mock=poco
#include <Poco/ActiveRecord/ActiveRecord.h>
#include <Poco/ActiveRecord/Query.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <Poco/Data/Transaction.h>
#include <string>
#include <vector>

using namespace Poco::Data::Keywords;

void writes(Poco::Data::Session &db, std::vector<std::string> &names) {
  for (std::string &name : names)
    db << "INSERT INTO users (name) VALUES (?)", use(name), now; // warns@orm-save-in-loop: once per element of 'names'
  db << "INSERT INTO users (name) VALUES (?)", use(names), now;
  Poco::Data::Transaction guard(db);
  std::string current;
  Poco::Data::Statement remove(db);
  remove << "DELETE FROM users WHERE name = ?", use(current);
  for (const std::string &name : names) {
    current = name;
    remove.execute(); // prepared once, one transaction around all
  }
  guard.commit();
}

class Employee : public Poco::ActiveRecord::ActiveRecord<Poco::UInt64> {
public:
  using Ptr = Poco::AutoPtr<Employee>;
};
namespace Poco::Data {
template <> class TypeHandler<Employee::Ptr> {};
} // namespace Poco::Data

void employees(Poco::ActiveRecord::Context::Ptr context, const std::string &name, const std::string &column) {
  Poco::ActiveRecord::Query<Employee> query(context);
  query.where("name = '" + name + "'").execute(); // warns@orm-sql-interpolation: 'name'
                                                  // fixed: query.where("name = ?").bind(name).execute();
  query.where("name = ?").bind(name).execute();
  query.where("id = 1").orderBy(column).execute(); // warns@orm-dynamic-identifier: 'column'
  query.where("id = 1").orderBy("name").execute();
}
