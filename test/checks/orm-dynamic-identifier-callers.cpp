// RUN: %check %s orm-dynamic-identifier %t -- --mock=qt,sqlite
// A helper takes a table or a column from whoever calls it: they decide whether that is chosen at run time.
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <sqlite3.h>
#include <string>

QString fromRequest(const char *Key);
bool runQt(QSqlQuery &Query, const QString &Text);

void clear(QSqlQuery &Query, const QString &Table) {
  Query.exec("DELETE FROM " + Table + " WHERE old = 1"); // all who call it write the name
}
void callsClear(QSqlQuery &Query, bool All) {
  static const QString Log = "log";
  clear(Query, "session");
  clear(Query, Log);
  clear(Query, All ? "a" : "b");
}

void drop(QSqlQuery &Query, const QString &Table) {
  Query.exec("DROP TABLE " + Table); // warns: identifier 'Table'
}
void callsDrop(QSqlQuery &Query) {
  drop(Query, "session");
  drop(Query, fromRequest("table"));
}

void inner(QSqlQuery &Query, const QString &Table, const QString &Column = "id") {
  Query.exec("SELECT " + Column + " FROM " + Table);
}
void outer(QSqlQuery &Query, const QString &Table) { inner(Query, Table); }
void callsOuter(QSqlQuery &Query) {
  outer(Query, "person");
  inner(Query, "address", "street");
}

void sorted(QSqlQuery &Query, const QString &Table, const QString &Column) {
  Query.exec("SELECT id FROM " + Table + " ORDER BY " + Column); // warns: identifier 'Column'
}
void callsSorted(QSqlQuery &Query) { sorted(Query, "person", fromRequest("sort")); }

void columns(QSqlQuery &Query, const QStringList &Names) {
  QString Text = "SELECT id";
  for (const QString &Name : Names)
    Text += ", " + Name;
  Query.exec(Text + " FROM person");
}
void callsColumns(QSqlQuery &Query) {
  columns(Query, {"name", "street"});
  QStringList More;
  More << "city";
  More.append("zip");
  columns(Query, More);
}

static const char *const Tables[] = {"person", "address"};
void truncate(sqlite3 *Db, const std::string &Table) {
  sqlite3_exec(Db, ("DELETE FROM " + Table + " WHERE old = 1").c_str(), nullptr, nullptr, nullptr);
}
void callsTruncate(sqlite3 *Db, int Which) { truncate(Db, Tables[Which]); }

void describe(QSqlQuery &Query, const QString &Table) { Query.exec("DESCRIBE " + Table); }
void callsDescribe(QSqlQuery &Query) {
  QSqlQuery Tables("SHOW TABLES");
  while (Tables.next())
    describe(Query, Tables.value(0).toString()); // the database's own name
}
class Log {
  QString Kept;
  void write(QSqlQuery &Query, const QString &Table) { Query.exec("DELETE FROM " + Table + " WHERE old = 1"); }
  void writeAll(QSqlQuery &Query) { write(Query, Kept); }

public:
  void clear(QSqlQuery &Query, const QString &Table) {
    Query.exec("DELETE FROM " + Table + " WHERE old = 2"); // warns: identifier 'Table'
  }
};
void callsClear(Log &All, QSqlQuery &Query) {
  QSqlQuery Tables("SELECT name FROM person");
  while (Tables.next())
    All.clear(Query, Tables.value(0).toString());
}

void vacuum(sqlite3 *Db, const char *Table) {
  sqlite3_exec(Db, (std::string("VACUUM ") + Table).c_str(), nullptr, nullptr, nullptr); // warns: identifier 'Table'
}
using Visit = void (*)(sqlite3 *, const char *);
void each(sqlite3 *Db, Visit How);
void callsVacuum(sqlite3 *Db) {
  vacuum(Db, "person");
  each(Db, vacuum); // with what, nobody sees
}

struct Base {
  virtual ~Base() = default;
  virtual void wipe(QSqlQuery &Query, const QString &Table) = 0;
};
struct Derived : Base {
  void wipe(QSqlQuery &Query, const QString &Table) override {
    Query.exec("DELETE FROM " + Table + " WHERE old = 1"); // warns: identifier 'Table'
  }
};
void callsWipe(QSqlQuery &Query, Base &B, Derived &D) {
  D.wipe(Query, "person");
  B.wipe(Query, fromRequest("table"));
}
