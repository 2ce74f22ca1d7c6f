// What is done in a loop besides asking for each element: after a failure, in batches, on another database, inside of the
// transaction that a function of the project began.
// RUN: %check %s orm-query-in-loop,orm-save-in-loop %t -- --mock=qt,sqlitecpp
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QMessageBox>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <vector>

namespace fmt {
template <class Range> std::string join(const Range &range, const char *between);
template <class... Args> std::string format(const char *text, Args &&...args);
} // namespace fmt

// ---- after a failure
void releases(QSqlQuery &items, QStringList &errors) {
  QSqlQuery give, clean;
  give.prepare("SELECT give(?)");
  clean.prepare("SELECT release(1)");
  while (items.next()) {
    give.bindValue(0, items.value(0));
    give.exec(); // warns@orm-query-in-loop: runs a query once per iteration of the loop
    if (!give.first()) {
      clean.exec();
      errors.append(give.lastError().text());
      continue;
    }
  }
}
// The statement's own error says nothing of what came before.
void logs(QSqlQuery &items, QStringList &errors, bool all) {
  QSqlQuery give;
  give.prepare("SELECT give(?)");
  while (items.next()) {
    if (all) {
      give.bindValue(0, items.value(0));
      give.exec(); // warns@orm-query-in-loop: runs a query once per iteration of the loop
      errors.append(give.lastError().text());
    }
  }
}

// ---- in batches
struct Store {
  SQLite::Database &db;
  std::vector<int> select(const std::string &sql) {
    std::vector<int> out;
    SQLite::Statement rows(db, sql);
    while (rows.executeStep())
      out.push_back(rows.getColumn(0).getInt());
    return out;
  }
  void below(std::vector<int> parents, const std::string &prefix) {
    while (!parents.empty()) {
      auto sql = fmt::format("{} ({})", prefix, fmt::join(parents, ","));
      parents = select(sql);
    }
  }
  void each(const std::vector<int> &parents, const std::string &prefix) {
    for (int parent : parents)
      select(fmt::format("{} ({})", prefix, parent)); // warns@orm-query-in-loop: runs a query once per element of 'parents'
  }
};

// ---- on another database each time
void versions(const QStringList &databases, QStringList &out) {
  for (const QString &name : databases) {
    QSqlDatabase db = QSqlDatabase::database(name);
    QSqlQuery q(db);
    q.exec("SELECT version FROM about WHERE id = 1");
    if (q.next())
      out.append(q.value(0).toString());
  }
}
// The same one, by another handle.
void names(const std::vector<int> &ids, QStringList &out) {
  for (int id : ids) {
    QSqlDatabase db = QSqlDatabase::database("main");
    QSqlQuery q(db);
    q.prepare("SELECT name FROM items WHERE id = ?");
    q.addBindValue(id);
    q.exec(); // warns@orm-query-in-loop: runs a query once per element of 'ids'
    if (q.next())
      out.append(q.value(0).toString());
  }
}

// ---- text from elsewhere
QString queryString(const QString &name);
bool run(QSqlQuery &q) { return q.exec() && !q.lastError().isValid(); }
bool stores(const std::vector<int> &ids) {
  QSqlDatabase db = QSqlDatabase::database();
  db.transaction();
  QSqlQuery insert(db);
  insert.prepare(queryString("insert_item"));
  for (int id : ids) {
    insert.bindValue(0, id);
    if (!run(insert)) {
      db.rollback();
      return false;
    }
  }
  return db.commit();
}
bool storesEach(const std::vector<int> &ids) {
  QSqlQuery insert(QSqlDatabase::database());
  insert.prepare(queryString("insert_item"));
  for (int id : ids) {
    insert.bindValue(0, id);
    run(insert); // warns@orm-save-in-loop: 'run' writes once per element of 'ids'
  }
  return true;
}
void loads(const std::vector<int> &ids, QStringList &out) {
  QSqlQuery select(QSqlDatabase::database());
  select.prepare(queryString("select_item"));
  for (int id : ids) {
    select.bindValue(0, id);
    run(select); // warns@orm-query-in-loop: 'run' runs a query once per element of 'ids'
    while (select.next())
      out.append(select.value(0).toString());
  }
}

// ---- windows: as many as a person opens
struct Card : QWidget {
  int id = 0;
  QString title;
  explicit Card(QWidget *parent) {}
  void show(int which) {
    QSqlQuery q;
    q.prepare("SELECT title FROM cards WHERE id = ?");
    q.addBindValue(which);
    q.exec();
    if (q.next())
      title = q.value(0).toString();
  }
};
struct Desk : QWidget {
  void open(const std::vector<int> &ids) {
    for (int id : ids) {
      Card *card = new Card(this);
      card->show(id);
    }
  }
  void count(const std::vector<int> &ids) {
    for (int id : ids)
      rename(id); // warns@orm-query-in-loop: 'Desk::rename' runs a query once per element of 'ids'
  }
  void rename(int id) {
    QSqlQuery q;
    q.prepare("SELECT title FROM cards WHERE id = ?");
    q.addBindValue(id);
    q.exec();
    if (q.next())
      setName(q.value(0).toString());
  }
  void setName(const QString &name);
};

// ---- no more than an enumeration has
enum class Curve { Small, Large };
int keys(SQLite::Database &db, const std::vector<Curve> &curves) {
  int sum = 0;
  for (Curve curve : curves)
    sum += db.execAndGet("SELECT count(*) FROM keys WHERE curve = " + std::to_string(int(curve))).getInt();
  return sum;
}

