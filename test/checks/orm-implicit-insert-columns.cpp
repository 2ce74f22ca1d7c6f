// RUN: %check %s orm-implicit-insert-columns %t -- --mock=qt,sqlite
// Inserts that rely on the order of the table's columns.
#include <QSqlQuery>
#include <QString>
#include <sqlite3.h>

void texts(QSqlQuery &Query, sqlite3 *Db) {
  Query.exec("INSERT INTO users VALUES (1, 'a')"); // low: 'QSqlQuery::exec' inserts without naming the columns of 'users'
                                                   // note: write the list of columns
  Query.prepare("INSERT OR REPLACE INTO users VALUES (?, ?)"); // low: columns of 'users'
  Query.exec("REPLACE INTO shop.users VALUES (1, 'a')");       // low: columns of 'shop.users'
  Query.exec("INSERT INTO users SELECT * FROM old_users");     // low: columns of 'users'
  sqlite3_exec(Db, "INSERT INTO users VALUES (1, 'a')", nullptr, nullptr, nullptr); // low: columns of 'users'
}

void dynamic(QSqlQuery &Query, const QString &Table) {
  Query.exec("INSERT INTO " + Table + " VALUES (1)"); // low: inserts without naming the columns
}

bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
void throughWrapper(QSqlQuery &Query) {
  run(Query, "INSERT INTO users VALUES (1, 'a')"); // low: 'run' inserts without naming the columns of 'users'
}

QString values() { return "VALUES (1, 'a')"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("INSERT INTO users " + values()); // low: columns of 'users'
}

void inLambda(QSqlQuery &Query) {
  auto Add = [&] { return Query.exec("INSERT INTO users VALUES (1)"); }; // low: columns of 'users'
  Add();
}

template <class Q> void inTemplate(Q &Query) {
  Query.exec("INSERT INTO users VALUES (1)"); // low: columns of 'users'
}
void instance(QSqlQuery &Query) { inTemplate(Query); }

#define ADD(Q, T) Q.exec("INSERT INTO " T " VALUES (1)")
void inMacro(QSqlQuery &Query) {
  ADD(Query, "users"); // low: columns of 'users'
}

// Silent.
void silent(QSqlQuery &Query, sqlite3 *Db, const QString &Columns) {
  Query.exec("INSERT INTO users (id, name) VALUES (1, 'a')");
  Query.exec("INSERT INTO users(id) SELECT id FROM old_users");
  Query.exec("INSERT INTO users DEFAULT VALUES");
  Query.exec("INSERT INTO users " + Columns + " VALUES (1)");
  Query.exec("INSERT INTO users SET id = 1");
  sqlite3_exec(Db, "INSERT INTO users (id) VALUES (1)", nullptr, nullptr, nullptr);
}
void chosen(QSqlQuery &Query, int version) {
  QString fields;
  switch (version) {
  case 6: fields = "id"; break;
  case 7: fields = "id, name"; break;
  }
  Query.exec(QString("INSERT INTO users (%1) SELECT %2 FROM old_users").arg(fields).arg(fields));
}
void copied(QSqlQuery &Query) {
  Query.exec("CREATE TABLE users_new (id INT, name TEXT)");
  Query.exec("INSERT INTO users_new SELECT id, name FROM users"); // the columns stand above
}
