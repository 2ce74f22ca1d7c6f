// Loops as real programs have them: workers, caches, wrappers, one database after the other.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop %t -- --mock=qt,sqlitecpp,pqxx
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <pqxx/pqxx>
#include <string>
#include <thread>
#include <vector>

struct Item {
  int id = 0;
  std::string name;
};

// ---- fires

// A repository that keeps its statements: which one runs is known from where the member is made.
struct Repository {
  SQLite::Database &db;
  SQLite::Statement insert, select;
  SQLite::Statement remove{db, "DELETE FROM item WHERE id = ?"};
  explicit Repository(SQLite::Database &d)
      : db(d), insert(d, "INSERT INTO item (id) VALUES (?)"), select(d, "SELECT name FROM item WHERE id = ?") {}
  void put(const Item &item) {
    insert.bind(1, item.id);
    insert.exec();
    insert.reset();
  }
  void erase(int id) {
    remove.reset();
    remove.bind(1, id);
    remove.exec();
  }
  std::string name(int id) {
    select.reset();
    select.bind(1, id);
    return select.executeStep() ? select.getColumn(0).getString() : "";
  }
  void each(const std::vector<Item> &items) {
    for (const Item &item : items)
      put(item); // warns@orm-save-in-loop: 'Repository::put' writes once per element of 'items'
    for (const Item &item : items)
      // Wrong today: the text in a member's default initializer is not read; `remove` writes.
      erase(item.id); // warns@orm-query-in-loop: 'Repository::erase' runs a query once per element of 'items'
    for (const Item &item : items)
      name(item.id); // warns@orm-query-in-loop: 'Repository::name' runs a query once per element of 'items'
  }
  void inTransaction(const std::vector<Item> &items) {
    SQLite::Transaction transaction(db);
    for (const Item &item : items)
      // Wrong today: the function that writes is called inside a transaction.
      put(item); // warns@orm-save-in-loop: 'Repository::put' writes once per element of 'items'
    transaction.commit();
  }
};

// Each node asks for its parent.
int root(int id) {
  while (id != 0) {
    QSqlQuery q;
    q.prepare("SELECT parent FROM node WHERE id = ?");
    q.addBindValue(id);
    if (!q.exec() || !q.next()) // warns@orm-query-in-loop: once per iteration of the loop
      break;
    id = q.value(0).toInt();
  }
  return id;
}

void mapValues(pqxx::work &tx, std::map<int, std::string> &names) {
  for (auto &[id, name] : names)
    name = tx.exec_params1("SELECT name FROM person WHERE id = $1", id)[0].as<std::string>(); // warns@orm-query-in-loop: once per element of 'names'
}
bool predicates(pqxx::work &tx, std::vector<int> &ids) {
  std::erase_if(ids, [&](int id) {
    return tx.exec_params("SELECT 1 FROM person WHERE id = $1", id).empty(); // warns@orm-query-in-loop: once per element of 'ids'
  });
  return std::all_of(ids.begin(), ids.end(), [&](int id) {
    return !tx.exec_params("SELECT 1 FROM person WHERE id = $1", id).empty(); // warns@orm-query-in-loop: once per element of 'ids'
  });
}

// A function that reads and writes is one finding, the query's.
void upsert(SQLite::Database &db, const Item &item) {
  SQLite::Statement find(db, "SELECT id FROM item WHERE id = ?");
  find.bind(1, item.id);
  if (!find.executeStep())
    db.exec("INSERT INTO item (id) VALUES (" + std::to_string(item.id) + ")");
}
void upsertAll(SQLite::Database &db, const std::vector<Item> &items) {
  for (const Item &item : items)
    upsert(db, item); // warns@orm-query-in-loop: 'upsert' runs a query once per element of 'items'
}
// Directly, they are two.
void upsertHere(SQLite::Database &db, const std::vector<Item> &items) {
  for (const Item &item : items) {
    SQLite::Statement find(db, "SELECT id FROM item WHERE id = ?");
    find.bind(1, item.id);
    if (!find.executeStep()) // warns@orm-query-in-loop: once per element of 'items'
      db.exec("INSERT INTO item (id) VALUES (" + std::to_string(item.id) + ")"); // warns@orm-save-in-loop: once per element of 'items'
  }
}

// ---- silent

