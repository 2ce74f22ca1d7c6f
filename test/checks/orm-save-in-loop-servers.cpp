// libpq, MySQL, nanodbc, ormpp, CppDB: queries and writes in loops, rows, blocks and transactions.
// RUN: %check %s orm-save-in-loop,orm-query-in-loop %t -- --mock=libpq,mysql,nanodbc,ormpp,cppdb
#include <cppdb/frontend.h>
#include <dbng.hpp>
#include <libpq-fe.h>
#include <mysql.h>
#include <nanodbc/nanodbc.h>
#include <sqlite.hpp>
#include <stdio.h>
#include <string>
#include <vector>

// ---- libpq
void libpqPerKey(PGconn *db, const std::vector<std::string> &keys) {
  for (const std::string &key : keys) {
    const char *values[] = {key.c_str()};
    PGresult *r = PQexecParams(db, "SELECT name FROM person WHERE id = $1", 1, nullptr, values, nullptr, nullptr, 0); // warns@orm-query-in-loop: 'PQexecParams' runs a query once per element of 'keys'
    for (int i = 0; i < PQntuples(r); ++i)
      PQgetvalue(r, i, 0);
    PQclear(r);
  }
  for (const std::string &key : keys) {
    const char *values[] = {key.c_str()};
    PQclear(PQexecParams(db, "INSERT INTO person (id) VALUES ($1)", 1, nullptr, values, nullptr, nullptr, 0)); // warns@orm-save-in-loop: each time in a transaction of its own
  }
}
void libpqTransaction(PGconn *db, const std::vector<std::string> &keys) {
  PQclear(PQexec(db, "BEGIN"));
  PQclear(PQprepare(db, "put", "INSERT INTO person (id) VALUES ($1)", 1, nullptr));
  for (const std::string &key : keys) {
    const char *values[] = {key.c_str()};
    PQclear(PQexecPrepared(db, "put", 1, values, nullptr, nullptr, 0));
  }
  PQclear(PQexec(db, "COMMIT"));
}
void libpqCopy(PGconn *db, const std::vector<std::string> &lines) {
  PQclear(PQexec(db, "COPY person FROM STDIN"));
  for (const std::string &line : lines)
    PQputCopyData(db, line.c_str(), int(line.size()));
  PQputCopyEnd(db, nullptr);
  PGresult *r;
  while ((r = PQgetResult(db)) != nullptr)
    PQclear(r);
}

// ---- MySQL
void mysqlPerKey(MYSQL *db, const int *ids, int count) {
  char sql[128];
  for (int i = 0; i < count; ++i) {
    snprintf(sql, sizeof sql, "SELECT name FROM person WHERE id = %d", ids[i]);
    if (mysql_query(db, sql) != 0) // warns@orm-query-in-loop: 'mysql_query' runs a query once per iteration
      continue;
    MYSQL_RES *rows = mysql_store_result(db);
    while (MYSQL_ROW row = mysql_fetch_row(rows))
      puts(row[0]);
    mysql_free_result(rows);
  }
  for (int i = 0; i < count; ++i) {
    snprintf(sql, sizeof sql, "DELETE FROM person WHERE id = %d", ids[i]);
    mysql_query(db, sql); // warns@orm-save-in-loop: 'mysql_query' writes once per iteration
  }
}
void mysqlTransaction(MYSQL *db, MYSQL_STMT *insert, MYSQL_BIND *bind, const int *ids, int count) {
  const char text[] = "INSERT INTO person (id) VALUES (?)";
  int id = 0;
  bind[0].buffer = &id;
  mysql_autocommit(db, 0);
  mysql_stmt_prepare(insert, text, sizeof text - 1);
  mysql_stmt_bind_param(insert, bind);
  for (int i = 0; i < count; ++i) {
    id = ids[i];
    mysql_stmt_execute(insert);
  }
  mysql_commit(db);
}
void mysqlRows(MYSQL *db) {
  mysql_query(db, "SELECT name FROM person WHERE open = 1");
  MYSQL_RES *rows = mysql_use_result(db);
  for (MYSQL_ROW row = mysql_fetch_row(rows); row; row = mysql_fetch_row(rows))
    puts(row[0]);
  mysql_free_result(rows);
  do {
    MYSQL_RES *more = mysql_store_result(db);
    mysql_free_result(more);
  } while (mysql_next_result(db) == 0);
}

// ---- nanodbc
void nanodbcPerKey(nanodbc::connection &db, const std::vector<std::string> &names) {
  for (const std::string &name : names) {
    nanodbc::statement select(db, "select id from person where name = ?");
    select.bind(0, name.c_str());
    auto rows = nanodbc::execute(select); // warns@orm-query-in-loop: once per element of 'names'
    while (rows.next())
      rows.get<std::string>(0);
  }
  for (const std::string &name : names)
    nanodbc::just_execute(db, "delete from person where name = '" + name + "'"); // warns@orm-save-in-loop: once per element of 'names'
  nanodbc::transaction transaction(db);
  nanodbc::statement insert(db, "insert into person (name) values (?)");
  for (const std::string &name : names) {
    insert.bind(0, name.c_str());
    nanodbc::execute(insert);
  }
  transaction.commit();
  insert.bind_strings(0, names);
  nanodbc::just_execute(insert, static_cast<long>(names.size()));
}

// ---- ormpp
struct Person {
  int id;
  std::string name;
};
void ormpp_(ormpp::dbng<ormpp::sqlite> &db, std::vector<Person> &people) {
  for (Person &person : people)
    db.insert(person); // warns@orm-save-in-loop: 'dbng::insert' writes once per element of 'people'
  for (Person &person : people)
    db.query_s<Person>("name=?", person.name); // warns@orm-query-in-loop: once per element of 'people'
  db.insert(people);
}

// ---- CppDB
void cppdb_(cppdb::session &db, const std::vector<int> &ids) {
  for (int id : ids)
    db << "delete from person where id = ?" << id << cppdb::exec; // warns@orm-save-in-loop: once per element of 'ids'
  for (int id : ids) {
    cppdb::result rows = db << "select name from person where id = ?" << id; // warns@orm-query-in-loop: once per element of 'ids'
    while (rows.next())
      rows.get<std::string>("name");
  }
  cppdb::transaction guard(db);
  cppdb::statement insert = db.prepare("insert into person (id) values (?)");
  for (int id : ids) {
    insert.bind(id);
    insert.exec();
    insert.reset();
  }
  guard.commit();
}
