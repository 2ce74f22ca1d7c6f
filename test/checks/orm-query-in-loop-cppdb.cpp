// Every check that CppDB makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=cppdb
#include <cppdb/frontend.h>
#include <string>
#include <vector>

void queries(cppdb::session &db, const std::vector<int> &ids) {
  for (int id : ids) {
    cppdb::result one = db << "select name from users where id = ?" << id << cppdb::row; // warns@orm-query-in-loop: once per element of 'ids'
  }
  for (int id : ids) {
    cppdb::result rows = db << "select name from posts where author = ?" << id; // warns@orm-query-in-loop: once per element of 'ids'
    while (rows.next())
      rows.get<std::string>("name");
  }
  cppdb::result rows = db << "select id from users where open = 1 limit 50";
  while (rows.next()) // the rows of one query
    rows.get<int>(0);
}

void writes(cppdb::session &db, const std::vector<int> &ids) {
  for (int id : ids)
  // unsafe: cppdb::transaction transaction2(db);
    db << "delete from users where id = ?" << id << cppdb::exec; // warns@orm-save-in-loop: once per element of 'ids'
  for (int id : ids)
  // unsafe: transaction2.commit();
    db << "delete from users where id = ?" << id; // never runs: nothing ends the chain
  cppdb::transaction guard(db);
  cppdb::statement remove = db.prepare("delete from users where id = ?");
  for (int id : ids) {
    remove.bind(id);
    remove.exec();
    remove.reset();
  }
  guard.commit();
}

void texts(cppdb::session &db, const std::string &name, const std::string &table) {
  db << "delete from users where name = '" + name + "'" << cppdb::exec; // warns@orm-sql-interpolation: the run-time value 'name'
                                                                        // unsafe: db << "delete from users where name = ?" << name << cppdb::exec;
  db.create_statement("update users set open = 0 where name = '" + name + "'").exec(); // warns@orm-sql-interpolation: 'name'
                                                                                       // fixed: db.create_statement("update users set open = 0 where name = ?").bind(name).exec();
  db << "delete from users where name = '" + db.escape(name) + "'" << cppdb::exec;
  db << "delete from " + table + " where id = 1" << cppdb::exec; // warns@orm-dynamic-identifier: 'table'
  db << "delete from users where name = ?" << name << cppdb::exec;
}

void reads(cppdb::session &db, std::vector<std::string> &all) {
  cppdb::result every = db << "select name from users"; // warns@orm-unbounded-query: every row of 'users'
  // unsafe: cppdb::result every = db << "select name from users ORDER BY 1 LIMIT 1000";
  while (every.next())
    all.push_back(every.get<std::string>(0));
  cppdb::result page = db << "select name from users limit 50";
  while (page.next())
    all.push_back(page.get<std::string>(0));
}