bool work();
struct Worker {
  bool running = true;
  void pause() { std::this_thread::sleep_for(std::chrono::milliseconds(100)); }
  int pending() {
    QSqlQuery q("SELECT count(*) FROM job WHERE state = 0");
    return q.next() ? q.value(0).toInt() : 0;
  }
  std::optional<int> next() {
    QSqlQuery q("SELECT id FROM job WHERE state = 0 LIMIT 1");
    return q.next() ? std::optional<int>(q.value(0).toInt()) : std::nullopt;
  }
  void polls() { // it sleeps, in a function
    while (running) {
      // Wrong today: the loop sleeps, but in a function that it calls.
      pending(); // warns@orm-query-in-loop: 'Worker::pending' runs a query once per iteration of the loop
      pause();
    }
  }
  void drains() { // the condition is the query
    while (pending() > 0)
      work();
    while (auto id = next())
      work();
  }
};

bool taken(const QString &name) {
  QSqlQuery q;
  q.prepare("SELECT 1 FROM person WHERE name = ?");
  q.addBindValue(name);
  return q.exec() && q.next();
}
QString freeName(const QString &base) {
  QString name = base;
  for (int i = 1; taken(name); ++i)
    name = base + QString::number(i);
  while (taken(name))
    name += "x";
  return name;
}

// Each database has its own rows.
void eachDatabase(const QStringList &connections) {
  for (const QString &name : connections) {
    QSqlDatabase db = QSqlDatabase::database(name);
    QSqlQuery q("SELECT version FROM meta WHERE id = 1", db);
    q.next();
  }
}
// Each table has its own rows; PRAGMA and DDL are no queries of rows.
void eachTable(const QStringList &tables) {
  for (const QString &table : tables) {
    QSqlQuery q("SELECT count(*) FROM " + table);
    q.next();
  }
  for (const QString &table : tables) {
    QSqlQuery q("PRAGMA table_info(" + table + ")");
    while (q.next())
      q.value(0).toString();
    q.exec("CREATE INDEX IF NOT EXISTS by_id ON " + table + " (id)");
  }
}

void firstTimeOnly(const std::vector<int> &ids) {
  bool first = true;
  for (int id : ids) {
    if (first) {
      QSqlQuery q("SELECT rate FROM tax WHERE country = 'CH'");
      q.next();
      first = false;
    }
  }
}

