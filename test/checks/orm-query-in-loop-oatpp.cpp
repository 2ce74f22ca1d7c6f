// Every check that Oat++ makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=oatpp
#include <oatpp-sqlite/orm.hpp>
#include <string>
#include <vector>

#include OATPP_CODEGEN_BEGIN(DbClient)
class Users : public oatpp::orm::DbClient {
public:
  explicit Users(const std::shared_ptr<oatpp::orm::Executor> &executor) : oatpp::orm::DbClient(executor) {}
  QUERY(byName, "select * from users where name = :name limit 1", PARAM(oatpp::String, name))
  QUERY(byNames, "select * from users where name in (:names)", PARAM(oatpp::String, names))
};
#include OATPP_CODEGEN_END(DbClient)

void queries(Users &db, const std::vector<oatpp::String> &names) {
  for (const oatpp::String &name : names)
    db.byName(name); // warns@orm-query-in-loop: 'Users::byName' runs a query once per element of 'names'
  for (const oatpp::String &name : names)
    db.executeQuery("select * from users where name = :name", {{"name", name}}); // warns@orm-query-in-loop: once per element of 'names'
  db.byNames("a, b");
}

void writes(Users &db, const std::vector<oatpp::String> &names) {
  for (const oatpp::String &name : names)
    db.executeQuery("delete from users where name = :name", {{"name", name}}); // warns@orm-save-in-loop: once per element of 'names'
  db.executeQuery("delete from users where open = 0", {});
}

void texts(Users &db, oatpp::orm::Executor &executor, const oatpp::String &name, const std::string &column) {
  db.executeQuery("delete from users where name = '" + name + "'", {}); // warns@orm-sql-interpolation: the run-time value 'name'
  db.executeQuery("delete from users where name = '" + *name + "'", {}); // warns@orm-sql-interpolation: the run-time value
  executor.execute("delete from users where name = '" + name + "'", {}); // warns@orm-sql-interpolation: the run-time value 'name'
  db.executeQuery("select * from users order by " + column + " limit 1", {}); // warns@orm-dynamic-identifier: 'column'
  db.executeQuery("delete from users where name = :name", {{"name", name}});
}

void reads(Users &db) {
  db.executeQuery("select * from users", {})->fetch<oatpp::Vector<oatpp::String>>(); // warns@orm-unbounded-query: every row of 'users'
  db.executeQuery("select * from users limit 50", {})->fetch<oatpp::Vector<oatpp::String>>();
}
