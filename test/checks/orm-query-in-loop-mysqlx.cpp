// Every check that the MySQL X DevAPI makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=mysqlx
#include <mysqlx/xdevapi.h>
#include <string>
#include <vector>

void queries(mysqlx::Session &db, mysqlx::Table &table, mysqlx::Collection &docs, const std::vector<std::string> &names) {
  for (const std::string &name : names)
    db.sql("select id from users where name = ?").bind(name).execute(); // warns@orm-query-in-loop: once per element of 'names'
  for (const std::string &name : names)
    table.select("id").where("name = :n").bind("n", name).execute(); // warns@orm-query-in-loop: once per element of 'names'
  for (const std::string &name : names)
    docs.getOne(name); // warns@orm-query-in-loop: 'Collection::getOne' runs a query once per element of 'names'
  mysqlx::RowResult rows = table.select("id").where("open = 1").execute();
  for (std::size_t i = rows.count(); i > 0; --i) // the rows of one query
    rows.fetchOne();
}

void writes(mysqlx::Session &db, mysqlx::Table &table, mysqlx::Collection &docs, const std::vector<std::string> &names) {
  for (const std::string &name : names)
    db.sql("insert into users (name) values (?)").bind(name).execute(); // warns@orm-save-in-loop: once per element of 'names'
  for (const std::string &name : names)
    table.insert("name").values(name).execute(); // warns@orm-save-in-loop: once per element of 'names'
  for (const std::string &name : names)
    table.update().set("open", 1).where("name = :n").bind("n", name).execute(); // warns@orm-save-in-loop: once per element of 'names'
  for (const std::string &name : names)
    docs.removeOne(name); // warns@orm-save-in-loop: once per element of 'names'
  auto insert = table.insert("name");
  for (const std::string &name : names)
    insert.values(name);
  insert.execute();
  db.startTransaction();
  for (const std::string &name : names)
    table.update().set("open", 1).where("name = :n").bind("n", name).execute();
  db.commit();
}

void texts(mysqlx::Session &db, mysqlx::Table &table, const std::string &name, const std::string &column) {
  db.sql("delete from users where name = '" + name + "'").execute(); // warns@orm-sql-interpolation: the run-time value 'name'
                                                                     // fixed: db.sql("delete from users where name = ?").bind(name).execute();
  table.remove().where("name = '" + name + "'").execute(); // warns@orm-sql-interpolation: the run-time value 'name'
                                                           // fixed: table.remove().where("name = :p1").bind("p1", name).execute();
  db.sql("select id from users order by " + column + " limit 1").execute(); // warns@orm-dynamic-identifier: 'column'
  db.sql("delete from users where name = ?").bind(name).execute();
}

void reads(mysqlx::Session &db, mysqlx::Table &table, mysqlx::Collection &docs) {
  table.select("name").execute().fetchAll(); // warns@orm-unbounded-query: fetches every row of the table
  docs.find().execute().fetchAll(); // warns@orm-unbounded-query: fetches every row of the table
  db.sql("select name from users").execute().fetchAll(); // warns@orm-unbounded-query: fetches every row of 'users'
  table.select("name").limit(50).execute().fetchAll();
  table.select("name").where("open = 1").execute().fetchAll();
  db.sql("select name from users limit 50").execute().fetchAll();
}
