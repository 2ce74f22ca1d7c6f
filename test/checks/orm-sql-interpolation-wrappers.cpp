// RUN: %check %s orm-sql-interpolation %t -- --mock=qt,sqlite
// Text that other functions build, and functions that hand text to the database.
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <sqlite3.h>
#include <string>
#include <string_view>

// A wrapper: whoever gives it text is the one to tell.
class Database {
public:
  bool query(const QString &Sql) {
    QSqlQuery Query;
    return Query.exec(Sql);
  }
  bool run(const QString &Sql) { return query(Sql); }
  bool logged(const QString &Sql) {
    Last = Sql;
    QSqlQuery Query;
    return Query.exec(Sql);
  }
  bool remove(const QString &Name) {
    QSqlQuery Query;
    return Query.exec("DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                        // fixed: Query.prepare("DELETE FROM users WHERE name = ?");
                                                                        // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                        // fixed: return Query.exec();
  }
  bool removeAll(const QStringList &);

private:
  QString Last;
};

void callsWrapper(Database &Db, const QString &Name) {
  Db.query("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: the run-time value 'Name' becomes part of the SQL text of 'Database::query'
  Db.query("SELECT id FROM users");
  Db.query(QString("SELECT id FROM users WHERE id = %1").arg(5));
}

void callsWrapperOfWrapper(Database &Db, const QString &Name) {
  Db.run("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
  Db.logged("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
}

// The value enters inside `remove`, which is told so; its callers are not.
void callsSafely(Database &Db, const QString &Name) { Db.remove(Name); }

static int execute(sqlite3 *Db, const std::string &Sql) { return sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr); }
static int executeView(sqlite3 *Db, std::string_view Sql) { return sqlite3_exec(Db, Sql.data(), nullptr, nullptr, nullptr); }
static int executeMoved(sqlite3 *Db, std::string Sql) {
  std::string Text = std::move(Sql);
  return sqlite3_exec(Db, Text.c_str(), nullptr, nullptr, nullptr);
}

void callsFunctions(sqlite3 *Db, const std::string &Name) {
  execute(Db, "DELETE FROM users WHERE name = '" + Name + "'");      // warns: value 'Name' becomes part of the SQL text of 'execute'
  executeView(Db, "DELETE FROM users WHERE name = '" + Name + "'");  // warns: value 'Name'
  executeMoved(Db, "DELETE FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
  execute(Db, "DELETE FROM users WHERE id = " + std::to_string(Name.size())); // low: number
  execute(Db, "DELETE FROM users");
}

// A template is a function like others.
template <class Text> bool executeAny(QSqlQuery &Query, const Text &Sql) { return Query.exec(QString(Sql)); }
template <class Id> bool byId(QSqlQuery &Query, Id Value) {
  QString Sql = QString("SELECT name FROM users WHERE id = %1").arg(Value);
  // fixed:
  return Query.exec(Sql); // low: number 'Value'
  // fixed: QString Sql = QString("SELECT name FROM users WHERE id = ?");
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(Value);
  // fixed: return Query.exec();
}
void callsTemplates(QSqlQuery &Query, const QString &Name) {
  executeAny(Query, "SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
  byId(Query, 5);
}

// Text built elsewhere in the file.

QString whereName(const QString &Name) { return " WHERE name = '" + Name + "'"; }
QString onlyActive() { return " WHERE active = 1"; }
QString whereState(bool Old) { return Old ? QString(" WHERE state = 'old'") : QString(" WHERE state = 'new'"); }
static QString selectFrom(const QString &Table) { return "SELECT id FROM " + Table; }

void helper(QSqlQuery &Query, const QString &Name) {
  Query.exec("SELECT id FROM users" + whereName(Name)); // warns: value 'Name'
  Query.exec("SELECT id FROM users" + onlyActive());
  Query.exec("SELECT id FROM users" + whereState(true));
  Query.exec("SELECT id FROM users" + whereName("root"));
  Query.exec(selectFrom("users"));
}

QString built(const QString &Name) {
  QString Sql = "SELECT id FROM users";
  if (!Name.isEmpty())
    Sql += " WHERE name = '" + Name + "'";
  return Sql;
}
void helperWithSteps(QSqlQuery &Query, const QString &Name) {
  Query.exec(built(Name)); // warns: value 'Name'
}

void appendCondition(QString &Sql, const QString &Name) { Sql += " WHERE name = '" + Name + "'"; }
void helperThatAppends(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users";
  appendCondition(Sql, Name);
  // Missed today: a function that appends to its parameter: value 'Name'.
  Query.exec(Sql);
}

// Text that another file builds may be a constant.
QString elsewhere();
QString conditionOf(const QString &Name);
void unknown(QSqlQuery &Query, const QString &Name) {
  Query.exec(elsewhere());
  Query.exec("SELECT id FROM users WHERE " + conditionOf(Name));
}

// Lambdas.

void lambda(QSqlQuery &Query, const QString &Name) {
  auto Run = [&](const QString &Sql) { return Query.exec(Sql); };
  Run("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
  Run("SELECT id FROM users");
  auto Find = [&] {
    return Query.exec("SELECT id FROM users WHERE name = '" + Name + "'"); // warns: value 'Name'
                                                                           // fixed: Query.prepare("SELECT id FROM users WHERE name = ?");
                                                                           // fixed: Query.addBindValue(QString::fromLatin1("").append(Name));
                                                                           // fixed: return Query.exec();
  };
  Find();
  auto Text = [](const QString &N) { return "SELECT id FROM users WHERE name = '" + N + "'"; };
  Query.exec(Text(Name)); // warns: value
}

// A private function whose callers all pass constants.
static void truncateTable(QSqlQuery &Query, const QString &State) {
  Query.exec("DELETE FROM users WHERE state = '" + State + "'");
}
void callsWithConstants(QSqlQuery &Query) {
  truncateTable(Query, "old");
  truncateTable(Query, QStringLiteral("new"));
}

static void deleteState(QSqlQuery &Query, const QString &State) {
  QString Sql = "DELETE FROM users WHERE state = '" + State + "'";
  // fixed:
  Query.exec(Sql); // warns: value 'State'
  // fixed: QString Sql = "DELETE FROM users WHERE state = ?";
  // fixed: Query.prepare(Sql);
  // fixed: Query.addBindValue(QString::fromLatin1("").append(State));
  // fixed: Query.exec();
}
void callsWithOne(QSqlQuery &Query, const QString &Typed) {
  deleteState(Query, "old");
  deleteState(Query, Typed);
}

// A field that holds the text.
class Report {
public:
  explicit Report(const QString &Name) { Sql = "SELECT id FROM users WHERE name = '" + Name + "'"; }
  void run(QSqlQuery &Query) { Query.exec(Sql); } // warns: value

private:
  QString Sql;
};

class FixedReport {
public:
  void run(QSqlQuery &Query) { Query.exec(Sql); }

private:
  QString Sql = "SELECT id FROM users";
};

#define SELECT_USERS "SELECT id FROM users WHERE name = '%1'"
void macroText(QSqlQuery &Query, const QString &Name) {
  QString Sql = QString(SELECT_USERS).arg(Name);
  Query.exec(Sql); // warns: value 'Name'
}
