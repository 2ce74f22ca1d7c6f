// Qt, SQLiteCpp, drogon: what is slow and not the database, while a transaction is open.
// RUN: %check %s orm-slow-call-in-transaction %t -- --mock=qt,sqlitecpp,drogon -std=c++20
#include <QMessageBox>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>
#include <SQLiteCpp/SQLiteCpp.h>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <drogon/HttpClient.h>
#include <drogon/drogon.h>
#include <fstream>
#include <future>
#include <mutex>
#include <string>
#include <thread>

// ---- fires

void pause() { QThread::msleep(5); }
void deeper() { pause(); } // note: 'deeper' calls 'pause'

void qt(QSqlDatabase &db) {
  db.transaction(); // note: the transaction begins here
  QSqlQuery q(db);
  q.exec("UPDATE a SET n = 1");
  QThread::msleep(100); // warns: 'QThread::msleep' sleeps while a transaction is open
                        // note: do it before the transaction begins
  QMessageBox::warning(nullptr, "x", "y"); // warns: waits for a person while a transaction is open
  pause(); // warns: 'pause' sleeps while a transaction is open
  deeper(); // warns: 'deeper' sleeps while a transaction is open
  db.commit();
  QThread::msleep(100);
}
void guard(SQLite::Database &db, const std::string &path) {
  SQLite::Transaction tx(db);
  db.exec("UPDATE a SET n = 1");
  std::ofstream out(path); // warns: works on files while a transaction is open
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns: sleeps while a transaction is open
  tx.commit();
}
void http(const drogon::orm::DbClientPtr &db, const drogon::HttpRequestPtr &request) {
  auto tx = db->newTransaction();
  tx->execSqlSync("UPDATE a SET n = 1");
  drogon::HttpClient::newHttpClient("http://x")->sendRequest(request); // warns: waits for the network while a transaction is open
}
drogon::Task<> coroutine(drogon::orm::DbClientPtr db, drogon::HttpRequestPtr request) {
  auto tx = co_await db->newTransactionCoro();
  co_await tx->execSqlCoro("UPDATE a SET n = 1");
  co_await drogon::HttpClient::newHttpClient("http://x")->sendRequestCoro(request); // warns: waits for the network while a transaction is open
}
void text(SQLite::Database &db) {
  db.exec("BEGIN");
  db.exec("UPDATE a SET n = 1");
  std::this_thread::sleep_for(std::chrono::seconds(1)); // warns: sleeps while a transaction is open
  db.exec("COMMIT");
}
void others(SQLite::Database &db, std::mutex &mutex, std::condition_variable &woken, std::future<int> &answer) {
  SQLite::Transaction tx(db);
  db.exec("UPDATE a SET n = 1");
  std::system("ls"); // warns: 'system' waits for another program while a transaction is open
  QProcess::execute("ls"); // warns: waits for another program while a transaction is open
  answer.get(); // warns: 'future::get' waits for another thread while a transaction is open
  std::unique_lock<std::mutex> lock(mutex);
  woken.wait(lock); // warns: 'condition_variable::wait' waits for another thread while a transaction is open
  tx.commit();
}
#define WAIT() QThread::msleep(1)
void macro(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  db.exec("UPDATE a SET n = 1");
  WAIT(); // warns: sleeps while a transaction is open
  tx.commit();
}
template <typename Guard> void inTemplate(SQLite::Database &db) {
  Guard tx(db);
  db.exec("UPDATE a SET n = 1");
  QThread::msleep(1); // warns: sleeps while a transaction is open
  tx.commit();
}
template void inTemplate<SQLite::Transaction>(SQLite::Database &);
auto inLambda = [](SQLite::Database &db) {
  SQLite::Transaction tx(db);
  db.exec("UPDATE a SET n = 1");
  QThread::msleep(1); // warns: sleeps while a transaction is open
  tx.commit();
};
void atOnce(SQLite::Database &db) {
  db.exec("BEGIN IMMEDIATE");
  QThread::msleep(1); // warns: sleeps while a transaction is open
  db.exec("COMMIT");
}
void roundBefore(SQLite::Database &db, int n) {
  SQLite::Transaction tx(db);
  for (int i = 0; i < n; ++i) {
    QThread::msleep(1); // warns: sleeps while a transaction is open
    db.exec("UPDATE a SET n = 1");
  }
  tx.commit();
}
void change(SQLite::Database &db) { db.exec("UPDATE a SET n = 1"); }
void byFunction(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  change(db);
  QThread::msleep(1); // warns: sleeps while a transaction is open
  tx.commit();
}

// ---- silent

int fieldsOf(const std::string &path) { return static_cast<int>(path.size()); }
void nothingRunYet(SQLite::Database &db, const std::string &path) {
  SQLite::Transaction tx(db);
  if (fieldsOf(path) != 9) { // holds no lock by now
    QMessageBox::warning(nullptr, "x", "y");
    return;
  }
  db.exec("UPDATE a SET n = 1");
  tx.commit();
}
void before(SQLite::Database &db, const std::string &path) {
  std::ofstream out(path);
  QThread::msleep(1);
  {
    SQLite::Transaction tx(db);
    db.exec("UPDATE a SET n = 1");
    tx.commit();
  }
  QThread::msleep(1);
}
void elsewhere(const drogon::orm::DbClientPtr &db, const drogon::HttpRequestPtr &request) {
  auto tx = db->newTransaction();
  drogon::HttpClient::newHttpClient("http://x")->sendRequest(request, [](drogon::ReqResult, const drogon::HttpResponsePtr &) {});
}
void write(const std::string &line) { std::ofstream("log.txt") << line; }
void logs(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  write("begin");
  db.exec("UPDATE a SET n = 1");
  tx.commit();
}
void rolledBack(QSqlDatabase &db) {
  db.transaction();
  QSqlQuery q(db);
  if (!q.exec("UPDATE a SET n = 1")) {
    db.rollback();
    QMessageBox::warning(nullptr, "x", "y");
    return;
  }
  db.commit();
}
