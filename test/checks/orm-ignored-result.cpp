// Qt, SQLite, libpq, ormpp: results that say whether a statement worked.
// RUN: %check %s orm-ignored-result %t -- --mock=qt,sqlite,libpq,ormpp
// RUN: %check %s orm-ignored-result %t.rows -- --mock=qt,sqlite,libpq,ormpp --option=orm-ignored-result.RowLoops=true --tag=rows
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <connection_pool.hpp>
#include <dbng.hpp>
#include <sqlite.hpp>
#include <libpq-fe.h>
#include <sqlite3.h>
#include <string>
#include <vector>

// ---- fires

void qtWrites(const QString &name) {
  QSqlQuery q;
  q.prepare("INSERT INTO person (name) VALUES (?)");
  q.addBindValue(name);
  q.exec(); // warns: the result of 'QSqlQuery::exec' is dropped: nobody learns that the write failed
            // note: test the result and report the error
  q.exec("DELETE FROM person WHERE id = 0"); // warns: nobody learns that the write failed
  for (int i = 0; i < 3; ++i)
    q.exec("UPDATE person SET n = 0"); // warns: that the write failed
  switch (name.size()) {
  case 0:
    q.exec("DELETE FROM person"); // warns: that the write failed
  default:
    q.execBatch(); // warns: that the write failed
  }
}

void qtReads() {
  QSqlQuery q;
  q.exec("SELECT id FROM person"); // low: nobody learns that the query failed
  while (q.next()) // low%rows: ends on an error as on the last row
    q.value(0);
}

void qtConnection(QSqlDatabase &db) {
  db.open(); // warns: nobody learns that the connection failed
  db.transaction();
  QSqlQuery q(db);
  if (!q.exec("DELETE FROM person"))
    return;
  db.commit(); // warns: nobody learns that the commit failed
}

void sqlite(sqlite3 *db, sqlite3_stmt *unused) {
  sqlite3_exec(db, "DELETE FROM person", nullptr, nullptr, nullptr); // warns: 'sqlite3_exec' is dropped: nobody learns that the write
  sqlite3_stmt *s = nullptr;
  if (sqlite3_prepare_v2(db, "INSERT INTO person VALUES (1)", -1, &s, nullptr) != SQLITE_OK)
    return;
  sqlite3_step(s); // warns: nobody learns that the write failed
  sqlite3_finalize(s);
  int rc = sqlite3_exec(db, "UPDATE person SET n = 1", nullptr, nullptr, nullptr); // warns: nobody learns that the write failed
}

int rows(sqlite3 *db) {
  sqlite3_stmt *s = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT id FROM person", -1, &s, nullptr) != SQLITE_OK)
    return -1;
  int n = 0;
  while (sqlite3_step(s) == SQLITE_ROW) // low: the loop over 'sqlite3_step' ends on an error as on the last row
    ++n;
  sqlite3_finalize(s);
  return n;
}

void postgres(PGconn *db) {
  PQclear(PQexec(db, "DELETE FROM person")); // warns: 'PQexec' is dropped: nobody learns that the write failed
  PGresult *r = PQexec(db, "UPDATE person SET n = 1"); // warns: nobody learns that the write failed
  PQclear(r);
}

struct person {
  int id;
};
void ormpp_(ormpp::dbng<ormpp::sqlite> &db, const person &p) {
  db.insert(p); // warns: 'dbng::insert' is dropped: nobody learns that the write failed
  db.commit(); // warns: that the commit failed
}

// A macro, a template, a lambda.
#define RUN(query) query.exec()
void macro(QSqlQuery q) {
  q.prepare("DELETE FROM person");
  RUN(q); // warns: nobody learns that the write failed
}
template <typename Db> void inTemplate(Db &db, const person &p) {
  db.update(p); // warns: nobody learns that the write failed
}
template void inTemplate(ormpp::dbng<ormpp::sqlite> &, const person &);
auto inLambda = [](sqlite3 *db) {
  sqlite3_exec(db, "DELETE FROM person", nullptr, nullptr, nullptr); // warns: nobody learns that the write failed
};

