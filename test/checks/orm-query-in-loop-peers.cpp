// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-sql-interpolation,orm-write-without-where,orm-overfetch,orm-filter-in-memory,orm-ignored-result,orm-unreleased-handle %t -- --mock=qt,wt,sqlite,sqlitecpp,drogon
// What other tools are known to report wrongly, each beside the case that it is mistaken for.
#include <QSqlQuery>
#include <QVariant>
#include <SQLiteCpp/SQLiteCpp.h>
#include <Wt/Dbo/Dbo.h>
#include <map>
#include <memory>
#include <set>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <vector>

static void use(int) {}
static void log(const std::string &) {}

// ---- names alone: a cache with the methods of a database (topcheer/ggcode#1135, and unqueryvet's list of names, which
// ---- golangci-lint leaves off for that)

class Cache {
public:
  int get(int id) const { return values.at(id); }
  int find(int id) const { return values.count(id) ? values.at(id) : 0; }
  int first() const { return values.begin()->second; }
  bool exec(const std::string &command) { return !command.empty(); }
  void insert(int id) { values[id] = id; }
  void save() {}
  void remove() { values.clear(); }
  std::size_t count() const { return values.size(); }

private:
  std::map<int, int> values;
};
class Database {
public:
  int get(int id) {
    SQLite::Statement one(db, "SELECT n FROM item WHERE id = ?");
    one.bind(1, id);
    return one.executeStep() ? one.getColumn(0).getInt() : 0;
  }

private:
  SQLite::Database db{"x"};
};
void byName(Cache &cache, Database &database, const std::vector<int> &ids) {
  for (int id : ids) {
    use(cache.get(id) + cache.find(id) + cache.first() + static_cast<int>(cache.count()));
    cache.exec("DELETE FROM item");
    cache.insert(id);
    cache.save();
    use(database.get(id)); // warns@orm-query-in-loop: 'Database::get' runs a query once per element of 'ids'
  }
  cache.remove(); // eslint-plugin-drizzle has an option for `delete` of other objects
}

// ---- a file with SQL in it does not make every function a query (goone #37)

int plain(int id) { return id * 2; }
void noQuery(const std::vector<int> &ids) {
  for (int id : ids)
    use(plain(id));
}

// ---- a unit of work writes once, whatever the loop adds to it (Semgrep's batch-import)

struct User {
  std::string Name;
  template <class Action> void persist(Action &A) { Wt::Dbo::field(A, Name, "name"); }
};
void added(Wt::Dbo::Session &session, const std::vector<std::string> &names) {
  Wt::Dbo::Transaction transaction(session);
  for (const std::string &name : names) {
    auto user = std::make_unique<User>();
    user->Name = name;
    session.add(std::move(user));
  }
}

// ---- constants, the outcome that ends the loop, objects that are only made (CodeQL's rb/database-query-in-loop)

void constants(Database &database) {
  for (int id : {1, 2, 3})
    use(database.get(id));
}
int raises(Database &database, const std::vector<int> &ids) {
  for (int id : ids) {
    if (database.get(id) > 0)
      return id;
  }
  throw std::runtime_error("none");
}
void made(const std::vector<std::string> &names, std::vector<User> &out) {
  for (const std::string &name : names)
    out.push_back(User{name});
}

// ---- words of SQL in a text that no database gets (Bandit, ruff S608), constants in one that it does (EF1000)

static const char *const Table = "item";
void words(SQLite::Database &db, const std::string &name, int id) {
  log("select " + name + " from the list, or delete " + name);
  db.exec(std::string("DELETE FROM ") + Table + " WHERE id = 1");
  db.exec("DELETE FROM item WHERE name = '" + name + "'"); // warns@orm-sql-interpolation: the run-time value 'name' becomes part
                                                           // unsafe: SQLite::Statement statement(db, "DELETE FROM item WHERE name = ?");
                                                           // unsafe: statement.bind(1, name);
                                                           // unsafe: statement.exec();
}

// ---- the star of a count, and of an EXISTS, fetches no column (unqueryvet, sqlcheck)

int star() {
  QSqlQuery q("SELECT count(*) FROM item");
  int n = q.next() ? q.value(0).toInt() : 0;
  QSqlQuery e("SELECT 1 FROM item WHERE EXISTS (SELECT * FROM line WHERE line.item = item.id) LIMIT 1");
  return e.next() ? n : 0;
}

// ---- given back in another function, or by an owner (sqlclosecheck #43)

static void finish(sqlite3_stmt *s) { sqlite3_finalize(s); }
int closedElsewhere(sqlite3 *db) {
  sqlite3_stmt *s = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT 1", -1, &s, nullptr) != SQLITE_OK)
    return 0;
  int n = sqlite3_step(s) == SQLITE_ROW ? sqlite3_column_int(s, 0) : 0;
  finish(s);
  return n;
}

// ---- a collection of the program's own that is filtered (Larastan binds to the query's type)

std::vector<int> ofTheProgram(const std::set<int> &all, int least) {
  std::vector<int> out;
  for (int each : all)
    if (each > least)
      out.push_back(each);
  return out;
}
