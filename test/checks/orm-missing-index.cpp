// RUN: %check %s orm-missing-index %t -- --mock=tinyorm,qt,sqlite,mysql
// Foreign keys without an index: in texts and builder calls.
#include <QSqlQuery>
#include <QString>
#include <mysql.h>
#include <orm/schema.hpp>
#include <sqlite3.h>

using Orm::Blueprint;
using Orm::Schema;

void texts(QSqlQuery &Query, sqlite3 *Db) {
  Query.exec("CREATE TABLE a (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id))"); // low: the foreign key 'user_id' of 'a' gets no index
                                                                                                // note: add an index
  sqlite3_exec(Db, "CREATE TABLE b (id INTEGER, boss INTEGER, FOREIGN KEY (boss) REFERENCES users (id))", nullptr, nullptr, nullptr); // low: 'boss' of 'b'
  Query.exec("CREATE TABLE c (x INT REFERENCES a (id), y INT, PRIMARY KEY (y, x))"); // low: 'x' of 'c'
  Query.exec("ALTER TABLE d ADD COLUMN user_id INTEGER REFERENCES users (id)");      // low: 'user_id' of 'd'
}

void builder() {
  Schema::create("posts", [](Blueprint &Table) {
    Table.foreignId("user_id").constrained(); // low: the foreign key 'user_id' gets no index
    Table.foreignId("group_id").index().constrained();
  });
}

bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
void throughWrapper(QSqlQuery &Query) {
  run(Query, "CREATE TABLE e (id INT, user_id INT REFERENCES users (id))"); // low: 'user_id' of 'e'
}
QString columns() { return "(id INT, user_id INT REFERENCES users (id))"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("CREATE TABLE f " + columns()); // low: 'user_id' of 'f'
}
#define TABLE(Q, T) Q.exec("CREATE TABLE " T " (user_id INT REFERENCES users (id))")
void inMacro(QSqlQuery &Query) {
  TABLE(Query, "g"); // low: 'user_id' of 'g'
}
template <class Q> void inTemplate(Q &Query) {
  Query.exec("CREATE TABLE h (user_id INT REFERENCES users (id))"); // low: 'user_id' of 'h'
}
void instance(QSqlQuery &Query) { inTemplate(Query); }
void inLambda(QSqlQuery &Query) {
  auto Make = [&] { Query.exec("CREATE TABLE i (user_id INT REFERENCES users (id))"); }; // low: 'user_id' of 'i'
  Make();
}

// Silent: keys, unique columns, an index of the same file, MySQL's own index.
void silent(QSqlQuery &Query, MYSQL *My) {
  Query.exec("CREATE TABLE k (user_id INT PRIMARY KEY REFERENCES users (id))");
  Query.exec("CREATE TABLE l (user_id INT UNIQUE REFERENCES users (id))");
  Query.exec("CREATE TABLE m (x INT REFERENCES a (id), y INT, PRIMARY KEY (x, y))");
  Query.exec("CREATE TABLE n (user_id INT REFERENCES users (id))");
  Query.exec("CREATE INDEX n_user ON n (user_id)");
  Query.exec("CREATE TABLE o (user_id INT)");
  Query.exec("CREATE TABLE q (id INT PRIMARY KEY AUTO_INCREMENT, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id))");
  mysql_query(My, "CREATE TABLE p (user_id INT REFERENCES users (id))");
}
void renamed(QSqlQuery &Query) {
  Query.exec("CREATE TABLE tasks_new (id INT, user_id INT REFERENCES users (id))");
  Query.exec("ALTER TABLE tasks_new RENAME TO tasks"); // its indexes have the final name
}
