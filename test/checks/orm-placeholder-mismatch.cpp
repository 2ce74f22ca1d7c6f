// RUN: %check %s orm-placeholder-mismatch %t -- --mock=qt,pqxx,sqlite,soci
// More or fewer values than placeholders, numbers from 0 and from 1, names that are not there.
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <sqlite3.h>
#include <string>

void tooFew(QSqlQuery &Query, int Id) {
  Query.prepare("UPDATE users SET name = ?, age = ? WHERE id = ?"); // warns: the SQL text of 'QSqlQuery::prepare' has 3 placeholders, but 2 values are bound
  Query.addBindValue("a");
  Query.addBindValue(Id);
  Query.exec(); // note: the statement runs here
}

void tooMany(QSqlQuery &Query, int Id) {
  Query.prepare("SELECT id FROM users WHERE id = ?"); // warns: has 1 placeholder, but 2 values are bound
  Query.addBindValue("a");
  Query.addBindValue(Id);
  Query.exec();
}

void names(QSqlQuery &Query, int Id) {
  Query.prepare("SELECT id FROM users WHERE id = :id AND name = :name"); // note: the SQL text is given here
  Query.bindValue(":id", Id);
  Query.bindValue(":nmae", "a"); // warns: 'bindValue' binds 'nmae', which is no placeholder of the SQL text
  Query.exec();
}

void deadNames(QSqlQuery &Query, int Id) { // one finding for the statement
  Query.prepare("SELECT id FROM users WHERE id = :id");
  Query.bindValue(":id", Id);
  Query.bindValue(":new", "a"); // warns: 'bindValue' binds 'new' and 2 other names, which are no placeholders of the SQL text
  Query.bindValue(":status", "b"); // note: 'status' is bound here
  Query.bindValue(":notes", "c"); // note: 'notes' is bound here
  Query.exec();
}

void missingName(QSqlQuery &Query, int Id) {
  Query.prepare("SELECT id FROM users WHERE id = :id AND name = :name"); // warns: has 2 placeholders, but 1 value is bound
  Query.bindValue(":id", Id);
  Query.exec();
}

void countedFromOne(QSqlQuery &Query, int Id) {
  Query.prepare("SELECT id FROM users WHERE id = ? AND age = ?");
  Query.bindValue(1, Id);
  Query.bindValue(2, Id); // warns: 'bindValue' binds parameter 2, but the SQL text has 2 placeholders, counted from 0
  Query.exec();
}

void countedFromZero(sqlite3 *Db) {
  sqlite3_stmt *Stmt = nullptr;
  sqlite3_prepare_v2(Db, "SELECT id FROM users WHERE id = ? AND age = ?", -1, &Stmt, nullptr);
  sqlite3_bind_int(Stmt, 0, 7); // warns: 'sqlite3_bind_int' binds parameter 0, but parameters are counted from 1
  sqlite3_bind_int(Stmt, 1, 7);
  sqlite3_step(Stmt);
}

void outOfRange(sqlite3 *Db) {
  sqlite3_stmt *Stmt = nullptr;
  sqlite3_prepare_v2(Db, "SELECT id FROM users WHERE id = ?", -1, &Stmt, nullptr);
  sqlite3_bind_int(Stmt, 2, 7); // warns: binds parameter 2, but the SQL text has 1 placeholder
  sqlite3_step(Stmt);
}

void arguments(pqxx::work &Tx, int Id) {
  Tx.exec_params("SELECT id FROM users WHERE id = $1 AND age = $2", Id);   // warns: has 2 placeholders, but 1 value is bound
  Tx.exec_params("SELECT id FROM users WHERE id = $1", Id, 3);             // warns: has 1 placeholder, but 2 values are bound
  Tx.exec_params("SELECT id FROM users WHERE id = $1 OR boss = $1", Id, 3); // warns: has 1 placeholder, but 2 values are bound
}

void chains(soci::session &Sql, int Id) {
  int Age = 0;
  Sql << "select age from users where id = :id and age > :age", soci::use(Id), soci::into(Age); // warns: has 2 placeholders, but 1 value is bound
}

template <class T> void inTemplate(pqxx::work &Tx, const T &Id) {
  Tx.exec_params("SELECT id FROM users WHERE id = $1 AND age = $2", Id); // warns: has 2 placeholders, but 1 value is bound
}
void instance(pqxx::work &Tx) { inTemplate(Tx, 3); }

