// What sqlpp23's texts and reads make possible, in both directions.
// RUN: %check %s orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=sqlpp23 -std=c++23
#include <sqlpp23/postgresql/postgresql.h>
#include <sqlpp23/sqlite3/sqlite3.h>
#include <sqlpp23/sqlpp23.h>
#include <string>
#include <vector>

struct Users : sqlpp::table_t<Users> {
  sqlpp::column_t<Users, int> id;
  sqlpp::column_t<Users, std::string> name;
};

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
