// Every check that sqlite_modern_cpp makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=sqlite_modern_cpp
#include <sqlite_modern_cpp.h>
#include <string>
#include <vector>

void queries(sqlite::database &db, const std::vector<int> &ids) {
  std::string name;
  for (int id : ids)
    db << "select name from users where id = ?" << id >> name; // warns@orm-query-in-loop: once per element of 'ids'
  db << "select name from users where id = ?" << 1 >> name;
  for (auto &&row : db << "select name from users where open = 1") // the query is the range: it runs once
    row >> name;
}

void writes(sqlite::database &db, const std::vector<std::string> &names) {
  for (const std::string &name : names)
    db << "insert into users (name) values (?)" << name; // warns@orm-save-in-loop: once per element of 'names'
  db << "begin;";
  auto insert = db << "insert into users (name) values (?)";
  for (const std::string &name : names) {
    insert << name;
    insert.execute();
  }
  insert.used(true);
  db << "commit;";
}

void texts(sqlite::database &db, const std::string &name, const std::string &column) {
  db << "delete from users where name = '" + name + "'"; // warns@orm-sql-interpolation: the run-time value 'name'
                                                         // unsafe: db << "delete from users where name = ?" << name;
  db << "delete from users where name = ?" << name;
  int id = 0;
  db << "select id from users order by " + column + " limit 1" >> id; // warns@orm-dynamic-identifier: 'column'
  db << "select id from users order by name limit 1" >> id;
}

void reads(sqlite::database &db, std::vector<std::string> &all) {
  db << "select name from users" >> [&](std::string name) { all.push_back(name); }; // warns@orm-unbounded-query: every row of 'users'
  // unsafe: db << "select name from users ORDER BY 1 LIMIT 1000" >> [&](std::string name) { all.push_back(name); };
  db << "select name from users limit 50" >> [&](std::string name) { all.push_back(name); };
}
