// Qt, SQLiteCpp, SOCI, drogon: writes that belong together.
// RUN: %check %s orm-writes-without-transaction %t -- --mock=qt,sqlitecpp,soci,drogon -std=c++20
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <SQLiteCpp/SQLiteCpp.h>
#include <drogon/drogon.h>
#include <soci/soci.h>
#include <string>
#include <vector>

// ---- fires

void removeFilter(int id) {
  QSqlQuery q;
  q.exec("DELETE FROM filter WHERE id = 1"); // warns: 'QSqlQuery::exec' and 'QSqlQuery::exec' write with no transaction around both
                                             // note: put one transaction around
  q.exec("DELETE FROM condition WHERE filter = 1"); // note: the second write is here
  q.exec("DELETE FROM action WHERE filter = 1");
}
bool removeChecked(int id) {
  QSqlQuery q;
  if (!q.exec("DELETE FROM filter WHERE id = 1")) // warns: write with no transaction around both
    return false;
  if (!q.exec("DELETE FROM action WHERE filter = 1"))
    return false;
  return true;
}
void rewrite(SQLite::Database &db, const std::vector<std::string> &names) {
  db.exec("DELETE FROM name WHERE kind = 1"); // warns: 'Database::exec' and 'Statement::exec' write with no transaction around both
  SQLite::Statement insert(db, "INSERT INTO name VALUES (?)");
  for (const std::string &name : names) {
    insert.bind(1, name);
    insert.exec();
    insert.reset();
  }
}
#define REMOVE(db, table) db << "DELETE FROM " table " WHERE id = 1"
void macro(soci::session &db) {
  REMOVE(db, "a"); // warns: write with no transaction around both
  REMOVE(db, "b");
}
template <typename Client> void inTemplate(Client &db) {
  db->execSqlSync("UPDATE role SET name = 'x' WHERE id = 1"); // warns: 'DbClient::execSqlSync' and 'DbClient::execSqlSync' write
  db->execSqlSync("UPDATE role SET text = 'x' WHERE id = 1");
}
template void inTemplate(const drogon::orm::DbClientPtr &);
auto inLambda = [](soci::session &db) {
  db << "INSERT INTO a VALUES (1)"; // warns: write with no transaction around both
  db << "INSERT INTO b VALUES (1)";
};

void insertUser(soci::session &db) { db << "INSERT INTO user VALUES (1)"; } // note: 'insertUser' writes with
void insertAddress(soci::session &db) { db << "INSERT INTO address VALUES (1)"; }
void readUser(soci::session &db) { int n; db << "SELECT count(*) FROM user", soci::into(n); }
void helpers(soci::session &db) {
  readUser(db);
  insertUser(db); // warns: 'insertUser' and 'insertAddress' write with no transaction around both
  insertAddress(db); // note: the second write is here
  insertUser(db);
}
void mixed(soci::session &db) {
  db << "UPDATE counter SET n = n + 1"; // warns: 'session::operator<<' and 'insertUser' write with no transaction around both
  insertUser(db);
}

// Each branch is an operation of its own.
void createOrChange(bool known, QSqlQuery &q) {
  if (known) {
    q.exec("UPDATE filter SET name = 'x' WHERE id = 1"); // warns: write with no transaction around both
    q.exec("DELETE FROM action WHERE filter = 1");
  } else {
    q.exec("INSERT INTO filter VALUES (1)"); // warns: write with no transaction around both
    q.exec("INSERT INTO action VALUES (1)");
  }
}

// What a function of the project runs was decided by who gives it the statement.
bool runIt(QSqlQuery &q) { return q.exec(); }
bool setToken(int id) {
  QSqlQuery q;
  q.prepare("UPDATE user SET token = ? WHERE id = ?");
  q.addBindValue(id);
  return runIt(q);
}
bool forgot(int id) {
  if (!setToken(id)) // warns: 'setToken' and 'runIt' write with no transaction around both
    return false;
  QSqlQuery q;
  q.prepare("INSERT INTO forgotten VALUES (?)");
  q.addBindValue(id);
  return runIt(q);
}

