// Every check that MySQL Connector/C++ (JDBC) makes possible, in both directions.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-dynamic-identifier,orm-unbounded-query %t -- --mock=mysql_connector
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>
#include <memory>
#include <string>
#include <vector>

void queries(sql::Connection &db, const std::vector<int> &ids) {
  std::unique_ptr<sql::PreparedStatement> find(db.prepareStatement("select name from users where id = ?"));
  for (int id : ids) {
    find->setInt(1, id);
    std::unique_ptr<sql::ResultSet> rows(find->executeQuery()); // warns@orm-query-in-loop: once per element of 'ids'
    while (rows->next())
      rows->getString(1);
  }
  find->setInt(1, 1);
  std::unique_ptr<sql::ResultSet> rows(find->executeQuery());
  while (rows->next()) // the rows of one query
    rows->getString(1);
}

void writes(sql::Connection &db, sql::Statement &statement, const std::vector<int> &ids) {
  std::unique_ptr<sql::PreparedStatement> remove(db.prepareStatement("delete from users where id = ?"));
  for (int id : ids) {
    remove->setInt(1, id);
    remove->executeUpdate(); // warns@orm-save-in-loop: once per element of 'ids'
  }
  for (int id : ids)
    statement.executeUpdate("update counters set n = n + 1"); // warns@orm-save-in-loop: once per element of 'ids'
  db.setAutoCommit(false);
  for (int id : ids) {
    remove->setInt(1, id);
    remove->executeUpdate();
  }
  db.commit();
}

void texts(sql::Connection &db, sql::Statement &statement, const std::string &name, const sql::SQLString &table) {
  statement.execute("delete from users where name = '" + name + "'"); // warns@orm-sql-interpolation: the run-time value 'name'
  std::unique_ptr<sql::PreparedStatement> bad(
      db.prepareStatement("delete from users where name = '" + name + "'")); // warns@orm-sql-interpolation: 'name'
  statement.execute("delete from " + table.asStdString() + " where id = 1"); // warns@orm-dynamic-identifier: 'table
  std::unique_ptr<sql::PreparedStatement> good(db.prepareStatement("delete from users where name = ?"));
  good->setString(1, name);
  good->execute();
}

void reads(sql::Statement &statement, std::vector<std::string> &all) {
  std::unique_ptr<sql::ResultSet> every(statement.executeQuery("select name from users")); // warns@orm-unbounded-query: every row of 'users'
  while (every->next())
    all.push_back(every->getString(1));
  std::unique_ptr<sql::ResultSet> page(statement.executeQuery("select name from users limit 50"));
  while (page->next())
    all.push_back(page->getString(1));
}
