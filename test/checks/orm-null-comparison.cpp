// RUN: %check %s orm-null-comparison %t -- --mock=qt,pqxx,sqlite
// Comparisons with NULL that no row passes.
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <string>

void literals(QSqlQuery &Query, pqxx::work &Tx) {
  Query.exec("SELECT id FROM users WHERE manager = NULL"); // warns: '= NULL' in the SQL text of 'QSqlQuery::exec' is never true: no row passes
                                                           // note: write IS NULL
                                                           // fixed: Query.exec("SELECT id FROM users WHERE manager IS NULL");
  Tx.exec("DELETE FROM users WHERE manager <> null AND id > 3"); // warns: '<> NULL' in the SQL text
                                                                 // fixed: Tx.exec("DELETE FROM users WHERE manager IS NOT NULL AND id > 3");
  Tx.exec("SELECT id FROM users WHERE a=NULL"); // warns: '= NULL'
                                                // fixed: Tx.exec("SELECT id FROM users WHERE a IS NULL");
  Tx.exec("UPDATE users SET a = NULL WHERE b != NULL"); // warns: '<> NULL'
                                                        // fixed: Tx.exec("UPDATE users SET a = NULL WHERE b IS NOT NULL");
}

void pieces(QSqlQuery &Query, const QString &Name) {
  QString Sql = "SELECT id FROM users WHERE name = '" + Name + "'";
  Sql += " AND manager = NULL"; // note: the comparison is here
                                // fixed: Sql += " AND manager IS NULL";
  Query.exec(Sql); // warns: '= NULL'
}

void bound(QSqlQuery &Query) {
  Query.prepare("SELECT id FROM users WHERE manager = :boss"); // warns: 'QSqlQuery::prepare' compares a column with a parameter that is bound to NULL
  Query.bindValue(":boss", QVariant());                        // note: NULL is bound here
  Query.exec();
}

void boundByNumber(sqlite3 *Db, sqlite3_stmt *Stmt) {
  sqlite3_prepare_v2(Db, "SELECT id FROM users WHERE name = ? AND manager = ?", -1, &Stmt, nullptr); // warns: bound to NULL
  sqlite3_bind_text(Stmt, 1, "a", -1, SQLITE_TRANSIENT);
  sqlite3_bind_null(Stmt, 2);
}

void argument(pqxx::work &Tx) {
  Tx.exec_params("SELECT id FROM users WHERE manager <> $1", nullptr); // warns: bound to NULL
                                                                       // note: write IS NOT NULL
}

bool run(QSqlQuery &Query, const QString &Sql) { return Query.exec(Sql); }
void throughWrapper(QSqlQuery &Query) {
  run(Query, "SELECT id FROM users WHERE a = NULL"); // warns: the SQL text of 'run'
                                                     // fixed: run(Query, "SELECT id FROM users WHERE a IS NULL");
}

QString condition() { return "manager = NULL"; }
void throughHelper(QSqlQuery &Query) {
  Query.exec("SELECT id FROM users WHERE " + condition()); // warns: '= NULL'
}

void inLambda(QSqlQuery &Query) {
  auto Find = [&] { return Query.exec("SELECT id FROM users WHERE a = NULL"); }; // warns: '= NULL'
                                                                                 // fixed: auto Find = [&] { return Query.exec("SELECT id FROM users WHERE a IS NULL"); };
  Find();
}

template <class Q> void inTemplate(Q &Query) {
  Query.exec("SELECT id FROM users WHERE a = NULL"); // warns: '= NULL'
                                                     // fixed: Query.exec("SELECT id FROM users WHERE a IS NULL");
}
void instance(QSqlQuery &Query) { inTemplate(Query); }

#define FIND(Q, C) Q.exec("SELECT id FROM users WHERE " C " = NULL")
void inMacro(QSqlQuery &Query) {
  FIND(Query, "manager"); // warns: '= NULL'
}

// Silent: assignments, defaults, strings, IS NULL, parameters that may be anything.
void silent(QSqlQuery &Query, pqxx::work &Tx, const QVariant &Boss, bool Known) {
  Query.exec("UPDATE users SET manager = NULL WHERE id = 1");
  Query.exec("SELECT id FROM users WHERE manager IS NULL");
  Query.exec("SELECT id FROM users WHERE name = 'a = NULL'");
  Query.exec("INSERT INTO users (a) VALUES (NULL)");
  Query.exec("CREATE TABLE t (a INTEGER DEFAULT NULL)");
  Query.exec("EXEC proc @a = NULL");
  Query.prepare("SELECT id FROM users WHERE manager = :boss");
  Query.bindValue(":boss", Boss);
  Query.exec();
  Query.prepare("SELECT id FROM users WHERE (:boss IS NULL OR manager = :boss)");
  Query.bindValue(":boss", QVariant());
  Query.exec();
  Query.prepare("UPDATE users SET manager = ? WHERE id = ?");
  Query.addBindValue(QVariant());
  Query.addBindValue(1);
  Query.exec();
  Query.prepare("SELECT id FROM users WHERE manager = ?");
  if (Known)
    Query.bindValue(0, 7);
  else
    Query.bindValue(0, QVariant());
  Query.exec();
  Tx.exec_params("SELECT id FROM users WHERE manager IS NOT DISTINCT FROM $1", nullptr);
}
