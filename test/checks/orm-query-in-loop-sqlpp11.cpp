// Every check that sqlpp11 makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=sqlpp11
#include <sqlpp11/postgresql/postgresql.h>
#include <sqlpp11/sqlite3/sqlite3.h>
#include <sqlpp11/sqlpp11.h>
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
  auto byId = db.prepare(select(t.id).from(t).where(t.id == sqlpp::parameter(t.id)));
  for (int id : ids) {
    byId.params.id = id;
    db(byId); // warns@orm-query-in-loop: once per element of 'ids'
  }
  for (const auto &row : db(select(t.id, t.name).from(t).where(t.id.in(sqlpp::value_list(ids))))) // the rows of one query
    row.name;
}

void writes(sqlpp::sqlite3::connection &db, const std::vector<std::string> &names, const std::vector<int> &ids) {
  Users t;
  for (const auto &name : names)
    db(insert_into(t).set(t.name = name)); // warns@orm-save-in-loop: once per element of 'names'
  for (int id : ids)
    db(remove_from(t).where(t.id == id)); // warns@orm-save-in-loop: once per element of 'ids'
  auto many = insert_into(t).columns(t.name);
  for (const auto &name : names)
    many.values.add(t.name = name); // a row of one statement
  db(many);
  auto tx = start_transaction(db);
  for (int id : ids)
    db(update(t).set(t.name = "gone").where(t.id == id)); // one transaction around all
  tx.commit();
}

void texts(sqlpp::sqlite3::connection &db, const std::string &name, const std::string &table) {
  Users t;
  db(select(t.id).from(t).where(sqlpp::verbatim("name = '" + name + "'"))); // warns@orm-sql-interpolation: 'name'
  db.execute("DELETE FROM users WHERE name = '" + name + "'");              // warns@orm-sql-interpolation: 'name'
  db.execute("DROP TABLE " + table);                                        // warns@orm-dynamic-identifier: 'table'
  db.execute("DELETE FROM users WHERE name = '" + db.escape(name) + "'");
  db(select(t.id).from(t).where(sqlpp::verbatim("length(name) > 5")));
  db(remove_from(t).where(t.name == name));
}

std::vector<std::string> reads(sqlpp::postgresql::connection &db, sqlpp::sqlite3::connection &lite) {
  Users t;
  std::vector<std::string> names;
  for (const auto &row : db(select(t.name).from(t).unconditionally())) // warns@orm-unbounded-query: every row
    names.push_back(row.name);
  for (const auto &row : db(select(t.name).from(t).unconditionally().limit(50u)))
    names.push_back(row.name);
  for (const auto &row : db(select(t.name).from(t).where(t.id > 100)))
    names.push_back(row.name);
  for (const auto &row : lite(select(t.name).from(t).unconditionally())) // steps: one row at a time
    names.push_back(row.name);
  return names;
}