// A transaction in every shape around the loop.
struct Begin {
  SQLite::Database &db;
  explicit Begin(SQLite::Database &d) : db(d) { db.exec("BEGIN"); }
  ~Begin() { db.exec("COMMIT"); }
};
struct Store {
  SQLite::Database db{"x"};
  void begin() { db.exec("BEGIN"); }
  void commit() { db.exec("COMMIT"); }
  template <typename F> void transaction(F f) {
    begin();
    f();
    commit();
  }
  void erased(const std::function<void()> &f) {
    SQLite::Transaction t(db);
    f();
    t.commit();
  }
};
void put(SQLite::Statement &insert, const Item &item) {
  insert.bind(1, item.id);
  insert.exec();
  insert.reset();
}
void transactions(Store &store, const std::vector<Item> &items) {
  SQLite::Statement insert(store.db, "INSERT INTO item (id) VALUES (?)");
  {
    Begin transaction(store.db);
    for (const Item &item : items) {
      insert.bind(1, item.id);
      insert.exec();
      insert.reset();
    }
  }
  store.begin();
  for (const Item &item : items) {
    insert.bind(1, item.id);
    insert.exec();
    insert.reset();
  }
  store.commit();
  store.transaction([&] {
    for (const Item &item : items) {
      insert.bind(1, item.id);
      insert.exec();
      insert.reset();
    }
  });
  store.erased([&] {
    for (const Item &item : items) {
      insert.bind(1, item.id);
      // Wrong today: `erased` is a function of the program that runs the std::function in a transaction.
      insert.exec(); // warns@orm-save-in-loop: 'Statement::exec' writes once per element of 'items', each time in a transaction of its own
      insert.reset();
    }
  });
  {
    auto held = std::make_unique<SQLite::Transaction>(store.db);
    for (const Item &item : items) {
      insert.bind(1, item.id);
      // Wrong today: the transaction is held by a smart pointer.
      insert.exec(); // warns@orm-save-in-loop: 'Statement::exec' writes once per element of 'items', each time in a transaction of its own
      insert.reset();
    }
    held->commit();
  }
  {
    SQLite::Transaction transaction(store.db);
    for (const Item &item : items)
      put(insert, item);
    transaction.commit();
  }
}
void everyThousand(SQLite::Database &db, const std::vector<Item> &items) {
  db.exec("BEGIN");
  SQLite::Statement insert(db, "INSERT INTO item (id) VALUES (?)");
  int count = 0;
  for (const Item &item : items) {
    insert.bind(1, item.id);
    insert.exec();
    insert.reset();
    if (++count % 1000 == 0) {
      db.exec("COMMIT");
      db.exec("BEGIN");
    }
  }
  db.exec("COMMIT");
}
// All that call it have a transaction open.
static void putAll(SQLite::Database &db, const std::vector<Item> &items) {
  SQLite::Statement insert(db, "INSERT INTO item (id) VALUES (?)");
  for (const Item &item : items) {
    insert.bind(1, item.id);
    insert.exec();
    insert.reset();
  }
}
void callerBegins(SQLite::Database &db, const std::vector<Item> &items) {
  SQLite::Transaction transaction(db);
  putAll(db, items);
  transaction.commit();
}
void migrate(SQLite::Database &db, const std::map<int, std::string> &migrations) {
  int version = db.execAndGet("PRAGMA user_version").getInt();
  for (const auto &[number, text] : migrations) {
    if (number <= version)
      continue;
    SQLite::Transaction transaction(db);
    db.exec(text);
    // Wrong today: once per script, but only the script's own text is seen as one.
    db.exec("INSERT INTO migration (number) VALUES (" + std::to_string(number) + ")"); // once per script // warns@orm-save-in-loop: 'Database::exec' writes once per element of 'migrations', each time in a transaction of its own
    transaction.commit();
  }
}
void serverCursor(pqxx::work &tx) {
  tx.exec("DECLARE c CURSOR FOR SELECT name FROM person");
  while (true) {
    pqxx::result rows = tx.exec("FETCH 100 FROM c");
    if (rows.empty())
      break;
  }
  pqxx::icursorstream cursor(tx, "SELECT name FROM person", "d", 100);
  pqxx::result rows;
  while (cursor >> rows)
    rows.size();
}

// ---- recursion, functions given by name

struct Tree {
  Tree *left, *right;
  int id;
};
void visit(SQLite::Database &db, Tree *tree) {
  if (!tree)
    return;
  db.execAndGet("SELECT name FROM item WHERE id = " + std::to_string(tree->id)); // warns@orm-query-in-loop: runs a query once per level of the recursion
  visit(db, tree->left);
  visit(db, tree->right);
}
int nameLength(SQLite::Database &db, int id) {
  return int(db.execAndGet("SELECT name FROM item WHERE id = " + std::to_string(id)).getString().size());
}
int sumOf(SQLite::Database &db, const std::vector<int> &ids, int (*of)(SQLite::Database &, int)) {
  int sum = 0;
  for (int id : ids)
    sum += of(db, id);
  return sum;
}
int lengths(SQLite::Database &db, const std::vector<int> &ids) { return sumOf(db, ids, nameLength); } // warns@orm-query-in-loop: 'nameLength' runs a query once per iteration of the loop

// ---- reported though it may be right

// What the cache holds is not known.
struct Cache {
  std::map<int, std::string> known;
  const std::string &name(SQLite::Database &db, int id) {
    if (auto it = known.find(id); it != known.end())
      return it->second;
    return known[id] = db.execAndGet("SELECT name FROM item WHERE id = " + std::to_string(id)).getString();
  }
  void all(SQLite::Database &db, const std::vector<int> &ids) {
    for (int id : ids)
      name(db, id); // warns@orm-query-in-loop: 'Cache::name' runs a query once per element of 'ids'
  }
};
// A server's loop: what it waits for is not known.
bool accept(int &connection);
void handle(SQLite::Database &db) { db.exec("INSERT INTO log (at) VALUES (1)"); }
void serves(SQLite::Database &db) {
  int connection = 0;
  while (accept(connection))
    handle(db); // warns@orm-save-in-loop: 'handle' writes once per iteration of the loop
}