// `Base::f()` is that function and no other.
struct Dialog {
  virtual bool open(int id); // its body is in no file
  virtual void clear() { QSqlQuery("DELETE FROM opened"); }
  virtual ~Dialog() = default;
};
struct Layout final : Dialog {
  bool open(int id) override {
    Dialog::open(id);
    QSqlQuery q;
    return q.exec("INSERT INTO opened VALUES (1)");
  }
  void clear() override {
    Dialog::clear(); // warns: 'Dialog::clear' and 'QSqlQuery::exec' write with no transaction around both
    QSqlQuery q;
    q.exec("DELETE FROM layout WHERE shown = 1");
  }
};
void openAny(Dialog &dialog) {
  dialog.open(1); // warns: 'Dialog::open' and 'QSqlQuery::exec' write with no transaction around both
  QSqlQuery q;
  q.exec("INSERT INTO history VALUES (1)");
}

bool mayGoOn(bool known, QSqlQuery &q) {
  if (known) {
    if (!q.exec("UPDATE a SET n = 1 WHERE id = 1")) { // warns: write with no transaction around both
      return false;
    } else {
      q.finish();
    }
  }
  return q.exec("DELETE FROM b WHERE id = 1");
}
void twiceAndAnother(const QString &id) {
  QSqlQuery q("UPDATE a SET n = 1 WHERE id = 1"); // warns: write with no transaction around both
  q.exec();
  q.exec("DELETE FROM b WHERE id = 1"); // note: the second write is here
}
void tablesBetween(QSqlQuery &q) {
  q.exec("DELETE FROM version WHERE id = 1"); // warns: write with no transaction around both
  q.exec("CREATE TABLE folders (id INTEGER PRIMARY KEY AUTOINCREMENT)");
  q.exec("INSERT INTO folders VALUES (1)");
}
void handlerLeaves(soci::session &db) {
  try {
    db << "DELETE FROM a WHERE id = 1"; // warns: write with no transaction around both
  } catch (const std::exception &) {
    return;
  }
  db << "DELETE FROM b WHERE id = 1";
}
void handlerIsEmpty(soci::session &db) {
  try {
    db << "DELETE FROM a WHERE id = 1"; // warns: write with no transaction around both
  } catch (const std::exception &) {
  }
  db << "DELETE FROM b WHERE id = 1";
}
void handlerTells(soci::session &db) {
  bool ok = true;
  try {
    db << "DELETE FROM a WHERE id = 1"; // warns: write with no transaction around both
  } catch (const std::exception &) {
    ok = false;
  }
  if (ok)
    db << "DELETE FROM b WHERE id = 1";
}

// Others call it in a transaction: it expects one.
class Store {
public:
  void prune() {
    SQLite::Transaction tx(db);
    erase(1);
    tx.commit();
  }
  void remove() { erase(2); } // warns: 'Store::erase' writes several times, and no transaction is open here
private:
  void erase(int id) {
    db.exec("DELETE FROM a WHERE id = 1");
    db.exec("DELETE FROM b WHERE id = 1");
  }
  SQLite::Database &db;
};

// ---- silent

