// RUN: %check %s orm-relation-without-foreign-key %t -- --mock=tinyorm,qt,sqlite
// Columns that point to other tables without the database knowing.
#include <QSqlQuery>
#include <QString>
#include <orm/schema.hpp>
#include <sqlite3.h>

using Orm::Blueprint;
using Orm::Schema;

void texts(QSqlQuery &Query, sqlite3 *Db) {
  Query.exec("CREATE TABLE users (id INTEGER PRIMARY KEY)");
  Query.exec("CREATE TABLE album (id INTEGER PRIMARY KEY)");
  Query.exec("CREATE TABLE posts (id INTEGER, user_id INTEGER)"); // low: column 'user_id' of 'posts' points to 'users' without a foreign key
                                                                  // note: REFERENCES users
  sqlite3_exec(Db, "CREATE TABLE track (albumId INTEGER)", nullptr, nullptr, nullptr); // low: column 'albumId' of 'track' points to 'album'
}

void builder() {
  Schema::create("posts", [](Blueprint &Table) {
    Table.foreignId("user_id"); // low: the relation 'user_id' is no foreign key of the database
    Table.foreignId("group_id").constrained();
    Table.foreignId("kind_id").references("id").on("kinds");
    Table.foreignId("boss_id");
    Table.foreign("boss_id").references("id").on("users");
  });
}

bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
void throughWrapper(QSqlQuery &Query) {
  run(Query, "CREATE TABLE e (user_id INT)"); // low: 'user_id' of 'e' points to 'users'
}
QString columns() { return "(id INT, user_id INT)"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("CREATE TABLE f " + columns()); // low: 'user_id' of 'f'
}
#define TABLE(Q, T) Q.exec("CREATE TABLE " T " (user_id INT)")
void inMacro(QSqlQuery &Query) {
  TABLE(Query, "g"); // low: 'user_id' of 'g'
}
template <class Q> void inTemplate(Q &Query) {
  Query.exec("CREATE TABLE h (user_id INT)"); // low: 'user_id' of 'h'
}
void instance(QSqlQuery &Query) { inTemplate(Query); }
void inLambda(QSqlQuery &Query) {
  auto Make = [&] { Query.exec("CREATE TABLE i (user_id INT)"); }; // low: 'user_id' of 'i'
  Make();
}

// Silent: constraints, names of nothing, the row's own id, temporary tables.
void silent(QSqlQuery &Query) {
  Query.exec("CREATE TABLE k (user_id INT REFERENCES users (id))");
  Query.exec("CREATE TABLE l (user_id INT, FOREIGN KEY (user_id) REFERENCES users (id))");
  Query.exec("CREATE TABLE m (session_id TEXT, id INT, external_id TEXT)");
  Query.exec("CREATE TABLE contest (id INTEGER PRIMARY KEY, name TEXT)");
  Query.exec("CREATE TABLE log (contest_id VARCHAR(20))"); // a code in text is no key of it
  Query.exec("CREATE TEMP TABLE n (user_id INT)");
  Query.exec("CREATE TABLE o (user_id INT)");
  Query.exec("ALTER TABLE o ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id)");
}
