// RUN: %check %s orm-sql-interpolation,orm-dynamic-identifier %t -- --mock=sqlite,pqxx
// Functions that hand text to the database, in less plain forms.
#include <cstdarg>
#include <cstdio>
#include <format>
#include <functional>
#include <memory>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <string>
#include <vector>

// An interface with one implementation that reaches the database and one that does not.
struct Connection {
  virtual ~Connection() = default;
  virtual int execute(const std::string &Sql) = 0;
};
struct SqliteConnection final : Connection {
  sqlite3 *Db = nullptr;
  int execute(const std::string &Sql) override { return sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr); }
};
struct FakeConnection final : Connection {
  std::vector<std::string> Seen;
  int execute(const std::string &Sql) override {
    Seen.push_back(Sql);
    return 0;
  }
};
void throughInterface(Connection &Db, const std::string &Name) {
  Db.execute("DELETE FROM users WHERE name = '" + Name + "'"); // warns@orm-sql-interpolation: value 'Name'
  Db.execute("DELETE FROM " + Name);                           // warns@orm-dynamic-identifier: identifier 'Name'
  Db.execute("DELETE FROM users");
}
void throughPointer(const std::unique_ptr<SqliteConnection> &Db, const std::string &Name) {
  Db->execute("DELETE FROM users WHERE name = '" + Name + "'"); // warns@orm-sql-interpolation: value 'Name'
}

// A class template, an operator, a static method, a default argument.
template <class Handle> class Session {
public:
  explicit Session(Handle *H) : H(H) {}
  int run(const std::string &Sql) { return sqlite3_exec(H, Sql.c_str(), nullptr, nullptr, nullptr); }
  int operator()(const std::string &Sql) { return run(Sql); }
  static int all(Handle *H, const std::string &Sql = "DELETE FROM users") { return Session(H).run(Sql); }

private:
  Handle *H;
};
void throughTemplate(Session<sqlite3> &Db, sqlite3 *Raw, const std::string &Name) {
  Db.run("DELETE FROM users WHERE name = '" + Name + "'");                    // warns@orm-sql-interpolation: value 'Name'
  Db("DELETE FROM users WHERE name = '" + Name + "'");                        // warns@orm-sql-interpolation: value 'Name'
  Session<sqlite3>::all(Raw, "DELETE FROM users WHERE name = '" + Name + "'"); // warns@orm-sql-interpolation: value 'Name'
  Session<sqlite3>::all(Raw);
}

// A constructor that takes the text.
struct Statement {
  Statement(sqlite3 *Db, const std::string &Sql) { sqlite3_prepare_v2(Db, Sql.c_str(), -1, &St, nullptr); }
  ~Statement() { sqlite3_finalize(St); }
  sqlite3_stmt *St = nullptr;
};
void throughConstructor(sqlite3 *Db, const std::string &Name) {
  Statement Find(Db, "SELECT id FROM users WHERE name = '" + Name + "'"); // warns@orm-sql-interpolation: value 'Name'
  Statement All(Db, "SELECT id FROM users");
}

// The wrapper adds to the text.
int explain(sqlite3 *Db, const std::string &Sql) {
  return sqlite3_exec(Db, ("EXPLAIN " + Sql).c_str(), nullptr, nullptr, nullptr);
}
int terminated(sqlite3 *Db, std::string Sql) {
  Sql += ";";
  return sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr);
}
void throughAdding(sqlite3 *Db, const std::string &Name) {
  terminated(Db, "DELETE FROM users WHERE name = '" + Name + "'"); // warns@orm-sql-interpolation: value 'Name'
}

// A parameter that is a condition: who writes a literal there is fine.
int countWhere(sqlite3 *Db, const std::string &Where) {
  return sqlite3_exec(Db, ("SELECT count(*) FROM users WHERE " + Where).c_str(), nullptr, nullptr, nullptr);
}
void conditions(sqlite3 *Db) { countWhere(Db, "active = 1"); }

// One template, many instances, one finding.
template <class T> int removeBy(sqlite3 *Db, const std::string &Value) {
  return sqlite3_exec(Db, ("DELETE FROM users WHERE name = '" + Value + "'").c_str(), nullptr, nullptr, nullptr); // warns@orm-sql-interpolation: value 'Value'
  // fixed: sqlite3_stmt *statement = nullptr;
  // fixed: sqlite3_prepare_v2(Db, "DELETE FROM users WHERE name = ?", -1, &statement, nullptr);
  // fixed: sqlite3_bind_text(statement, 1, Value.c_str(), -1, SQLITE_TRANSIENT);
  // fixed: sqlite3_step(statement);
  // fixed: return (statement ? sqlite3_finalize(statement) : sqlite3_errcode(Db));
}
void instances(sqlite3 *Db, const std::string &Name) {
  removeBy<int>(Db, Name);
  removeBy<long>(Db, Name);
}

// A function object that is called.
void throughFunction(sqlite3 *Db, const std::string &Name) {
  auto Run = [Db](const std::string &Sql) { return sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr); };
  Run("DELETE FROM users WHERE name = '" + Name + "'"); // warns@orm-sql-interpolation: value 'Name'
}

// missed today: the text and its values meet inside a function of variable arguments.
static int executef(sqlite3 *Db, const char *Format, ...) {
  char Sql[256];
  va_list List;
  va_start(List, Format);
  vsnprintf(Sql, sizeof Sql, Format, List);
  va_end(List);
  return sqlite3_exec(Db, Sql, nullptr, nullptr, nullptr);
}
void throughFormat(sqlite3 *Db, const char *Name) { executef(Db, "DELETE FROM users WHERE name = '%s'", Name); }

// missed today: what a std::function holds.
void throughStdFunction(sqlite3 *Db, const std::string &Name) {
  std::function<int(const std::string &)> Run = [Db](const std::string &Sql) {
    return sqlite3_exec(Db, Sql.c_str(), nullptr, nullptr, nullptr);
  };
  Run("DELETE FROM users WHERE name = '" + Name + "'");
}