void inTransaction(QSqlDatabase &db) {
  db.transaction();
  QSqlQuery q(db);
  q.exec("DELETE FROM a WHERE id = 1");
  q.exec("DELETE FROM b WHERE id = 1");
  db.commit();
}
void inGuard(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  db.exec("DELETE FROM a WHERE id = 1");
  db.exec("DELETE FROM b WHERE id = 1");
  tx.commit();
}
void onTransaction(const std::shared_ptr<drogon::orm::Transaction> &tx) {
  tx->execSqlSync("DELETE FROM a WHERE id = 1");
  tx->execSqlSync("DELETE FROM b WHERE id = 1");
}
void throughTransaction(const drogon::orm::DbClientPtr &db) {
  auto tx = db->newTransaction();
  tx->execSqlSync("DELETE FROM a WHERE id = 1");
  tx->execSqlSync("DELETE FROM b WHERE id = 1");
}
void calledInTransaction(SQLite::Database &db) {
  db.exec("DELETE FROM a WHERE id = 1");
  db.exec("DELETE FROM b WHERE id = 1");
}
void caller(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  calledInTransaction(db);
  tx.commit();
}
// The project's own guard.
class Lock {
public:
  explicit Lock(SQLite::Database &db) : tx(db) {}
  void done() { tx.commit(); }

private:
  SQLite::Transaction tx;
};
void ownGuard(SQLite::Database &db) {
  Lock lock(db);
  db.exec("DELETE FROM a WHERE id = 1");
  db.exec("DELETE FROM b WHERE id = 1");
  lock.done();
}
void either(bool known, QSqlQuery &q) {
  if (known)
    q.exec("UPDATE a SET n = 1 WHERE id = 1");
  else
    q.exec("INSERT INTO a VALUES (1)");
}
void early(bool known, QSqlQuery &q) {
  if (known) {
    q.exec("UPDATE a SET n = 1 WHERE id = 1");
    return;
  }
  q.exec("INSERT INTO a VALUES (1)");
}
bool leavesEitherWay(bool known, QSqlQuery &q) {
  if (known) {
    bool ok = q.exec("UPDATE a SET n = 1 WHERE id = 1");
    if (ok) {
      q.finish();
      return true;
    } else {
      q.finish();
      return false;
    }
  }
  return q.exec("INSERT INTO a VALUES (1)");
}
void runsTwice(const QString &id) { // one write, twice
  QSqlQuery q("UPDATE a SET n = 1 WHERE id = 1");
  q.exec();
}
void tablesCommit(QSqlQuery &q) { // MySQL ends a transaction with each change of the schema
  q.exec("DELETE FROM version WHERE id = 1");
  q.exec("CREATE TABLE folders (id INTEGER PRIMARY KEY AUTO_INCREMENT, data LONGBLOB)");
  q.exec("INSERT INTO folders VALUES (1)");
}
void note(const char *) {}
void failsAlone(soci::session &db) {
  try {
    db << "UPDATE player SET seen = 1 WHERE id = 1";
  } catch (const std::exception &e) {
    note(e.what());
  }
  db << "DELETE FROM visit WHERE id = 1";
}
void upsert(SQLite::Database &db) {
  SQLite::Statement update(db, "UPDATE a SET n = 1 WHERE id = 1");
  if (update.exec() > 0)
    return;
  SQLite::Statement insert(db, "INSERT INTO a VALUES (1)");
  insert.exec();
}
void upsertByNumber(SQLite::Database &db) {
  int changed = db.exec("UPDATE a SET n = 1 WHERE id = 1");
  if (changed == 0)
    db.exec("INSERT INTO a VALUES (1)");
}
void onlyLoop(SQLite::Database &db, const std::vector<int> &ids) { // another check's matter
  SQLite::Statement insert(db, "INSERT INTO name VALUES (?)");
  for (int id : ids) {
    insert.bind(1, id);
    insert.exec();
  }
}
void tables(SQLite::Database &db) {
  db.exec("CREATE TABLE IF NOT EXISTS a (id INTEGER)");
  db.exec("CREATE TABLE IF NOT EXISTS b (id INTEGER)");
  db.exec("INSERT INTO a VALUES (1)");
}
void cases(int kind, QSqlQuery &q) {
  switch (kind) {
  case 0:
    q.exec("DELETE FROM a WHERE id = 1");
    break;
  case 1:
    q.exec("DELETE FROM b WHERE id = 1");
    break;
  }
}