// ---- someone is asked
void withdraws(QSqlQuery &items, QWidget *parent) {
  QSqlQuery give, clean;
  give.prepare("SELECT give(?)");
  clean.prepare("SELECT release(?)");
  while (items.next()) {
    give.bindValue(0, items.value(0));
    give.exec(); // warns@orm-query-in-loop: runs a query once per iteration of the loop
    if (!give.first()) {
      clean.bindValue(0, items.value(0));
      clean.exec();
      if (QMessageBox::question(parent, "Give", "Go on?") == QMessageBox::Yes)
        continue;
      return;
    }
  }
}
// A message is no question.
void tells(QSqlQuery &items, QWidget *parent, bool all) {
  QSqlQuery give;
  give.prepare("SELECT give(?)");
  while (items.next())
    if (all) {
      give.bindValue(0, items.value(0));
      give.exec(); // warns@orm-query-in-loop: runs a query once per iteration of the loop
      if (!give.first())
        QMessageBox::question(parent, "Give", "That was all.");
    }
}

// ---- functions that run a statement in few of their calls
struct Rights {
  SQLite::Database &db;
  bool owner() { return db.execAndGet("SELECT count(*) FROM owners").getInt() > 0; }
  bool check(const std::string &name) {
    if (name == "#owner")
      return owner();
    return name.empty();
  }
  bool checkEach(const std::string &name) {
    if (name != "#owner")
      return owner();
    return name.empty();
  }
};
bool mayAll(Rights &rights, const std::vector<std::string> &names) {
  for (const std::string &name : names)
    if (!rights.check(name))
      return false;
  for (const std::string &name : names)
    rights.checkEach(name); // warns@orm-query-in-loop: 'Rights::checkEach' runs a query once per element of 'names'
  return true;
}
struct Table {
  SQLite::Database db;
  int run(const std::string &sql) { return db.exec(sql); }
  void open() { run("PRAGMA journal_mode = WAL"); }
  void touch(int id) { run("SELECT touch(" + std::to_string(id) + ")"); }
};
void opens(std::vector<Table> &tables) {
  for (Table &table : tables)
    table.open();
  for (Table &table : tables)
    table.touch(1); // warns@orm-query-in-loop: 'Table::touch' runs a query once per element of 'tables'
}
struct Cards : QWidget {
  static void view(int id) {
    Card *card = new Card(nullptr);
    card->show(id);
  }
  void all(const std::vector<int> &ids) {
    for (int id : ids)
      view(id);
  }
};
// The begin may fail.
bool begins(QSqlDatabase &db) { return db.transaction(); }
bool storesWhole(const std::vector<int> &ids) {
  QSqlDatabase db = QSqlDatabase::database();
  if (!begins(db))
    return false;
  QSqlQuery insert(db);
  insert.prepare(queryString("insert_item"));
  for (int id : ids) {
    insert.bindValue(0, id);
    if (!run(insert)) {
      db.rollback();
      return false;
    }
  }
  return db.commit();
}

// ---- in a handler
struct Player {
  SQLite::Database &db;
  int id;
  void save() { db.execAndGet("SELECT save(" + std::to_string(id) + ")"); }
  void write(const std::string &packet);
  void send(const std::string &packet) {
    try {
      write(packet);
    } catch (...) {
      save();
    }
  }
};
void sendAll(std::vector<Player> &players) {
  for (Player &player : players)
    player.send("hello");
  for (Player &player : players)
    try {
      player.write("hello");
    } catch (...) {
      player.save();
    }
  for (Player &player : players)
    player.save(); // warns@orm-query-in-loop: 'Player::save' runs a query once per element of 'players'
}
// A loop in the handler is a loop.
void saveAll(std::vector<Player> &players) {
  try {
    players.at(0).write("hello");
  } catch (...) {
    for (Player &player : players)
      player.save(); // warns@orm-query-in-loop: 'Player::save' runs a query once per element of 'players'
  }
}

// ---- until it is done
struct Upgrade {
  SQLite::Database &db;
  bool exec(const std::string &sql) { return db.exec(sql) >= 0; }
  double version() { return db.execAndGet("SELECT max(version) FROM software").getDouble(); }
  bool toTwo() { return version() >= 2 && exec("DROP TABLE old"); }
  bool toThree() {
    bool two = false, three = false;
    while (!three) {
      while (!two)
        two = toTwo();
      three = version() >= 3;
    }
    return three;
  }
  void clean(const std::vector<int> &ids) {
    for (int id : ids) {
      exec("DROP TABLE IF EXISTS scratch");
      exec("SELECT clean(" + std::to_string(id) + ")"); // warns@orm-query-in-loop: 'Upgrade::exec' runs a query once per element of 'ids'
    }
  }
};
// Rows, though a flag ends it.
int sums(SQLite::Database &db, SQLite::Statement &ids) {
  int sum = 0;
  bool end = false;
  while (!end) {
    if (!ids.executeStep())
      end = true;
    else
      sum += db.execAndGet("SELECT price FROM items WHERE id = " + std::to_string(ids.getColumn(0).getInt())).getInt(); // warns@orm-query-in-loop: runs a query once per iteration of the loop
  }
  return sum;
}
// A step for each version.
void upgrade(SQLite::Database &db, int from, int to, const std::vector<int> &kinds) {
  for (int version = from + 1; version <= to; ++version)
    switch (version) {
    case 2:
      db.execAndGet("SELECT upgrade(2)");
      break;
    case 3:
      db.execAndGet("SELECT upgrade(3)");
      break;
    }
  for (std::size_t i = 0; i < kinds.size(); ++i)
    switch (kinds[i]) {
    case 2:
      db.execAndGet("SELECT count(*) FROM kinds WHERE at = " + std::to_string(i)); // warns@orm-query-in-loop: runs a query once per iteration of the loop
      break;
    }
}
