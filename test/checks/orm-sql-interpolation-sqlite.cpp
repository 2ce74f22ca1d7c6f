// RUN: %check %s orm-sql-interpolation %t -- --mock=sqlite,sqlitecpp
// SQLite, by its own interface and by SQLiteCpp.
#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdio>
#include <cstring>
#include <sqlite3.h>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

// SQLiteCpp

void exec(SQLite::Database &Db, const std::string &Name) {
  Db.exec("DELETE FROM users WHERE name = '" + Name + "'"); // warns: the run-time value 'Name' becomes part of the SQL text of 'Database::exec'
                                                            // unsafe: SQLite::Statement statement(Db, "DELETE FROM users WHERE name = ?");
                                                            // unsafe: statement.bind(1, Name);
                                                            // unsafe: statement.exec();
}

void statement(SQLite::Database &Db, const std::string &Name, int Age) {
  SQLite::Statement Find(Db, "SELECT id FROM users WHERE name = '" + Name + "' AND age > " + std::to_string(Age)); // warns: value 'Name'
                                                                                                                   // fixed: SQLite::Statement Find(Db, "SELECT id FROM users WHERE name = ? AND age > ?");
                                                                                                                   // fixed: Find.bind(1, Name);
                                                                                                                   // fixed: Find.bind(2, Age);
  while (Find.executeStep())
    ;
}

int scalar(SQLite::Database &Db, const std::string &Name) {
  return Db.execAndGet("SELECT count(*) FROM users WHERE name = '" + Name + "'").getInt(); // warns: value 'Name'
}

int tried(SQLite::Database &Db, int Id) {
  return Db.tryExec("DELETE FROM users WHERE id = " + std::to_string(Id)); // low: number
}

void constStatement(SQLite::Database &Db, const std::string &Name) {
  SQLite::Statement Find{Db, "SELECT id FROM users WHERE name = '" + Name + "'"}; // warns: value 'Name'
                                                                                 // fixed: SQLite::Statement Find{Db, "SELECT id FROM users WHERE name = ?"};
                                                                                 // fixed: Find.bind(1, Name);
  Find.exec();
}

void temporary(SQLite::Database &Db, const std::string &Name) {
  SQLite::Statement(Db, "DELETE FROM users WHERE name = '" + Name + "'").exec(); // warns: value 'Name'
}

void silent(SQLite::Database &Db, const std::string &Name, std::size_t N) {
  SQLite::Statement Find(Db, "SELECT id FROM users WHERE name = ?");
  Find.bind(1, Name);
  std::string Marks;
  for (std::size_t I = 0; I < N; ++I)
    Marks += I ? ", ?" : "?";
  SQLite::Statement Many(Db, "SELECT id FROM users WHERE id IN (" + Marks + ")");
  Db.exec("PRAGMA journal_mode = WAL");
  std::string Same(2 * N - 1, '?');
  SQLite::Statement More(Db, "SELECT id FROM users WHERE id IN (" + Same + ")");
}

// The C interface

void concatenated(sqlite3 *Db, const std::string &Name) {
  std::string Sql = "DELETE FROM users WHERE name = '" + Name + "'";
  // fixed:
  sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr); // warns: value 'Name' becomes part of the SQL text of 'sqlite3_exec'
  // fixed: std::string Sql = "DELETE FROM users WHERE name = ?";
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(Db, Sql.c_str(), -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, Name.c_str(), -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_step(statement);
  // fixed: (statement ? sqlite3_finalize(statement) : sqlite3_errcode(Db));
}

void directly(sqlite3 *Db, const std::string &Name) {
  sqlite3_exec(Db, ("DELETE FROM users WHERE name = '" + Name + "'").c_str(), nullptr, nullptr, nullptr); // warns: value 'Name'
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(Db, "DELETE FROM users WHERE name = ?", -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, Name.c_str(), -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_step(statement);
  // fixed: (statement ? sqlite3_finalize(statement) : sqlite3_errcode(Db));
}

void printedInto(sqlite3 *Db, const char *Name) {
  char Sql[256];
  snprintf(Sql, sizeof Sql, "DELETE FROM users WHERE name = '%s'", Name);
  // fixed:
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr); // warns: value 'Name'
  // fixed: snprintf(Sql, sizeof Sql, "DELETE FROM users WHERE name = ?");
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(Db, Sql, -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, Name, -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_step(statement);
  // fixed: (statement ? sqlite3_finalize(statement) : sqlite3_errcode(Db));
}

void printedWithSprintf(sqlite3 *Db, const char *Name, int Id) {
  char Sql[256];
  std::sprintf(Sql, "UPDATE users SET name = '%s' WHERE id = %d", Name, Id);
  // fixed: std::sprintf(Sql, "UPDATE users SET name = ? WHERE id = ?");
  sqlite3_stmt *St = nullptr;
  sqlite3_prepare_v2(Db, Sql, -1, &St, nullptr); // warns: value 'Name'
  sqlite3_finalize(St);
  // fixed: sqlite3_bind_text(St, 1, Name, -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_bind_int64(St, 2, Id);
}

void printedNumber(sqlite3 *Db, int Id) {
  char Sql[64];
  snprintf(Sql, sizeof Sql, "DELETE FROM users WHERE id = %d", Id);
  // fixed:
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr); // low: number 'Id'
  // fixed: snprintf(Sql, sizeof Sql, "DELETE FROM users WHERE id = ?");
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(Db, Sql, -1, &statement, nullptr);
  // fixed: sqlite3_bind_int64(statement, 1, Id);
  // fixed: sqlite3_step(statement);
  // fixed: (statement ? sqlite3_finalize(statement) : sqlite3_errcode(Db));
}

