// Every check that ormpp makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=ormpp
#include <dbng.hpp>
#include <sqlite.hpp>
#include <string>
#include <vector>

struct User {
  int id;
  std::string name;
};
using Db = ormpp::dbng<ormpp::sqlite>;
using namespace ormpp;

void queries(Db &db, const std::vector<int> &ids) {
  for (int id : ids)
    db.query_s<User>("id=?", id); // warns@orm-query-in-loop: once per element of 'ids'
  for (int id : ids)
    db.select(all).from<User>().where(col(&User::id) == id).collect(); // warns@orm-query-in-loop: once per element of 'ids'
  for (const User &user : db.query_s<User>("open=?", 1)) // runs once
    user.name.size();
}

void writes(Db &db, const std::vector<User> &users) {
  for (const User &user : users)
  // unsafe:
    db.insert(user); // warns@orm-save-in-loop: once per element of 'users'
    // unsafe: db.insert(users);
  for (const User &user : users)
    db.delete_records_s<User>("id=?", user.id); // warns@orm-save-in-loop: once per element of 'users'
  for (const User &user : users)
    db.update<User>().set(col(&User::name), user.name).where(col(&User::id) == user.id).execute(); // warns@orm-save-in-loop: once per element of 'users'
  db.insert(users);
  db.begin();
  for (const User &user : users)
    db.update<User>().set(col(&User::name), user.name).where(col(&User::id) == user.id).execute();
  db.commit();
}

void texts(Db &db, const std::string &name, const std::string &column) {
  db.query_s<User>("name='" + name + "'"); // warns@orm-sql-interpolation: the run-time value 'name'
                                           // unsafe: db.query_s<User>("name=?", name);
  db.execute("delete from User where name = '" + name + "'"); // warns@orm-sql-interpolation: the run-time value 'name'
  db.execute("update User set " + column + " = 1 where id = 1"); // warns@orm-dynamic-identifier: 'column'
  db.query_s<User>("name=?", name);
}

void reads(Db &db) {
  db.query_s<User>();                           // warns@orm-unbounded-query: every row of the table
  db.select(all).from<User>().collect();        // warns@orm-unbounded-query: every row of the table
  // unsafe: constexpr int maxRows = 1000;
  // unsafe: db.select(all).from<User>().limit(maxRows).collect();
  db.select(all).from<User>().limit(50).collect();
  db.select(all).from<User>().where(col(&User::id) > 7).collect();
  db.query_s<User>("id>?", 7);
}
