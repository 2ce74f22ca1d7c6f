// RUN: %check %s orm-unsized-string-column %t -- --mock=wt,qt,sqlite,mysql
// RUN: %check %s orm-unsized-string-column %t.my -- --mock=wt,qt,sqlite,mysql --tag=my --option=Database=mysql
// Text columns without a length.
#include <QSqlQuery>
#include <QString>
#include <Wt/Dbo/Dbo.h>
#include <mysql.h>
#include <sqlite3.h>
#include <string>

namespace dbo = Wt::Dbo;

struct User {
  std::string Name, Title;
  int Age = 0;
  template <class Action> void persist(Action &A) {
    dbo::field(A, Name, "name");        // low: the text column 'name' has no length
                                        // note: give the longest length
    dbo::field(A, Title, "title", 200);
    dbo::field(A, Age, "age");
  }
};
void map(dbo::Session &Session) { Session.mapClass<User>("user"); }
struct Action {};
void direct(Action &A, User &U) {
  U.persist(A);
  auto Again = [&] { dbo::field(A, U.Title, "again"); }; // low: the text column 'again'
  Again();
}
#define FIELD(A, F) dbo::field(A, F, #F)
void inMacro(Action &A, std::string &City) {
  FIELD(A, City); // low: the text column
}

void texts(QSqlQuery &Query) {
  Query.exec("CREATE TABLE a (id INT, name VARCHAR, title VARCHAR NOT NULL DEFAULT '')"); // low%my: the text column 'name'
                                                                                          // low%my: the text column 'title'
  Query.exec("ALTER TABLE a ADD COLUMN city NVARCHAR"); // low%my: the text column 'city'
}
QString columns() { return "(name VARCHAR)"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("CREATE TABLE b " + columns()); // low%my: the text column 'name'
}

void server(MYSQL *Db) {
  mysql_query(Db, "CREATE TABLE c (id INT, name VARCHAR)"); // low: the text column 'name'
}

// Silent: a length, texts that are meant to be long, a database that reads no length or that is not known.
void silent(QSqlQuery &Query, sqlite3 *Db) {
  Query.exec("CREATE TABLE a (id INT, name VARCHAR(20), body TEXT, note CHARACTER VARYING(9))");
  sqlite3_exec(Db, "CREATE TABLE a (name VARCHAR)", nullptr, nullptr, nullptr);
}
