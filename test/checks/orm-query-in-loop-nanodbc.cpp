// Every check that nanodbc makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=nanodbc
#include <nanodbc/nanodbc.h>
#include <string>
#include <vector>

void queries(nanodbc::connection &db, const std::vector<std::string> &names) {
  nanodbc::statement find(db, "select id from users where name = ?");
  for (const std::string &name : names) {
    find.bind(0, name.c_str());
    nanodbc::result rows = nanodbc::execute(find); // warns@orm-query-in-loop: once per element of 'names'
    while (rows.next())
      rows.get<int>(0);
  }
  nanodbc::result rows = nanodbc::execute(db, "select id from users where open = 1");
  while (rows.next()) // the rows of one query
    rows.get<int>(0);
}

void writes(nanodbc::connection &db, const std::vector<std::string> &names) {
  nanodbc::statement insert(db, "insert into users (name) values (?)");
  for (const std::string &name : names) {
    insert.bind(0, name.c_str());
    insert.just_execute(); // warns@orm-save-in-loop: once per element of 'names'
  }
  {
    nanodbc::transaction transaction(db);
    for (const std::string &name : names) {
      insert.bind(0, name.c_str());
      insert.just_execute();
    }
    transaction.commit();
  }
  insert.bind_strings(0, names);
  nanodbc::just_transact(insert, static_cast<long>(names.size()));
}

void texts(nanodbc::connection &db, const std::string &name, const std::string &table) {
  nanodbc::just_execute(db, "delete from users where name = '" + name + "'"); // warns@orm-sql-interpolation: the run-time value 'name'
  nanodbc::statement direct(db);
  direct.just_execute_direct(db, "delete from users where name = '" + name + "'"); // warns@orm-sql-interpolation: 'name'
  nanodbc::just_execute(db, "delete from " + table + " where id = 1"); // warns@orm-dynamic-identifier: 'table'
  nanodbc::statement remove(db, "delete from users where name = ?");
  remove.bind(0, name.c_str());
  nanodbc::just_execute(remove);
}

void reads(nanodbc::connection &db, std::vector<std::string> &all) {
  nanodbc::result every = nanodbc::execute(db, "select name from users"); // warns@orm-unbounded-query: every row of 'users'
  while (every.next())
    all.push_back(every.get<std::string>(0));
  nanodbc::result page = nanodbc::execute(db, "select name from users where id > 7 order by id limit 50");
  while (page.next())
    all.push_back(page.get<std::string>(0));
}
