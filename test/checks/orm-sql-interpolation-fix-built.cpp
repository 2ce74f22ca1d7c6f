// Text that several statements build, and patterns: what is bound, and where nothing may be.
// RUN: %check %s orm-sql-interpolation %t -- --mock=qt,pqxx,sqlite,libpq,soci,sqlitecpp
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QTextStream>
#include <QVariant>
#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdio>
#include <format>
#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <sqlite3.h>
#include <sstream>
#include <string>

void log(const std::string &text);
std::string nextToken();
extern const std::string Table;
static const char *const Users = "users";
struct User {
  std::string name, town;
  int id;
  std::string nick() const;
};

// ---- appended
void appended(pqxx::work &tx, const std::string &name, int age) {
  // who it is
  std::string sql = "SELECT id FROM users";
  sql += " WHERE name = '" + name + "'"; // by name
  // fixed: sql += " WHERE name = $1"; // by name
  // and how old
  sql += " AND age > " + std::to_string(age);
  // fixed: sql += " AND age > $2";
  sql += " ORDER BY id";
  tx.exec(sql); // warns: value 'name'
  // fixed: tx.exec_params(sql, name, age);
}
void quotesApart(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM users WHERE name = '";
  // fixed:
  sql += name;
  // fixed:
  sql += "'"; // the end
  // fixed:
  tx.exec(sql); // warns: value 'name'
  // fixed: std::string sql = "SELECT id FROM users WHERE name = ";
  // fixed: sql += "$1";
  // fixed: sql += ""; // the end
  // fixed: tx.exec_params(sql, name);
}
void quoteGone(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM users WHERE name = '";
  // fixed:
  sql.append(name);
  // fixed:
  sql.append("'");
  // fixed:
  tx.exec(sql); // warns: value 'name'
  // fixed: std::string sql = "SELECT id FROM users WHERE name = ";
  // fixed: sql.append("$1");
  // fixed: tx.exec_params(sql, name);
}
void assigned(pqxx::work &tx, const User &user) {
  std::string sql;
  sql = "UPDATE users SET nick = '" + user.nick() + "'";
  // fixed:
  sql = sql + " WHERE name = '" + user.name + "'";
  // fixed:
  tx.exec(sql); // warns: value 'user.
  // fixed: sql = "UPDATE users SET nick = $1";
  // fixed: sql = sql + " WHERE name = $2";
  // fixed: tx.exec_params(sql, user.nick(), user.name);
}
void constantKept(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM " + Table + " WHERE name = '" + name + "'";
  sql += std::string(" AND kind = '") + Users + "' AND nick = '" + name + "'";
  tx.exec(sql); // warns: value 'name'
}
void streamed(pqxx::work &tx, const std::string &name, int age) {
  std::ostringstream sql;
  sql << "SELECT id FROM users WHERE name = '" << name << "'";
  // fixed:
  sql << " AND age > " << age << ' ' << "ORDER BY id";
  // fixed:
  tx.exec(sql.str()); // warns: value 'name'
  // fixed: sql << "SELECT id FROM users WHERE name = $1";
  // fixed: sql << " AND age > $2 ORDER BY id";
  // fixed: tx.exec_params(sql.str(), name, age);
}
void streamedConstant(pqxx::work &tx, const std::string &name) {
  std::stringstream sql;
  sql << "SELECT id FROM " << Users << " WHERE name = '" << name << "'";
  // fixed:
  tx.exec(sql.str().c_str()); // warns: value 'name'
  // fixed: sql << "SELECT id FROM " << Users << " WHERE name = $1";
  // fixed: tx.exec_params(sql.str().c_str(), name);
}
void formatted(pqxx::work &tx, const std::string &name, int age) {
  std::string sql = std::format("SELECT id FROM users WHERE name = '{}'", name);
  // fixed:
  sql += std::format(" AND age > {0} AND note = '{{}}'", age);
  // fixed:
  tx.exec(sql); // warns: value 'name'
  // fixed: std::string sql = "SELECT id FROM users WHERE name = $1";
  // fixed: sql += " AND age > $2 AND note = '{}'";
  // fixed: tx.exec_params(sql, name, age);
}
int printed(sqlite3 *db, const char *name) {
  sqlite3_stmt *find = nullptr;
  char sql[80];
  std::snprintf(sql, sizeof(sql), "SELECT id FROM users WHERE share = '100%%' AND name = '%s'", name);
  // fixed: std::snprintf(sql, sizeof(sql), "SELECT id FROM users WHERE share = '100%%' AND name = ?");
  int rc = sqlite3_prepare_v2(db, sql, -1, &find, nullptr); // warns: value 'name'
  sqlite3_finalize(find);
  // fixed: sqlite3_bind_text(find, 1, name, -1, SQLITE_TRANSIENT);
  return rc;
}
void printedShort(PGconn *db, const char *name) {
  char sql[80];
  sprintf(sql, "DELETE FROM users WHERE name = '%s'", name);
  // fixed:
  PQclear(PQexec(db, sql)); // warns: value 'name'
  // fixed: sprintf(sql, "DELETE FROM users WHERE name = $1");
  // fixed: const char *const values[] = {name};
  // fixed: PQclear(PQexecParams(db, sql, 1, nullptr, values, nullptr, nullptr, 0));
}
void qtAppended(QSqlDatabase &db, const QString &name, const QString &town, bool sorted) {
  QString sql = "SELECT id FROM users";
  sql += QString(" WHERE name = '%1'").arg(name);
  // fixed: sql += QString(" WHERE name = ?");
  QSqlQuery query(db);
  sql += " AND town = '" + town.trimmed() + "'";
  // fixed: sql += " AND town = ?";
  if (sorted)
    sql += " ORDER BY name";
  query.exec(sql); // warns: value
  // fixed: query.prepare(sql);
  // fixed: query.addBindValue(QString::fromLatin1("").append(name));
  // fixed: query.addBindValue(QString::fromLatin1("").append(town.trimmed()));
  // fixed: query.exec();
}
void tried(pqxx::work &tx, const std::string &name, bool now) {
  std::string sql = "DELETE FROM users";
  sql += " WHERE name = '" + name + "'";
  // fixed: sql += " WHERE name = $1";
  try {
    if (now)
      tx.exec(sql); // warns: value 'name'
      // fixed: tx.exec_params(sql, name);
  } catch (...) {
  }
}