// Wrappers: what they return is what the library said.
bool run(const QString &sql) {
  QSqlQuery q;
  return q.exec(sql);
}
bool checked(const QString &sql) {
  QSqlQuery q;
  if (!q.exec(sql))
    return false;
  return true;
}
int code(sqlite3 *db) {
  int rc = sqlite3_exec(db, "DELETE FROM person", nullptr, nullptr, nullptr);
  return rc;
}
bool twice(const QString &sql) { return run(sql) && run(sql); }
void wrappers(sqlite3 *db) {
  run("DELETE FROM person"); // low: the result of 'run' is dropped: it says whether a statement worked
                             // note: test the result
  checked("DELETE FROM person"); // low: 'checked' is dropped
  code(db); // low: 'code' is dropped
  twice("DELETE FROM person"); // low: 'twice' is dropped
  if (!run("DELETE FROM person"))
    return;
  (void)run("DELETE FROM person");
}

// The commit keeps what a function of the project writes.
void store(const QString &name) {
  QSqlQuery q;
  q.prepare("INSERT INTO person (name) VALUES (?)");
  q.addBindValue(name);
  if (!q.exec())
    throw 1;
}
void commits(QSqlDatabase &db, const QString &name) {
  db.transaction();
  store(name);
  db.commit(); // warns: nobody learns that the commit failed
}
bool sayingBoth(QSqlDatabase &db, bool early) {
  QSqlQuery q(db);
  q.exec("DELETE FROM person"); // warns: nobody learns that the write failed
  if (early)
    return true;
  return false;
}

// ---- silent

int count(QSqlDatabase &db) {
  db.transaction();
  QSqlQuery q(db);
  if (!q.exec("SELECT count(*) FROM person")) {
    db.commit(); // nothing was written
    return -1;
  }
  int n = q.next() ? q.value(0).toInt() : 0;
  db.commit();
  return n;
}

bool toldAnyway(QSqlDatabase &db) {
  QSqlQuery q(db);
  if (!q.exec("DELETE FROM person")) {
    db.open();
    q.exec("DELETE FROM lock"); // the caller learns that it failed
    return false;
  }
  return true;
}

void looked(QSqlDatabase &db) {
  QSqlQuery q(db);
  if (!q.exec("DELETE FROM person"))
    return;
  bool ok = q.exec("DELETE FROM person");
  if (!ok)
    return;
  q.exec("DELETE FROM person");
  if (q.lastError().isValid())
    return;
  q.exec("UPDATE person SET n = 1");
  if (q.numRowsAffected() < 1)
    return;
  (void)q.exec("DELETE FROM person");
  static_cast<void>(q.exec("DELETE FROM person"));
  db.open();
  if (!db.isOpen())
    return;
  // Nothing is lost when these fail, or all is lost already.
  q.exec("PRAGMA journal_mode = WAL");
  q.exec("ROLLBACK");
  db.rollback();
  q.prepare("DELETE FROM person"); // what is wrong with it shows when it runs
  if (!q.exec())
    return;
}

void report(QSqlQuery &);
QSqlQuery others(QSqlQuery &theirs) {
  theirs.exec("DELETE FROM person"); // the caller can ask
  QSqlQuery q;
  q.exec("DELETE FROM person");
  report(q);
  QSqlQuery given;
  given.exec("DELETE FROM person");
  return given;
}

bool sqliteAsked(sqlite3 *db) {
  char *error = nullptr;
  sqlite3_exec(db, "DELETE FROM person", nullptr, nullptr, &error);
  if (error)
    return false;
  sqlite3_exec(db, "DELETE FROM person", nullptr, nullptr, nullptr);
  if (sqlite3_errcode(db) != SQLITE_OK)
    return false;
  sqlite3_stmt *s = nullptr;
  if (sqlite3_prepare_v2(db, "INSERT INTO person VALUES (1)", -1, &s, nullptr) != SQLITE_OK)
    return false;
  sqlite3_step(s);
  if (sqlite3_finalize(s) != SQLITE_OK)
    return false;
  if (sqlite3_prepare_v2(db, "SELECT id FROM person", -1, &s, nullptr) != SQLITE_OK)
    return false;
  int rc;
  while ((rc = sqlite3_step(s)) == SQLITE_ROW)
    ;
  sqlite3_finalize(s);
  return rc == SQLITE_DONE;
}

