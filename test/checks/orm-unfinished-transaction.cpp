// Qt, SQLite, Poco, SQLiteCpp, libpqxx: ways on which a transaction stays open, or is lost.
// RUN: %check %s orm-unfinished-transaction %t -- --mock=qt,sqlite,poco,sqlitecpp,pqxx
#include <Poco/Data/Session.h>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <SQLiteCpp/SQLiteCpp.h>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <utility>

// ---- fires

bool qt(QSqlDatabase &db) {
  db.transaction(); // note: the transaction begins here
  QSqlQuery q(db);
  if (!q.exec("UPDATE a SET n = 1"))
    return false; // warns: returns while the transaction that 'QSqlDatabase::transaction' began is still open
                  // note: roll back before the return
  return db.commit();
}
int sqlite(sqlite3 *db) {
  sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
  if (sqlite3_exec(db, "UPDATE a SET n = 1", nullptr, nullptr, nullptr) != SQLITE_OK)
    return 1; // warns: returns while the transaction that 'sqlite3_exec' began is still open
  sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
  return 0;
}
bool poco(Poco::Data::Session &db, bool allowed) {
  db.begin();
  if (!allowed)
    return false; // warns: returns while the transaction that 'Session::begin' began is still open
  db.commit();
  return true;
}
#define CHECK(ok) if (!(ok)) return false
bool macro(QSqlDatabase &db) {
  db.transaction();
  QSqlQuery q(db);
  CHECK(q.exec("UPDATE a SET n = 1")); // warns: returns while the transaction
  return db.commit();
}
template <typename Db> bool inTemplate(Db &db, bool allowed) {
  db.transaction();
  if (!allowed)
    return false; // warns: returns while the transaction
  return db.commit();
}
template bool inTemplate(QSqlDatabase &, bool);
auto inLambda = [](QSqlDatabase &db, bool allowed) {
  db.transaction();
  if (!allowed)
    return false; // warns: returns while the transaction
  return db.commit();
};

void guard(SQLite::Database &db) {
  SQLite::Transaction tx(db); // warns: the transaction 'tx' is never committed: what it writes is rolled back
  db.exec("UPDATE a SET n = 1"); // note: this write is lost
} // unsafe:   tx.commit();
int work(pqxx::connection &db) {
  pqxx::work tx(db); // warns: the transaction 'tx' is never committed
  tx.exec("UPDATE a SET n = 1");
  return 1; // unsafe:   tx.commit();
}

// ---- silent

bool finished(QSqlDatabase &db) {
  if (!db.transaction())
    return false;
  QSqlQuery q(db);
  if (!q.exec("UPDATE a SET n = 1")) {
    db.rollback();
    return false;
  }
  if (!db.commit()) {
    db.rollback();
    return false;
  }
  return true;
}
bool askedLater(QSqlDatabase &db) {
  bool open = db.transaction();
  if (!open)
    return false;
  return db.commit();
}
bool either(QSqlDatabase &db, bool good) {
  db.transaction();
  if (good)
    return db.commit();
  db.rollback();
  return false;
}
bool onlyIf(QSqlDatabase &db, bool own) {
  if (own)
    db.transaction();
  QSqlQuery q(db);
  bool ok = q.exec("UPDATE a SET n = 1");
  if (own)
    db.commit();
  return ok;
}
template <class F> struct AtExit {
  F f;
  ~AtExit() { f(); }
};
bool scopeGuard(QSqlDatabase &db) { // the lambda ends it on every way out
  db.transaction();
  bool done = false;
  auto undo = [&] {
    if (!done)
      db.rollback();
  };
  AtExit<decltype(undo)> guard{undo};
  QSqlQuery q(db);
  if (!q.exec("UPDATE a SET n = 1"))
    return false;
  done = db.commit();
  return done;
}
void begin(QSqlDatabase &db) { db.transaction(); } // the caller ends it
bool undo(QSqlDatabase &db) {
  db.rollback();
  return false;
}
bool helper(QSqlDatabase &db, bool good) {
  db.transaction();
  if (!good)
    return undo(db);
  return db.commit();
}
void committed(SQLite::Database &db, bool good) {
  SQLite::Transaction tx(db);
  db.exec("UPDATE a SET n = 1");
  if (!good)
    return; // the guard rolls back: that is what it is for
  tx.commit();
}
void readsOnly(pqxx::connection &db) {
  pqxx::work tx(db);
  tx.exec("SELECT n FROM a WHERE id = 1");
}
void handedOn(pqxx::work &tx);
void others(pqxx::connection &db) {
  pqxx::work tx(db);
  tx.exec("UPDATE a SET n = 1");
  handedOn(tx);
}
void undone(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  db.exec("UPDATE a SET n = 1");
  tx.rollback();
}
class Holder {
public:
  Holder(SQLite::Database &db) : tx(db) { db.exec("UPDATE a SET n = 1"); }
  SQLite::Transaction tx;
};

// ---- ends that were prepared, flags that are set beside an end

bool preparedEnd(QSqlDatabase &db, int id) {
  QSqlQuery begin(db), rollback(db), q(db);
  rollback.prepare("ROLLBACK;");
  begin.exec("BEGIN;");
  q.exec("DELETE FROM entry");
  if (id < 0) {
    rollback.exec();
    return false;
  }
  q.exec("COMMIT;");
  return true;
}
bool flagged(QSqlDatabase &db, int id) {
  bool failed = false;
  db.transaction();
  QSqlQuery q(db);
  if (!q.exec("DELETE FROM entry")) {
    db.rollback();
    failed = true;
  }
  if (failed)
    return false;
  db.commit();
  return true;
}
bool flaggedElsewhere(QSqlDatabase &db, int id) {
  bool failed = false;
  db.transaction(); // note: the transaction begins here
  QSqlQuery q(db);
  if (!q.exec("DELETE FROM entry")) {
    db.rollback();
    failed = true;
  }
  if (id < 0)
    failed = true;
  if (failed)
    return false; // warns: returns while the transaction
  db.commit();
  return true;
}
