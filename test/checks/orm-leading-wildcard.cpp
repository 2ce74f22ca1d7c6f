// RUN: %check %s orm-leading-wildcard %t -- --mock=qt,pqxx,sqlite
// Patterns that begin with a wildcard, in the text or bound.
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <string>

void literal(QSqlQuery &Query, pqxx::work &Tx) {
  Query.exec("SELECT id FROM users WHERE name LIKE '%son'"); // low: 'QSqlQuery::exec' searches with a pattern that begins with '%'
  Tx.exec("SELECT id FROM users WHERE name NOT ILIKE '%son%' LIMIT 5"); // low: pattern that begins with '%'
}

void bound(QSqlQuery &Query, const QString &Word) {
  Query.prepare("SELECT id FROM users WHERE name LIKE ?"); // low: pattern that begins with '%'
  Query.addBindValue("%" + Word + "%");                    // note: the pattern is given here
  Query.exec();
}

void named(QSqlQuery &Query, const QString &Word) {
  Query.prepare("SELECT id FROM users WHERE age > :age AND name LIKE :word"); // low: pattern that begins with '%'
  Query.bindValue(":age", 3);
  Query.bindValue(":word", QString("%%1%").arg(Word));
  Query.exec();
}

void argument(pqxx::work &Tx, const std::string &Word) {
  Tx.exec_params("SELECT id FROM users WHERE name LIKE $1", "%" + Word); // low: pattern that begins with '%'
}

void cApi(sqlite3_stmt *Stmt, sqlite3 *Db) {
  sqlite3_prepare_v2(Db, "SELECT id FROM users WHERE name LIKE ?1", -1, &Stmt, nullptr); // low: pattern that begins with '%'
  sqlite3_bind_text(Stmt, 1, "%son", -1, SQLITE_TRANSIENT);
}

std::string pattern(const std::string &Word) { return "%" + Word; }
void throughHelper(pqxx::work &Tx, const std::string &Word) {
  Tx.exec_params("SELECT id FROM users WHERE name LIKE $1", pattern(Word)); // low: pattern that begins with '%'
}

void inLambda(QSqlQuery &Query) {
  auto Find = [&] { return Query.exec("SELECT id FROM users WHERE name LIKE '%son'"); }; // low: begins with '%'
  Find();
}

template <class Q> void inTemplate(Q &Query) {
  Query.exec("SELECT id FROM users WHERE name LIKE '%son'"); // low: begins with '%'
}
void instance(QSqlQuery &Query) { inTemplate(Query); }

#define FIND(Q, P) Q.exec("SELECT id FROM users WHERE name LIKE '" P "'")
void inMacro(QSqlQuery &Query) {
  FIND(Query, "%son"); // low: begins with '%'
  FIND(Query, "son%");
}

// Silent: a prefix, an equality, what is not known.
void silent(QSqlQuery &Query, pqxx::work &Tx, const QString &Word, const std::string &Name) {
  Query.exec("SELECT id FROM users WHERE name LIKE 'son%'");
  Query.exec("SELECT '%' FROM users WHERE name = '%'");
  Query.prepare("SELECT id FROM users WHERE name = ? AND title LIKE ?");
  Query.addBindValue("%");
  Query.addBindValue(Word + "%");
  Query.exec();
  Tx.exec_params("SELECT id FROM users WHERE name LIKE $1", Name);
  Tx.exec_params("SELECT id FROM users WHERE name LIKE $1", Name + "%");
}
void catalogue(QSqlQuery &Query) {
  Query.exec("SELECT name FROM sqlite_master WHERE name LIKE '%_idx'");
}
void migrateFromV3(QSqlQuery &Query) {
  Query.exec("UPDATE users SET home = '' WHERE home LIKE '%/'"); // runs once
}