// ---- what keeps its values
void branchOfValue(pqxx::work &tx, const std::string &name, bool named) {
  std::string sql = "SELECT id FROM users WHERE id > 1";
  if (named)
    sql += " AND name = '" + name + "'";
  tx.exec(sql); // warns: value 'name'
}
void branchOfQuote(pqxx::work &tx, const std::string &name, bool old) {
  std::string sql = "SELECT id FROM users WHERE name = '" + name;
  if (old)
    sql += "-old";
  sql += "'";
  tx.exec(sql); // warns: value 'name'
}
void inLoop(pqxx::work &tx, const std::string &name, int n) {
  std::string sql = "SELECT id FROM users WHERE id > 1";
  for (int i = 0; i < n; ++i)
    sql += " OR name = '" + name + "'";
  tx.exec(sql); // warns: value
}
void logged(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM users WHERE ";
  sql += "name = '" + name + "'";
  log(sql);
  tx.exec(sql); // warns: value 'name'
}
void changed(pqxx::work &tx, std::string name) {
  std::string sql = "SELECT id FROM users WHERE name = '" + name + "'";
  name += "x";
  sql += " ORDER BY id";
  tx.exec(sql); // warns: value 'name'
}
void sideEffect(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM users WHERE name = '" + nextToken() + "'";
  std::string other = nextToken();
  sql += " AND nick = '" + other + "'";
  tx.exec(sql); // warns: value
}
void twice(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM users WHERE ";
  sql += "name = '" + name + "'";
  tx.exec(sql); // warns: value 'name'
  tx.exec(sql); // warns: value 'name'
}
void commented(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM users ";
  sql += "WHERE name = '" + /* the user's */ name + "'";
  tx.exec(sql); // warns: value 'name'
}
void shortBuffer(PGconn *db, const char *name) {
  char sql[32];
  sprintf(sql, "DELETE FROM users WHERE name= '%s'", name);
  PQclear(PQexec(db, sql)); // warns: value 'name'
}
void inLambda(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM users WHERE name = '" + name + "'";
  auto run = [&] {
    tx.exec(sql); // warns: value 'name'
  };
  run();
}
#define APPEND(text, value) text += value
void macro(pqxx::work &tx, const std::string &name) {
  std::string sql = "SELECT id FROM users WHERE name = '";
  APPEND(sql, name);
  sql += "'";
  tx.exec(sql); // warns: run-time value
}

