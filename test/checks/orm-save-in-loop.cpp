// Qt, SOCI, SQLiteCpp, libpqxx: statements that write, one by one.
// RUN: %check %s orm-save-in-loop %t -- --mock=qt,soci,sqlitecpp,pqxx
// RUN: %check %s orm-save-in-loop %t.all -- --mock=qt,soci,sqlitecpp,pqxx --option=orm-save-in-loop.WarnInTransaction=true --tag=all
// Plugin only today: orm-tidy does not know the checks' options and exits with 2.
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <string>
#include <tuple>
#include <vector>

struct Item {
  int id = 0;
  std::string name;
};

// ---- fires: each write commits by itself

void qtPerRow(const std::vector<int> &ids) {
  QSqlQuery q;
  q.prepare("INSERT INTO seen (id) VALUES (?)");
  for (int id : ids) { // note: the loop over 'ids' is here
    q.addBindValue(id);
    q.exec(); // warns: 'QSqlQuery::exec' writes once per element of 'ids', each time in a transaction of its own
              // note: write all rows
  }
  for (int id : ids)
    q.exec(QString("DELETE FROM seen WHERE id = %1").arg(id)); // warns: writes once per element of 'ids'
  for (int id : ids) {
    QSqlQuery u("UPDATE seen SET count = count + 1 WHERE id = " + QString::number(id)); // warns: writes once per element of 'ids'
  }
}

void sociPerRow(soci::session &db, const std::vector<Item> &items) {
  for (const Item &item : items)
    db << "INSERT INTO item (id, name) VALUES (:id, :name)", soci::use(item.id), soci::use(item.name); // warns: writes once per element of 'items'
  std::for_each(items.begin(), items.end(), [&](const Item &item) { // note: the lambda runs once per element
    db << "DELETE FROM item WHERE id = :id", soci::use(item.id); // warns: writes once per
  });
}

void sqliteCppPerRow(SQLite::Database &db, const std::vector<Item> &items) {
  for (const Item &item : items)
    db.exec("DELETE FROM item WHERE id = " + std::to_string(item.id)); // warns: 'Database::exec' writes once per element of 'items'
  SQLite::Statement insert(db, "INSERT INTO item (id, name) VALUES (?, ?)");
  for (const Item &item : items) {
    insert.bind(1, item.id);
    insert.bind(2, item.name);
    insert.exec(); // warns: 'Statement::exec' writes once per element of 'items'
    insert.reset();
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    SQLite::Statement update(db, "UPDATE item SET name = ? WHERE id = ?");
    update.bind(1, items[i].name);
    update.bind(2, items[i].id);
    update.executeStep(); // warns: 'Statement::executeStep' writes once per iteration of the loop
  }
}

void pqxxAutocommit(pqxx::connection &db, const std::vector<Item> &items) {
  pqxx::nontransaction tx(db);
  for (const Item &item : items)
    tx.exec_params("INSERT INTO item (id, name) VALUES ($1, $2)", item.id, item.name); // warns: writes once per element of 'items'
}
void pqxxTransactionEach(pqxx::connection &db, const std::vector<Item> &items) {
  for (const Item &item : items) {
    pqxx::work tx(db);
    tx.exec_params("INSERT INTO item (id, name) VALUES ($1, $2)", item.id, item.name); // warns: writes once per element of 'items'
    tx.commit();
  }
}

// The transaction ended before the loop, or begins and ends within.
void transactionElsewhere(QSqlDatabase &db, const std::vector<int> &ids) {
  db.transaction();
  db.commit();
  QSqlQuery q;
  q.prepare("INSERT INTO seen (id) VALUES (?)");
  for (int id : ids) {
    q.addBindValue(id);
    q.exec(); // warns: each time in a transaction of its own
  }
  for (int id : ids) {
    db.transaction();
    q.addBindValue(id);
    q.exec(); // warns: writes once per element of 'ids'
    db.commit();
  }
}

