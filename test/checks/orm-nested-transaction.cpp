// Qt, SQLiteCpp, SQLite; Wt and drogon, where it is allowed: a second begin.
// RUN: %check %s orm-nested-transaction %t -- --mock=qt,sqlitecpp,sqlite,wt,drogon -std=c++20
#include <QSqlDatabase>
#include <QSqlQuery>
#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Savepoint.h>
#include <Wt/Dbo/Dbo.h>
#include <drogon/drogon.h>
#include <sqlite3.h>

// ---- fires

void qt(QSqlDatabase &db) {
  db.transaction(); // note: the first transaction begins here
  db.transaction(); // warns: 'QSqlDatabase::transaction' begins a transaction while another one of the same connection is open
                    // note: use a savepoint
  db.commit();
  db.commit();
}
void guards(SQLite::Database &db) {
  SQLite::Transaction outer(db);
  {
    SQLite::Transaction inner(db); // warns: begins a transaction while another one
    inner.commit();
  }
  outer.commit();
}
void text(sqlite3 *db) {
  sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
  sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr); // warns: begins a transaction while another one
  sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
}
void save(SQLite::Database &db) {
  SQLite::Transaction tx(db); // note: 'save' begins a transaction
  db.exec("UPDATE a SET n = 1");
  tx.commit();
}
void through(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  save(db); // warns: 'save' begins a transaction while another one of the same connection is open
  tx.commit();
}
class Store {
public:
  void all() {
    SQLite::Transaction tx(db);
    one(); // warns: 'Store::one' begins a transaction while another one
    tx.commit();
  }
  void one() {
    SQLite::Transaction tx(db);
    tx.commit();
  }

private:
  SQLite::Database db{"x"};
};
#define BEGIN SQLite::Transaction inner(db)
void macro(SQLite::Database &db) {
  SQLite::Transaction outer(db);
  BEGIN; // warns: begins a transaction while another one
  inner.commit();
  outer.commit();
}
template <typename Guard> void inTemplate(SQLite::Database &db) {
  Guard outer(db);
  Guard inner(db); // warns: begins a transaction while another one
  inner.commit();
  outer.commit();
}
template void inTemplate<SQLite::Transaction>(SQLite::Database &);
auto inLambda = [](SQLite::Database &db) {
  SQLite::Transaction outer(db);
  save(db); // warns: 'save' begins a transaction while another one
  outer.commit();
};
void defaultConnection() {
  QSqlDatabase::database().transaction();
  QSqlDatabase::database().transaction(); // warns: begins a transaction while another one
  QSqlDatabase::database().commit();
}

// ---- silent

void oneByOne(SQLite::Database &db) {
  {
    SQLite::Transaction first(db);
    first.commit();
  }
  SQLite::Transaction second(db);
  second.commit();
  save(db);
}
void savepoint(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  SQLite::Savepoint point(db, "p");
  point.release();
  tx.commit();
}
void twoConnections(SQLite::Database &a, SQLite::Database &b) {
  SQLite::Transaction first(a);
  SQLite::Transaction second(b);
  first.commit();
  second.commit();
}
void joins(Wt::Dbo::Session &session) { // the inner one is a part of the outer one
  Wt::Dbo::Transaction outer(session);
  Wt::Dbo::Transaction inner(session);
}
void ownConnections(const drogon::orm::DbClientPtr &db) { // each has its own connection
  auto first = db->newTransaction();
  auto second = db->newTransaction();
}
void either(QSqlDatabase &db, bool a) {
  if (a)
    db.transaction();
  else
    db.transaction();
  db.commit();
}
void again(QSqlDatabase &db) {
  db.transaction();
  db.rollback();
  db.transaction();
  db.commit();
}
QSqlDatabase reconnected();
void reconnect(QSqlDatabase &db) {
  db.transaction();
  if (!db.isOpen()) {
    db = reconnected();
    db.transaction();
  }
}
void ended(QSqlDatabase &db) { // also where ending it failed
  db.transaction();
  try {
    db.rollback();
  } catch (...) {
  }
  db.transaction();
  db.commit();
}
void triedElsewhere(QSqlDatabase &db, bool a) {
  db.transaction();
  if (a)
    try {
      db.rollback();
    } catch (...) {
    }
  db.transaction(); // warns: while another one
  db.commit();
}