// ---- patterns
void pattern(pqxx::work &tx, const std::string &part) {
  tx.exec("SELECT id FROM users WHERE name LIKE '%" + part + "%' ORDER BY id"); // warns: value 'part'
  // fixed: tx.exec_params("SELECT id FROM users WHERE name LIKE $1 ORDER BY id", "%" + part + "%");
}
void patternOfPointer(sqlite3 *db, const char *part, const std::string &rest) {
  sqlite3_stmt *find = nullptr;
  std::string sql = std::string("SELECT id FROM users WHERE name LIKE '") + part + "%'";
  // fixed: std::string sql = std::string("SELECT id FROM users WHERE name LIKE ?");
  sqlite3_prepare_v2(db, sql.c_str(), -1, &find, nullptr); // warns: value 'part'
  sqlite3_finalize(find);
  // fixed: sqlite3_bind_text(find, 1, (std::string(part) + "%").c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_prepare_v2(db, ("SELECT id FROM users WHERE name LIKE '%" + rest + "'").c_str(), -1, &find, nullptr); // warns: value 'rest'
  // fixed: sqlite3_prepare_v2(db, "SELECT id FROM users WHERE name LIKE ?", -1, &find, nullptr);
  // fixed: sqlite3_bind_text(find, 1, ("%" + rest).c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_finalize(find);
}
void patternByArg(QSqlQuery &query, const QString &part, int year) {
  query.exec(QString("SELECT id FROM users WHERE name LIKE '%%1%'").arg(part)); // warns: value 'part'
  // fixed:
  query.exec("SELECT id FROM users WHERE made LIKE '" + QString::number(year) + "-%'"); // low: number
  // fixed: query.prepare(QString("SELECT id FROM users WHERE name LIKE ?"));
  // fixed: query.addBindValue(QString("%") + part + QString("%"));
  // fixed: query.exec();
  // fixed: query.prepare("SELECT id FROM users WHERE made LIKE ?");
  // fixed: query.addBindValue(QString::number(year) + "-%");
  // fixed: query.exec();
}
void twoInOne(SQLite::Database &db, const User &user) {
  SQLite::Statement query(db, "SELECT id FROM users WHERE full = '" + user.name + ", " + user.town + "'"); // warns: value
  // fixed: SQLite::Statement query(db, "SELECT id FROM users WHERE full = ?");
  // fixed: query.bind(1, user.name + ", " + user.town);
  query.executeStep();
}
// The quote in it is written twice.
void quoteInside(pqxx::work &tx, const std::string &name) {
  tx.exec("SELECT id FROM users WHERE name = 'it''s " + name + "'"); // warns: value 'name'
}

// ---- numbers
void quotedNumber(QSqlQuery &query, int id) {
  query.exec(QString("SELECT id FROM users WHERE code = '%1'").arg(id)); // low: number 'id'
}
void bareNumber(QSqlQuery &query, int id, int other) {
  query.exec(QString("INSERT INTO users (id, other) VALUES (%1, %2)").arg(id).arg(other)); // low: number
  // fixed:
  query.exec(QString("SELECT id FROM users WHERE id BETWEEN %1 AND %2").arg(id).arg(other)); // low: number
  // fixed: query.prepare(QString("INSERT INTO users (id, other) VALUES (?, ?)"));
  // fixed: query.addBindValue(id);
  // fixed: query.addBindValue(other);
  // fixed: query.exec();
  // fixed: query.prepare(QString("SELECT id FROM users WHERE id BETWEEN ? AND ?"));
  // fixed: query.addBindValue(id);
  // fixed: query.addBindValue(other);
  // fixed: query.exec();
  query.exec(QString("SELECT id FROM users WHERE made > now() - %1").arg(id)); // low: number 'id'
}
// A type that the library's binding takes in several ways, or in none.
void longNumber(QSqlQuery &query, long id, long long other) {
  query.exec("DELETE FROM users WHERE id = " + QString::number(id)); // low: number
  query.exec("DELETE FROM users WHERE id = " + QString::number(other)); // low: number
  // fixed: query.prepare("DELETE FROM users WHERE id = ?");
  // fixed: query.addBindValue(other);
  // fixed: query.exec();
}