// Through functions, lambdas, templates, macros.
void store(SQLite::Database &db, const Item &item) {
  db.exec("INSERT INTO item VALUES (" + std::to_string(item.id) + ")"); // note: writes with
}
void storeLogged(SQLite::Database &db, const Item &item) { store(db, item); }
void storeAll(SQLite::Database &db, const std::vector<Item> &items) {
  for (const Item &item : items)
    store(db, item); // warns: 'store' writes once per element of 'items'
  for (const Item &item : items)
    storeLogged(db, item); // warns: 'storeLogged' writes once per element of 'items'
  auto keep = [&](const Item &item) { store(db, item); };
  for (const Item &item : items)
    keep(item); // warns: writes once per element of 'items'
}
template <typename T> void removeAll(SQLite::Database &db, const std::vector<T> &ids) {
  for (const T &id : ids) {
    SQLite::Statement remove(db, "DELETE FROM item WHERE id = ?");
    remove.bind(1, id);
    remove.exec(); // warns: 'Statement::exec' writes once per element of 'ids'
  }
}
void removeBoth(SQLite::Database &db) {
  removeAll(db, std::vector<int>{1});
  removeAll(db, std::vector<std::string>{"a"});
}
#define RUN(db, sql) (db).exec(sql)
void macros(SQLite::Database &db, const std::vector<Item> &items) {
  for (const Item &item : items)
    RUN(db, "DELETE FROM item WHERE id = " + std::to_string(item.id)); // warns: writes once per element of 'items'
}
struct Sink {
  virtual ~Sink() = default;
  virtual void put(const Item &item) = 0;
};
struct DatabaseSink : Sink {
  SQLite::Database &db;
  explicit DatabaseSink(SQLite::Database &d) : db(d) {}
  void put(const Item &item) override { store(db, item); }
};
void sinks(Sink &sink, const std::vector<Item> &items) {
  for (const Item &item : items)
    sink.put(item); // warns: 'Sink::put' writes once per element of 'items'
}
template <typename F> void withEach(const std::vector<Item> &items, F f) {
  for (const Item &item : items)
    f(item);
}
void callback(SQLite::Database &db, const std::vector<Item> &items) {
  withEach(items, [&](const Item &item) { store(db, item); }); // warns: 'store' writes once per
}
// A query and a write of one row: one finding each, or one of the two.
void readsThenWrites(QSqlDatabase &db) {
  QSqlQuery orders("SELECT id FROM orders WHERE open = 1", db);
  QSqlQuery close(db);
  close.prepare("UPDATE orders SET open = 0 WHERE id = ?");
  while (orders.next()) {
    close.bindValue(0, orders.value(0));
    close.exec(); // warns: writes once per iteration of the loop
  }
}

// ---- in a transaction: prepared once is the best that these APIs have; WarnInTransaction asks for more

void qtTransaction(QSqlDatabase &db, const std::vector<int> &ids) {
  db.transaction();
  QSqlQuery q(db);
  q.prepare("INSERT INTO seen (id) VALUES (?)");
  for (int id : ids) {
    q.addBindValue(id);
    q.exec(); // warns%all: writes once per element of 'ids'
  }
  db.commit();
}
void sqliteCppTransaction(SQLite::Database &db, const std::vector<Item> &items) {
  SQLite::Transaction tx(db);
  SQLite::Statement insert(db, "INSERT INTO item (id) VALUES (?)");
  for (const Item &item : items) {
    insert.bind(1, item.id);
    insert.exec(); // warns%all: writes once per element of 'items'
    insert.reset();
  }
  tx.commit();
}
void sociTransaction(soci::session &db, const std::vector<int> &ids) {
  soci::transaction tx(db);
  int id = 0;
  soci::statement st = (db.prepare << "INSERT INTO seen (id) VALUES (:id)", soci::use(id));
  for (int each : ids) {
    id = each;
    st.execute(true); // warns%all: writes once per element of 'ids'
  }
  tx.commit();
}
void beginByText(SQLite::Database &db, const std::vector<Item> &items) {
  db.exec("BEGIN IMMEDIATE");
  SQLite::Statement insert(db, "INSERT INTO item (id) VALUES (?)");
  for (const Item &item : items) {
    insert.bind(1, item.id);
    insert.exec(); // warns%all: writes once per element of 'items'
    insert.reset();
  }
  db.exec("COMMIT");
}
void pqxxTransaction(pqxx::work &tx, const std::vector<Item> &items) {
  tx.conn().prepare("put", "INSERT INTO item (id) VALUES ($1)");
  for (const Item &item : items)
    tx.exec_prepared("put", item.id); // warns%all: writes once per element of 'items'
}
// The caller's transaction is its parameter's type; each row is a round trip all the same.
void pqxxParameters(pqxx::work &tx, const std::vector<Item> &items) {
  for (const Item &item : items)
    tx.exec_params("UPDATE item SET name = $1 WHERE id = $2", item.name, item.id); // warns: writes once per element of 'items'
}

