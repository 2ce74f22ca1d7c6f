// Loops whose rounds are no rows: messages, steps of an upgrade, trials, one of the texts, keys in blocks.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop %t -- --mock=qt,sqlitecpp
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <SQLiteCpp/SQLiteCpp.h>
#include <mutex>
#include <optional>
#include <queue>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace fmt {
template <class Range> std::string join(const Range &range, const char *between);
template <class... Args> std::string format(const char *text, Args &&...args);
} // namespace fmt

struct Store {
  SQLite::Database &db;
  int read(int id) { return db.execAndGet("SELECT price FROM items WHERE id = " + std::to_string(id)).getInt(); }
  void remove(int id) { db.exec("DELETE FROM items WHERE id = " + std::to_string(id)); }
  std::vector<int> select(const std::string &sql) {
    std::vector<int> out;
    SQLite::Statement rows(db, sql);
    while (rows.executeStep())
      out.push_back(rows.getColumn(0).getInt());
    return out;
  }
};

// ---- messages
struct Worker {
  Store store;
  std::queue<int> commands, todo;
  std::mutex mutex;
  bool running = true;
  void sleep();

  void serve() {
    while (running) {
      sleep();
      while (!commands.empty()) {
        int id;
        {
          std::lock_guard guard(mutex);
          id = commands.front();
          commands.pop();
        }
        store.remove(id);
        store.read(id);
      }
    }
  }
  void serveMany() {
    for (;;) {
      while (running && commands.size() > 0) {
        const int id = commands.front();
        commands.pop();
        store.remove(id);
      }
      sleep();
    }
  }
  // Emptied once: a list.
  void flush() {
    while (!commands.empty()) {
      store.remove(commands.front()); // warns@orm-save-in-loop: 'Store::remove' writes once per iteration of the loop
      commands.pop();
    }
  }
  // What it finds it looks into next.
  void walk() {
    while (running)
      while (!todo.empty()) {
        const int id = todo.front();
        todo.pop();
        todo.push(store.read(id)); // warns@orm-query-in-loop: 'Store::read' runs a query once per iteration of the loop
      }
  }
  void local(std::queue<int> ids) {
    while (running)
      while (!ids.empty()) {
        store.read(ids.front()); // warns@orm-query-in-loop: 'Store::read' runs a query once per iteration of the loop
        ids.pop();
      }
  }
};

// ---- steps of an upgrade
constexpr int LatestVersion = 40;
void step(Store &store, int from);
void upgrade(Store &store, int version) {
  while (version < LatestVersion) {
    step(store, version);
    store.db.exec("UPDATE about SET version = " + std::to_string(version));
    ++version;
  }
  for (; version != LatestVersion; version += 1)
    store.read(version);
}
// Versions of a thing are rows like any other, and so are forty of them.
void history(Store &store, int version, int lastVersion, int id) {
  while (version < lastVersion)
    store.read(version++); // warns@orm-query-in-loop: 'Store::read' runs a query once per iteration of the loop
  while (id < LatestVersion)
    store.read(id++); // warns@orm-query-in-loop: 'Store::read' runs a query once per iteration of the loop
}

// ---- one of the texts
struct Item {
  std::string name, state;
  int id;
};
void expand(Store &store, const std::vector<std::string> &keys, const std::vector<Item> &items) {
  for (const std::string &key : keys) {
    if (key == "owner")
      store.read(1);
    else if (key != "account")
      store.read(2); // warns@orm-query-in-loop: 'Store::read' runs a query once per element of 'keys'
    else
      store.remove(3);
  }
  for (const Item &item : items)
    if (item.state == "open")
      store.remove(item.id); // warns@orm-save-in-loop: 'Store::remove' writes once per element of 'items'
}
struct Table {
  std::string name;
  std::string getName() const { return name; }
};
#define ITEM_TABLE "items"
void clear(Store &store, const std::vector<Table> &tables) {
  for (const Table &table : tables)
    if (table.getName() == ITEM_TABLE)
      store.db.exec("DELETE FROM items");
    else if (table.name == ITEM_TABLE)
      store.db.exec(fmt::format("UPDATE {} SET id = {}", ITEM_TABLE, 1));
    else if (table.name == "people")
      store.db.exec(fmt::format("UPDATE {} SET id = {}", ITEM_TABLE, 1)); // warns@orm-save-in-loop: writes once per element of 'tables'
}