void inLambda(pqxx::work &Tx, int Id) {
  auto Find = [&] { return Tx.exec_params("SELECT id FROM users WHERE id = $2 AND age = $1", Id); }; // warns: 2 placeholders
  Find();
}

#define FIND(T, C, V) T.exec_params("SELECT id FROM users WHERE age = $2 AND " C " = $1", V)
void inMacro(pqxx::work &Tx) {
  FIND(Tx, "id", 3); // warns: has 2 placeholders, but 1 value is bound
}

QString columns() { return "name = ?, age = ?"; }
void throughHelper(QSqlQuery &Query, int Id) {
  Query.prepare("UPDATE users SET " + columns() + " WHERE id = ?"); // warns: has 3 placeholders, but 1 value is bound
  Query.addBindValue(Id);
  Query.exec();
}

// Silent: right counts, values bound elsewhere, on some ways, in loops, in lists; text that is not wholly known.
void right(QSqlQuery &Query, pqxx::work &Tx, sqlite3 *Db, int Id, const std::string &Name, const QString &Table) {
  Query.prepare("UPDATE users SET name = '?', age = ? WHERE id = ?");
  Query.addBindValue(Id);
  Query.addBindValue(Id);
  Query.exec();
  Query.addBindValue(Id);
  Query.addBindValue(Id);
  Query.exec();
  Query.prepare("SELECT id FROM " + Table + " WHERE id = :id OR boss = :id");
  Query.bindValue(":id", Id);
  Query.exec();
  Tx.exec_params("SELECT id FROM users WHERE id = $1 OR boss = $1", Id);
  Tx.exec_params("SELECT id::text FROM users WHERE name = $1 AND a @> '{?}'", Name);
  Tx.exec_params("SELECT id FROM users WHERE data ? 'a' AND id = $1", Id);
  sqlite3_stmt *Stmt = nullptr;
  sqlite3_prepare_v2(Db, "SELECT id FROM users WHERE id = ?1 AND age = ?2 AND boss = ?1", -1, &Stmt, nullptr);
  sqlite3_bind_int(Stmt, 1, 7);
  sqlite3_bind_int(Stmt, 2, 7);
  sqlite3_step(Stmt);
}

void bindAll(QSqlQuery &Query);
void elsewhere(QSqlQuery &Query, int Id) {
  QSqlQuery Mine;
  Mine.prepare("UPDATE users SET name = ?, age = ? WHERE id = ?");
  bindAll(Mine);
  Mine.addBindValue(Id);
  Mine.exec();
}

void someWays(QSqlQuery &Query, bool Named, int Id) {
  Query.prepare("UPDATE users SET age = ? WHERE id = ?");
  if (Named)
    Query.addBindValue(1);
  else
    Query.addBindValue(2);
  Query.addBindValue(Id);
  Query.exec();
}

void loop(QSqlQuery &Query, const QString &Marks) {
  Query.prepare("INSERT INTO users(a, b, c) VALUES (?, ?, ?)");
  for (int I = 0; I < 3; ++I)
    Query.addBindValue(I);
  Query.exec();
  Query.prepare("SELECT id FROM users WHERE id IN (" + Marks + ")");
  Query.addBindValue(1);
  Query.exec();
}

struct Several {
  int Id = 0, Age = 0;
};
void lists(pqxx::work &Tx, Several Values) { Tx.exec_params("SELECT id FROM users WHERE id = $1 AND age = $2", Values); }

struct User {
  int Id = 0, Age = 0;
};
void object(soci::session &Sql, User &U) { Sql << "insert into users(id, age) values(:id, :age)", soci::use(U); }

// Two texts for one statement: the values are bound once for both.
void shared(bool known, int id, const QString &name) {
  QSqlQuery q;
  if (known)
    q.prepare("UPDATE entry SET name = :name WHERE id = :id");
  else
    q.prepare("INSERT INTO entry (name) VALUES (:name)");
  q.bindValue(":name", name);
  q.bindValue(":id", id);
  q.exec();
}
void oneText(int id, const QString &name) {
  QSqlQuery q;
  q.prepare("INSERT INTO entry (name) VALUES (:name)");
  q.bindValue(":name", name);
  q.bindValue(":id", id); // warns: 'bindValue' binds 'id', which is no placeholder
  q.exec();
}