// ---- silent

void qtBatch(const QVariantList &ids) {
  QSqlQuery q;
  q.prepare("INSERT INTO seen (id) VALUES (?)");
  q.addBindValue(ids);
  q.execBatch();
}
void fillsArrays(const std::vector<int> &ids) {
  QVariantList all;
  for (int id : ids)
    all << id;
  QSqlQuery q;
  q.prepare("INSERT INTO seen (id) VALUES (?)");
  q.addBindValue(all);
  q.execBatch();
}
void sociBulk(soci::session &db, const std::vector<std::vector<int>> &chunks) {
  std::vector<int> ids;
  for (const auto &chunk : chunks)
    ids.insert(ids.end(), chunk.begin(), chunk.end());
  db << "INSERT INTO seen (id) VALUES (:id)", soci::use(ids);
  for (const std::vector<int> &chunk : chunks)
    db << "INSERT INTO seen (id) VALUES (:id)", soci::use(chunk);
}
void pqxxCopy(pqxx::work &tx, const std::vector<Item> &items) {
  pqxx::stream_to to(tx, "item", std::vector<std::string>{"id", "name"});
  for (const Item &item : items)
    to << std::make_tuple(item.id, item.name);
  to.complete();
}
void oneText(SQLite::Database &db, const std::vector<Item> &items) {
  std::string sql = "INSERT INTO item (id) VALUES ";
  for (const Item &item : items)
    sql += "(" + std::to_string(item.id) + "),";
  sql.pop_back();
  db.exec(sql);
}
void multiRowChunks(SQLite::Database &db, const std::vector<Item> &items) {
  std::string sql;
  int count = 0;
  for (const Item &item : items) {
    sql += "INSERT INTO item (id) VALUES (" + std::to_string(item.id) + ");";
    if (++count % 500 == 0) {
      db.exec(sql);
      sql.clear();
    }
  }
  db.exec(sql);
}
void schema(SQLite::Database &db, const std::vector<std::string> &statements) {
  for (const std::string &statement : statements)
    db.exec(statement);
  for (const char *table : {"item", "orders"})
    db.exec(std::string("DELETE FROM ") + table);
}
void batches(SQLite::Database &db) {
  int changed = 0;
  do {
    changed = db.exec("DELETE FROM log WHERE id IN (SELECT id FROM log WHERE old = 1 LIMIT 1000)");
  } while (changed > 0);
}
bool retries(SQLite::Database &db) {
  for (int attempt = 0; attempt < 10; ++attempt) {
    try {
      db.exec("UPDATE job SET state = 1 WHERE id = 5");
      return true;
    } catch (const std::exception &) {
    }
  }
  return false;
}
void worker(SQLite::Database &db) {
  for (;;)
    db.exec("UPDATE heartbeat SET at = CURRENT_TIMESTAMP");
}
void notSql(std::vector<Item> &items, std::vector<Item> &more) {
  for (const Item &item : more)
    items.insert(items.end(), item);
}
void suppressed(SQLite::Database &db, const std::vector<Item> &items) {
  for (const Item &item : items)
    store(db, item); // NOLINT(orm-save-in-loop)
}