bool postgresAsked(PGconn *db) {
  PGresult *r = PQexec(db, "DELETE FROM person");
  bool ok = PQresultStatus(r) == PGRES_COMMAND_OK;
  PQclear(r);
  return ok;
}

// Not a database's `exec`, and functions whose result is an answer.
struct Dialog {
  bool exec();
};
bool known(int id) { return id > 0; }
void notMeant(Dialog &d) {
  d.exec();
  known(3);
}
void failing(QSqlDatabase &db) {
  try {
    report(*new QSqlQuery(db));
  } catch (...) {
    db.commit();
  }
}

// ---- functions that throw when told to; whoever only writes the error to a log leaves its caller in the dark

class Teller : public QSqlQuery {
public:
  enum Mode { Silent, Throw };
  bool run(const QString &sql, bool mustWork = false) {
    const bool worked = QSqlQuery::exec(sql); // note: 'Teller::run' returns what
    if (!worked && mustWork)
      throw 1;
    return worked;
  }
  bool runOrThrow(const QString &sql) { return run(sql, Throw); }
  bool runLoud(const QString &sql) {
    if (QSqlQuery::exec(sql)) // note: 'Teller::runLoud' returns what
      return true;
    print(lastError());
    return false;
  }
  bool runKept(const QString &sql) {
    const bool worked = QSqlQuery::exec(sql); // note: 'Teller::runKept' returns what
    m_error = lastError();
    return worked;
  }

private:
  static void print(const QSqlError &error);
  QSqlError m_error;
};
void tells(Teller &t) {
  t.run("DELETE FROM entry", true);
  t.run("DELETE FROM entry", Teller::Throw);
  t.runOrThrow("DELETE FROM entry");
  t.run("DELETE FROM entry");                 // low: the result of 'Teller::run' is dropped
  t.run("DELETE FROM entry", Teller::Silent); // low: the result of 'Teller::run' is dropped
  t.runLoud("DELETE FROM entry");             // low: the result of 'Teller::runLoud' is dropped
  t.runKept("DELETE FROM entry");             // low: the result of 'Teller::runKept' is dropped
}

// What an overload of the library's own method answers, its body decides.
class Derived : public QSqlQuery {
public:
  bool exec(const QString &sql, bool mustWork = false) {
    const bool worked = QSqlQuery::exec(sql);
    if (!worked && mustWork)
      throw 1;
    return worked;
  }
  bool execThrow(const QString &sql) { return exec(sql, true); }
  void prepareAll();
};
class Elsewhere : public QSqlQuery {
public:
  bool exec(const QString &sql);
};
void overloads() {
  Derived d;
  Elsewhere e;
  d.exec("DELETE FROM entry", true);
  d.execThrow("DELETE FROM entry");
  d.exec("DELETE FROM entry"); // warns: the result of 'Derived::exec' is dropped
  e.exec("DELETE FROM entry");
}

QString fromFile(const QString &name);
bool beginReadOnly(QSqlDatabase &db) { return db.transaction(); }
void safely(QSqlQuery &q) {
  if (!q.exec())
    fromFile("error");
}
int onlyReadThrough(QSqlDatabase &db) {
  int sum = 0;
  if (!beginReadOnly(db))
    return 0;
  QSqlQuery q(db);
  q.prepare(fromFile("select_all"));
  safely(q);
  while (q.next()) // low%rows: ends on an error as on the last row
    sum += q.value(0).toInt();
  db.commit();
  return sum;
}
void writtenThrough(QSqlDatabase &db) {
  if (!beginReadOnly(db))
    return;
  QSqlQuery q(db);
  q.prepare(fromFile("remove_all"));
  safely(q);
  db.commit(); // warns: nobody learns that the commit failed
}
int onlyRead(QSqlDatabase &db) {
  int sum = 0;
  db.transaction();
  QSqlQuery q(db);
  q.prepare(fromFile("select_all"));
  if (q.exec())
    while (q.next()) // low%rows: ends on an error as on the last row
      sum += q.value(0).toInt();
  db.commit();
  return sum;
}
