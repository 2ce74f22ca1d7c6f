// Qt SQL and SQLiteCpp: statements that the project's own classes prepare and run, and loops that are none.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop %t -- --mock=qt,sqlitecpp
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <vector>

// ---- the object knows which statement it runs

class Query : public QSqlQuery {
public:
  bool prepare(const QString &sql, bool mustWork) {
    const bool worked = QSqlQuery::prepare(sql);
    if (!worked && mustWork)
      throw 1;
    return worked;
  }
  bool exec(bool mustWork) {
    const bool worked = QSqlQuery::exec(); // note: 'Query::exec' runs a query
    if (!worked && mustWork)
      throw 1;
    return worked;
  }
};
void store(const std::vector<int> &ids) {
  Query q;
  q.prepare("INSERT INTO entry (id) VALUES (?)", true);
  for (int id : ids) { // note: the loop over 'ids'
    q.bindValue(0, id);
    q.exec(true); // warns@orm-save-in-loop: 'Query::exec' writes once per element of 'ids'
                  // note: write all rows
  }
}
class Guard {
public:
  explicit Guard(QSqlDatabase &db) : db(db) {
    if (db.isValid())
      db.transaction();
  }
  ~Guard();

private:
  QSqlDatabase &db;
};
void storeTogether(QSqlDatabase &db, const std::vector<int> &ids) {
  Guard guard(db);
  Query q;
  q.prepare("INSERT INTO entry (id) VALUES (?)", true);
  for (int id : ids) {
    q.bindValue(0, id);
    q.exec(true);
  }
}
void load(const std::vector<int> &ids) {
  Query q;
  q.prepare("SELECT name FROM entry WHERE id = ?", true);
  for (int id : ids) { // note: the loop over 'ids'
    q.bindValue(0, id);
    q.exec(true); // warns@orm-query-in-loop: 'Query::exec' runs a query once per element of 'ids'
                  // note: read all rows
  }
}

class Table {
public:
  explicit Table(SQLite::Database &db) : db(db) {}
  void statement(const std::string &sql) { current = sql; }
  void run(int id) {
    SQLite::Statement s(db, current);
    s.bind(1, id);
    s.executeStep(); // note: 'Table::run' runs a query
  }

private:
  SQLite::Database &db;
  std::string current;
};
void storeThere(SQLite::Database &db, const std::vector<int> &ids) {
  Table t(db);
  t.statement("DELETE FROM entry WHERE id = ?");
  for (int id : ids) // note: the loop over 'ids'
    t.run(id);       // warns@orm-save-in-loop: 'Table::run' writes once per element of 'ids'
                     // note: write all rows
}

// ---- after a failure, and a few times at most

bool afterFailure(QSqlDatabase &db, const std::vector<int> &ids) {
  QSqlQuery rollback(db), cleanup(db), q(db);
  rollback.prepare("ROLLBACK");
  cleanup.prepare("SELECT forget()");
  for (int id : ids) {
    if (id < 0) {
      rollback.exec();
      cleanup.exec();
      return false;
    }
    if (id == 0) {
      db.rollback();
      cleanup.exec();
    }
    if (id == 1)
      rollback.exec();
  }
  return true;
}
void pads(SQLite::Database &db, std::vector<int> &rows) {
  while (rows.size() < 3)
    rows.push_back(db.execAndGet("SELECT max(id) FROM entry").getInt());
}

// ---- a text that nobody knows: whose rows are not asked for is no read

QString fromFile(const QString &name);
void unread(const std::vector<int> &ids) {
  QSqlQuery q, log;
  q.prepare(fromFile("one"));
  for (int id : ids) { // note: the loop over 'ids'
    q.bindValue(0, id);
    q.exec(); // warns@orm-save-in-loop: 'QSqlQuery::exec' writes once per element of 'ids'
              // note: write all rows
  }
}
int readRows(const std::vector<int> &ids) {
  QSqlQuery q;
  int sum = 0;
  q.prepare(fromFile("two"));
  for (int id : ids) { // note: the loop over 'ids'
    q.bindValue(0, id);
    q.exec(); // warns@orm-query-in-loop: 'QSqlQuery::exec' runs a query once per element of 'ids'
              // note: read all rows
    while (q.next())
      sum += q.value(0).toInt();
  }
  return sum;
}
void given(QSqlQuery &q);
void givenAway(const std::vector<int> &ids) {
  QSqlQuery q;
  q.prepare(fromFile("three"));
  for (int id : ids) { // note: the loop over 'ids'
    q.bindValue(0, id);
    q.exec(); // warns@orm-query-in-loop: runs a query once per element of 'ids'
              // note: read all rows
    given(q);
  }
}

// ---- whoever runs the loop's element runs a script

struct Step {
  std::string name, sql;
};
void run(SQLite::Database &db, const std::string &sql) { db.exec(sql); }
void script(SQLite::Database &db, const std::vector<Step> &steps) {
  for (const Step &step : steps)
    run(db, step.sql);
}
void find(SQLite::Database &db, const std::string &name) {
  SQLite::Statement s(db, "SELECT id FROM entry WHERE name = ?");
  s.bind(1, name);
  s.executeStep(); // note: 'find' runs a query
}
void names(SQLite::Database &db, const std::vector<Step> &steps) {
  for (const Step &step : steps) // note: the loop over 'steps'
    find(db, step.name);         // warns@orm-query-in-loop: 'find' runs a query once per element of 'steps'
                                 // note: read all rows
}

// ---- loops that macros are made of

struct Log {
  Log &operator<<(int);
};
bool enabled();
#define LOG for (bool on = enabled(); on; on = false) Log()
#define LOG_IF(cond) for (int r = 0; r == 0 && (cond); r = 1) Log()
#define UNTIL(n) for (int r = 0; r == 0 && (n); r = step()) Log()
int step();
#define NOLOG while (0) Log()
#define EACH(n) for (int i = 0; i < n; ++i) Log()
int count(QSqlQuery &q) {
  q.exec("SELECT count(*) FROM entry"); // note: 'count' runs a query
  q.next();
  return q.value(0).toInt();
}
void logs(QSqlQuery &q, int n) {
  LOG << count(q);
  NOLOG << count(q);
  LOG_IF(n > 2) << count(q);
  UNTIL(n) << count(q); // warns@orm-query-in-loop: 'count' runs a query once per iteration of the loop
                        // note: the loop is here
                        // note: read all rows
  EACH(n) << count(q); // warns@orm-query-in-loop: 'count' runs a query once per iteration of the loop
                       // note: the loop is here
                       // note: read all rows
}