void copied(sqlite3 *Db, const char *Name) {
  char Sql[256];
  strcpy(Sql, "DELETE FROM users WHERE name = '");
  strcat(Sql, Name);
  strcat(Sql, "'");
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr); // warns: value 'Name'
}

void mprintf(sqlite3 *Db, const char *Name) {
  char *Sql = sqlite3_mprintf("DELETE FROM users WHERE name = '%s'", Name);
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr); // warns: value 'Name'
  sqlite3_free(Sql);
}

void streamed(sqlite3 *Db, const std::string &Name, int Id) {
  std::ostringstream Sql;
  Sql << "UPDATE users SET name = '" << Name << "' WHERE id = " << Id;
  // fixed:
  sqlite3_exec(Db, Sql.str().c_str(), nullptr, nullptr, nullptr); // warns: value 'Name'
  // fixed: Sql << "UPDATE users SET name = ? WHERE id = ?";
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(Db, Sql.str().c_str(), -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, Name.c_str(), -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_bind_int64(statement, 2, Id);
  // fixed: sqlite3_step(statement);
  // fixed: (statement ? sqlite3_finalize(statement) : sqlite3_errcode(Db));
}

void streamedInSteps(sqlite3 *Db, const std::string &Name) {
  std::stringstream Sql;
  Sql << "SELECT id FROM users";
  if (!Name.empty())
    Sql << " WHERE name = '" << Name << "'";
  const std::string Text = Sql.str();
  sqlite3_exec(Db, Text.data(), nullptr, nullptr, nullptr); // warns: value 'Name'
}

void strings(sqlite3 *Db, std::string_view Name, const std::vector<std::string> &Names) {
  std::string Sql("DELETE FROM users WHERE name = '");
  Sql.append(Name).append("'");
  Sql.push_back(';');
  sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr); // warns: value 'Name'
  std::string First = "DELETE FROM users WHERE name = '" + Names[0] + "'";
  std::string Other = std::move(First);
  sqlite3_exec(Db, Other.c_str(), nullptr, nullptr, nullptr); // warns: value 'Names[0]'
}

void arguments(sqlite3 *Db, int Count, char **Values) {
  std::string Sql = std::string("DELETE FROM users WHERE name = '") + Values[1] + "'";
  sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr); // warns: value 'Values[1]'
}

static const char *const Statements[] = {"CREATE TABLE a (id INTEGER)", "CREATE TABLE b (id INTEGER)"};
static const char *Create = "CREATE TABLE c (id INTEGER)";

void silentC(sqlite3 *Db, const char *Name, int Mode) {
  for (const char *Sql : Statements)
    sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr);
  for (int I = 0; I < 2; ++I)
    sqlite3_exec(Db, Statements[I], nullptr, nullptr, nullptr);
  sqlite3_exec(Db, Create, nullptr, nullptr, nullptr);
  char *Sql = sqlite3_mprintf("DELETE FROM users WHERE name = %Q AND nick = '%q'", Name, Name);
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr);
  sqlite3_free(Sql);
  const char *States[] = {"old", "new"};
  std::string Text = std::string("DELETE FROM users WHERE state = '") + (Mode ? "old" : "new") + "'";
  sqlite3_exec(Db, Text.c_str(), nullptr, nullptr, nullptr);
  sqlite3_stmt *St = nullptr;
  sqlite3_prepare_v2(Db, "SELECT id FROM users WHERE name = ?", -1, &St, nullptr);
  sqlite3_bind_text(St, 1, Name, -1, nullptr);
  sqlite3_finalize(St);
}

// SQLite's own conversions quote, the standard ones beside them do not.
void ownConversions(sqlite3 *Db, const char *Name, const char *City) {
  char *Sql = sqlite3_mprintf("DELETE FROM users WHERE nick = '%q' AND city = '%s'", Name, City);
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr); // warns: value 'City'
  sqlite3_free(Sql);
  Sql = sqlite3_mprintf("DELETE FROM users WHERE nick = %Q OR nick = '%q' OR id = %d", Name, City, 5);
  sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr);
  sqlite3_free(Sql);
}

// An own function that is said to escape.
[[clang::annotate("orm::sql.escape")]] std::string harmless(const std::string &);
std::string looks(const std::string &);
void annotated(sqlite3 *Db, const std::string &Name) {
  sqlite3_exec(Db, ("DELETE FROM users WHERE name = '" + harmless(Name) + "'").c_str(), nullptr, nullptr, nullptr);
  sqlite3_exec(Db, ("DELETE FROM users WHERE name = '" + looks(Name) + "'").c_str(), nullptr, nullptr, nullptr); // warns: value 'looks(Name)'
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(Db, "DELETE FROM users WHERE name = ?", -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, looks(Name).c_str(), -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_step(statement);
  // fixed: (statement ? sqlite3_finalize(statement) : sqlite3_errcode(Db));
}
