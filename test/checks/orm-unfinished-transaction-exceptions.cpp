// Qt, Poco, SOCI, Wt, drogon: what exceptions do with a transaction.
// RUN: %check %s orm-unfinished-transaction %t -- --mock=qt,wt,drogon,poco,soci -std=c++20
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <Wt/Dbo/Dbo.h>
#include <drogon/drogon.h>
#include <memory>
#include <soci/soci.h>
#include <stdexcept>
#include <string>

namespace dbo = Wt::Dbo;

struct User {
  std::string Name;
  template <class Action> void persist(Action &A) { dbo::field(A, Name, "name"); }
};
void log(const char *);
bool good(int);

// ---- fires: the catch block needs a rollback

void qt(QSqlDatabase &db) {
  db.transaction(); // note: the transaction begins here
  try {
    QSqlQuery q(db);
    if (!q.exec("UPDATE a SET n = 1 WHERE id = 1"))
      throw 1;
    if (!db.commit())
      throw 2;
  } catch (...) { // warns: swallows an error while the transaction that 'QSqlDatabase::transaction' began is still open
                  // note: roll back in the catch block
    log("failed");
  }
}
void poco(Poco::Data::Session &s) {
  try {
    s.begin();
    s << "UPDATE a SET n = 1 WHERE id = 1", Poco::Data::Keywords::now;
    s.commit();
  } catch (const std::exception &) { // warns: swallows an error while the transaction that 'Session::begin' began is still open
    log("failed");
  }
}
bool leased(Poco::Data::SessionPool &pool) {
  try {
    Poco::Data::Session s = pool.get();
    s.begin();
    s << "UPDATE a SET n = 1 WHERE id = 1", Poco::Data::Keywords::now;
    if (pool.available() == 0)
      return false; // what goes back to the pool is rolled back
    s.commit();
    return true;
  } catch (const std::exception &) {
    return false;
  }
}
template <typename Session> bool inTemplate(Session &s) {
  s.begin();
  try {
    s << "UPDATE a SET n = 1 WHERE id = 1";
    s.commit();
    return true;
  } catch (const std::exception &) { // warns: swallows an error
    return false;
  }
}
template bool inTemplate(soci::session &);
#define SWALLOW                                                                                                        \
  catch (...) {}
auto inLambda = [](soci::session &s) {
  s.begin();
  try {
    s << "UPDATE a SET n = 1 WHERE id = 1";
    s.commit();
  }
  SWALLOW // warns: swallows an error
};
void other(soci::session &s) { log("other"); }
void throughHelper(soci::session &s) {
  s.begin();
  try {
    s << "UPDATE a SET n = 1 WHERE id = 1";
    s.commit();
  } catch (const std::exception &) { // warns: swallows an error
    other(s);
  }
}

// ---- fires: the guard commits

void wt(dbo::Session &s, int x) {
  dbo::Transaction t(s);
  try {
    s.add(std::make_unique<User>()); // note: this write is kept
    if (!good(x))
      throw std::runtime_error("no");
    s.add(std::make_unique<User>());
  } catch (const std::exception &) { // warns: swallows an error, and the transaction 't' is committed all the same when it dies
                                     // note: roll back before the transaction dies
    log("failed");
  }
}
void drogonThrows(const drogon::orm::DbClientPtr &db, int x) {
  auto tx = db->newTransaction();
  tx->execSqlSync("update a set n = 1 where id = 1"); // note: this write is kept
  if (!good(x))
    throw std::runtime_error("no"); // warns: throws while the transaction 'tx' is open, which commits when it dies
  tx->execSqlSync("update b set n = 1 where id = 1");
}
drogon::Task<> coroutine(drogon::orm::DbClientPtr db, int x) {
  auto tx = co_await db->newTransactionCoro();
  co_await tx->execSqlCoro("update a set n = 1 where id = 1");
  if (!good(x))
    throw std::runtime_error("no"); // warns: throws while the transaction 'tx' is open
  co_await tx->execSqlCoro("update b set n = 1 where id = 1");
}

// ---- silent

void qtThrowsNothing(QSqlDatabase &db) {
  db.transaction();
  try {
    QSqlQuery q(db);
    q.exec("UPDATE a SET n = 1 WHERE id = 1");
    db.commit();
  } catch (...) {
    log("failed");
  }
}
void rollsBack(soci::session &s) {
  s.begin();
  try {
    s << "UPDATE a SET n = 1 WHERE id = 1";
    s.commit();
  } catch (const std::exception &) {
    s.rollback();
  }
}
void undo(soci::session &s) { s.rollback(); }
void rollsBackInHelper(soci::session &s) {
  s.begin();
  try {
    s << "UPDATE a SET n = 1 WHERE id = 1";
    s.commit();
  } catch (const std::exception &) {
    undo(s);
  }
}
bool rollsBackLater(soci::session &s) {
  bool ok = true;
  s.begin();
  try {
    s << "UPDATE a SET n = 1 WHERE id = 1";
    s.commit();
  } catch (const std::exception &) {
    ok = false;
  }
  if (!ok)
    s.rollback();
  return ok;
}
void throwsAgain(soci::session &s) {
  s.begin();
  try {
    s << "UPDATE a SET n = 1 WHERE id = 1";
    s.commit();
  } catch (const std::exception &) {
    log("failed");
    throw;
  }
}
bool ownConnection() {
  soci::session s("sqlite3", "shop.db");
  s.begin();
  try {
    s << "UPDATE a SET n = 1 WHERE id = 1";
    s.commit();
    return true;
  } catch (const std::exception &) {
    return false; // the session dies, and its transaction with it
  }
}
void guardDiesFirst(dbo::Session &s, int x) {
  try {
    dbo::Transaction t(s);
    s.add(std::make_unique<User>());
    if (!good(x))
      throw std::runtime_error("no");
  } catch (const std::exception &) {
    log("failed");
  }
}
void wtThrows(dbo::Session &s, int x) { // Wt looks for exceptions
  dbo::Transaction t(s);
  s.add(std::make_unique<User>());
  if (!good(x))
    throw std::runtime_error("no");
}
void drogonUndoes(const drogon::orm::DbClientPtr &db, int x) {
  auto tx = db->newTransaction();
  tx->execSqlSync("update a set n = 1 where id = 1");
  if (!good(x)) {
    tx->rollback();
    throw std::runtime_error("no");
  }
}
void databaseError(const drogon::orm::DbClientPtr &db) { // drogon has rolled back already
  auto tx = db->newTransaction();
  try {
    tx->execSqlSync("update a set n = 1 where id = 1");
    tx->execSqlSync("update b set n = 1 where id = 1");
  } catch (const std::exception &) {
    log("failed");
  }
}
void checkedFirst(const drogon::orm::DbClientPtr &db, int x) {
  auto tx = db->newTransaction();
  if (!good(x))
    throw std::runtime_error("no"); // nothing is written yet
  tx->execSqlSync("update a set n = 1 where id = 1");
}
