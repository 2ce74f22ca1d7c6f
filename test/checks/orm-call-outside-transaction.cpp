// drogon, userver, Qt, SQLiteCpp: statements beside the transaction that is open.
// RUN: %check %s orm-call-outside-transaction %t -- --mock=drogon,qt,sqlitecpp,userver -std=c++20
#include <QSqlDatabase>
#include <QSqlQuery>
#include <SQLiteCpp/SQLiteCpp.h>
#include <drogon/drogon.h>
#include <drogon/orm/Mapper.h>
#include <models/Users.h>
#include <userver/storages/postgres/cluster.hpp>

using namespace drogon::orm;
using drogon_model::shop::Users;

// ---- fires

void log(const DbClientPtr &db) { db->execSqlSync("insert into log values (1)"); }

void client(const DbClientPtr &db) {
  auto tx = db->newTransaction(); // note: the transaction begins here
  tx->execSqlSync("update a set n = 1");
  db->execSqlSync("update b set n = 1"); // warns: 'DbClient::execSqlSync' goes through 'db', not through the transaction that is open here
                                         // note: run it through the transaction
                                         // unsafe: tx->execSqlSync("update b set n = 1");
  log(db); // warns: 'log' gets the connection, not the transaction that is open here
}
void mapper(const DbClientPtr &db) {
  auto tx = db->newTransaction();
  Mapper<Users> users(db);
  // unsafe: Mapper<Users> users(tx);
  users.findAll(); // warns: 'Mapper::findAll' goes through 'db'
}
void lookup() {
  auto tx = drogon::app().getDbClient()->newTransaction();
  drogon::app().getDbClient()->execSqlSync("update a set n = 1"); // warns: goes through 'the default connection'
}
void cluster(userver::storages::postgres::ClusterPtr db) {
  auto tx = db->Begin({});
  db->Execute({}, "update a set n = 1"); // warns: goes through 'db'
  tx.Commit();
}
void twoDatabases(SQLite::Database &a, SQLite::Database &b) {
  SQLite::Transaction tx(a);
  b.exec("UPDATE t SET n = 1"); // warns: 'Database::exec' goes through 'b', not through the transaction
  SQLite::Statement s(b, "DELETE FROM t WHERE id = 1");
  s.exec(); // warns: 'Statement::exec' goes through 'b'
  tx.commit();
}
void qt(QSqlDatabase a, QSqlDatabase b) {
  a.transaction();
  QSqlQuery q(b);
  q.exec("UPDATE t SET n = 1"); // warns: 'QSqlQuery::exec' goes through 'b'
  a.commit();
}
#define RUN(db) db->execSqlSync("update a set n = 1")
void macro(const DbClientPtr &db) {
  auto tx = db->newTransaction();
  RUN(db); // warns: goes through 'db'
}
template <typename Client> void inTemplate(const Client &db) {
  auto tx = db->newTransaction();
  db->execSqlSync("update a set n = 1"); // warns: goes through 'db'
  // unsafe: tx->execSqlSync("update a set n = 1");
}
template void inTemplate(const DbClientPtr &);
auto inLambda = [](const DbClientPtr &db) {
  auto tx = db->newTransaction();
  db->execSqlSync("update a set n = 1"); // warns: goes through 'db'
  // unsafe: tx->execSqlSync("update a set n = 1");
};

// ---- silent

void write(const std::shared_ptr<Transaction> &tx) { tx->execSqlSync("update a set n = 1"); }
void inside(const DbClientPtr &db) {
  auto tx = db->newTransaction();
  tx->execSqlSync("update a set n = 1");
  Mapper<Users> users(tx);
  users.findAll();
  write(tx);
}
void behind(const DbClientPtr &db) {
  {
    auto tx = db->newTransaction();
    tx->execSqlSync("update a set n = 1");
  }
  db->execSqlSync("update a set n = 1");
}
void undone(const DbClientPtr &db) {
  auto tx = db->newTransaction();
  tx->rollback();
  db->execSqlSync("update a set n = 1");
}
void same(SQLite::Database &db) {
  SQLite::Transaction tx(db);
  SQLite::Database &name = db;
  name.exec("UPDATE t SET n = 1");
  SQLite::Statement s(db, "DELETE FROM t WHERE id = 1");
  s.exec();
  tx.commit();
}
void copy(SQLite::Database &from, SQLite::Database &to) { // what is read comes from elsewhere
  SQLite::Transaction tx(to);
  SQLite::Statement rows(from, "SELECT id FROM t WHERE id > 3");
  while (rows.executeStep())
    to.exec("INSERT INTO t VALUES (1)");
  tx.commit();
}
void unknown(QSqlDatabase a) {
  a.transaction();
  QSqlQuery q; // the default connection may be the same one
  q.exec("UPDATE t SET n = 1");
  a.commit();
}
