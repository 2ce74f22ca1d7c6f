// Every check that sqlpp23 makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=sqlpp23 -std=c++23
#include <sqlpp23/postgresql/postgresql.h>
#include <sqlpp23/sqlite3/sqlite3.h>
#include <sqlpp23/sqlpp23.h>
#include <string>
#include <vector>

struct Users : sqlpp::table_t<Users> {
  sqlpp::column_t<Users, int> id;
  sqlpp::column_t<Users, std::string> name;
};

void queries(sqlpp::sqlite3::connection &db, const std::vector<int> &ids) {
  Users t;
  for (int id : ids)
    db(select(t.name).from(t).where(t.id == id)).front(); // warns@orm-query-in-loop: once per element of 'ids'
  for (const auto &row : db(select(t.id, t.name).from(t).where(t.id.in(ids)))) // the rows of one query
    row.name;
}

void writes(sqlpp::sqlite3::connection &db, const std::vector<std::string> &names) {
  Users t;
  for (const auto &name : names)
    db(insert_into(t).set(t.name = name)); // warns@orm-save-in-loop: once per element of 'names'
  for (const auto &name : names)
    db(delete_from(t).where(t.name == name)); // warns@orm-save-in-loop: once per element of 'names'
  auto many = insert_into(t).columns(t.name);
  for (const auto &name : names)
    many.add_values(t.name = name); // a row of one statement
  db(many);
}

void texts(sqlpp::sqlite3::connection &db, const std::string &name, const std::string &table) {
  Users t;
  db(select(t.id).from(t).where(sqlpp::verbatim("name = '" + name + "'"))); // warns@orm-sql-interpolation: 'name'
  db("DELETE FROM users WHERE name = '" + name + "'");                      // warns@orm-sql-interpolation: 'name'
  db("DROP TABLE " + table);                                                // warns@orm-dynamic-identifier: 'table'
  db("DELETE FROM users WHERE name = '" + db.escape(name) + "'");
  db(select(t.id).from(t).where(sqlpp::verbatim("length(name) > 5")));
  db(delete_from(t).where(t.name == name));
}

std::vector<std::string> reads(sqlpp::postgresql::connection &db, sqlpp::sqlite3::connection &lite) {
  Users t;
  std::vector<std::string> names;
  for (const auto &row : db(select(t.name).from(t))) // warns@orm-unbounded-query: every row
    names.push_back(row.name);
  for (const auto &row : db(select(t.name).from(t).limit(50u)))
    names.push_back(row.name);
  for (const auto &row : db(select(t.name).from(t).where(t.id > 100)))
    names.push_back(row.name);
  for (const auto &row : lite(select(t.name).from(t))) // steps: one row at a time
    names.push_back(row.name);
  return names;
}