// ---- trials
std::optional<int> codeOf(Store &store, std::string &name) {
  const int id = store.db.execAndGet("SELECT id FROM codes WHERE name = '" + name + "'").getInt();
  return id > 0 ? std::optional<int>(id) : std::nullopt;
}
void addCode(Store &store, const std::string &name) { store.db.exec("INSERT INTO codes (name) VALUES ('" + name + "')"); }
void setCode(Store &store, int code) { store.db.exec("UPDATE codes SET used = 1 WHERE id = " + std::to_string(code)); }
bool more(Store &store);
int import(Store &store, std::vector<std::string> &names) {
  int sum = 0;
  for (std::string &name : names)
    while (true) {
      auto code = codeOf(store, name); // warns@orm-query-in-loop: 'codeOf' runs a query once per element of 'names'
      if (code) {
        sum += *code;
        break;
      } else {
        addCode(store, name);
      }
    }
  for (std::string &name : names)
    while (true) {
      if (codeOf(store, name))
        break;
      addCode(store, name);
    }
  // The row itself, which is written in any case.
  for (std::string &name : names)
    while (true) {
      auto code = codeOf(store, name); // warns@orm-query-in-loop: 'codeOf' runs a query once per element of 'names'
      if (code) {
        setCode(store, *code); // warns@orm-save-in-loop: 'setCode' writes once per element of 'names'
        break;
      } else {
        addCode(store, name); // warns@orm-save-in-loop: 'addCode' writes once per element of 'names'
      }
    }
  for (std::string &name : names)
    while (true) {
      if (codeOf(store, name)) {
        store.db.exec("UPDATE codes SET used = 1 WHERE name = '" + name + "'"); // warns@orm-save-in-loop: writes once per element of 'names'
        break;
      }
      addCode(store, name); // warns@orm-save-in-loop: 'addCode' writes once per element of 'names'
    }
  // Done where nothing is left: rows.
  for (std::string &name : names)
    while (true) {
      if (!more(store))
        break;
      addCode(store, name); // warns@orm-save-in-loop: 'addCode' writes once per element of 'names'
    }
  return sum;
}

// ---- keys in blocks
void readSome(Store &store, const std::set<int> &ids, std::set<int>::const_iterator &it, unsigned most) {
  std::vector<int> part;
  for (; it != ids.end() && part.size() < most; ++it)
    part.push_back(*it);
  store.select(fmt::format("SELECT price FROM items WHERE id IN ({})", fmt::join(part, ",")));
}
void readNext(Store &store, std::set<int>::const_iterator &it) { store.read(*it++); }
void readAll(Store &store, const std::set<int> &ids) {
  auto it = ids.begin();
  while (it != ids.end())
    readSome(store, ids, it, 1000);
  auto next = ids.begin();
  while (next != ids.end())
    readNext(store, next); // warns@orm-query-in-loop: 'readNext' runs a query once per iteration of the loop
}
void below(Store &store, std::vector<int> parents, const std::vector<int> &always) {
  while (!parents.empty()) {
    auto sql = fmt::format("SELECT id FROM items WHERE parent IN ({})", fmt::join(parents, ","));
    auto rows = store.select(sql);
    parents.clear();
    for (int row : rows)
      parents.push_back(row);
    store.select(fmt::format("SELECT id FROM items WHERE id IN ({})", fmt::join(always, ","))); // warns@orm-query-in-loop: 'Store::select' runs a query once per iteration of the loop
  }
}

// ---- a script
struct Step {
  std::string name, sql;
};
void run(Store &store, const std::vector<Step> &steps) {
  for (const Step &step : steps)
    store.db.exec(step.sql);
  for (const Step &step : steps)
    store.db.exec("DELETE FROM steps WHERE name = '" + step.name + "'"); // warns@orm-save-in-loop: writes once per element of 'steps'
}

// ---- a statement for each table
struct Driver {
  QString updateOf(const QString &table) const, whereOf(const QString &table, int id) const;
};
struct Query : QSqlQuery {
  bool prepare(const QString &sql) { return QSqlQuery::prepare(sql); }
  bool run() { return QSqlQuery::exec(); }
  bool exec(const QString &sql) { return QSqlQuery::exec(sql); }
};
void saveAll(const Driver &driver, const QStringList &tables) {
  for (const QString &table : tables) {
    QSqlQuery plain;
    plain.exec(driver.updateOf(table) + " " + driver.whereOf(table, 1));
    QString sql;
    sql += driver.updateOf(table);
    sql += " ";
    sql += driver.whereOf(table, 1);
    Query q;
    q.exec(sql);
    q.prepare(sql);
    q.run();
  }
}
// One table, and another row of it each time.
void saveRows(const Driver &driver, const std::vector<int> &ids) {
  const QString update = driver.updateOf("items");
  QSqlQuery plain;
  Query q;
  for (int id : ids) {
    plain.exec(update + " " + driver.whereOf("items", id)); // warns@orm-query-in-loop: once per element of 'ids'
    q.exec(update + " " + driver.whereOf("items", id));     // warns@orm-query-in-loop: 'Query::exec' runs a query once per element of 'ids'
    q.prepare("UPDATE items SET price = ? WHERE id = 1");
    q.addBindValue(id);
    q.run(); // warns@orm-save-in-loop: 'Query::run' writes once per element of 'ids'
  }
}

// ---- events, of which each kind does something else
int count(SQLite::Database &db, const char *table);
int clients(SQLite::Database &db) { return db.execAndGet("SELECT count(*) FROM clients").getInt(); }
int orders(SQLite::Database &db) { return db.execAndGet("SELECT count(*) FROM orders").getInt(); }
int orderOf(SQLite::Database &db, int id) {
  return db.execAndGet("SELECT count(*) FROM orders WHERE id = " + std::to_string(id)).getInt(); // note: 'orderOf' runs a query
}
struct Event {
  std::string kind;
  int id;
};
int dispatch(SQLite::Database &db, const std::vector<Event> &events) {
  int all = 0;
  for (const Event &event : events) { // note: the loop over 'events'
    const std::string kind = event.kind;
    if (kind == "clients")
      all += clients(db);
    else if (kind == "orders")
      all += orders(db);
    else if (kind == "order")
      all += orderOf(db, event.id); // warns: 'orderOf' runs a query once per element of 'events'
                                    // note: read all rows
  }
  return all;
}
