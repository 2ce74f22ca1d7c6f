// RUN: %check %s orm-query-in-loop,orm-save-in-loop,orm-prepare-in-loop,orm-connection-per-call,orm-writes-without-transaction,orm-ignored-result,orm-find-then-insert,orm-repeated-query %t -- --mock=qt,sqlitecpp,pqxx,drogon
// Checks that can fire on one loop: one defect is one finding, two defects with cures of their own are two.
#include <QSqlQuery>
#include <QVariant>
#include <SQLiteCpp/SQLiteCpp.h>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <pqxx/pqxx>
#include <string>
#include <vector>
using drogon_model::shop::Users;
using namespace drogon::orm;

// ---- one

// Two writes in each round: what puts a transaction around the loop puts one around both.
void twoWrites(SQLite::Database &db, const std::vector<int> &ids) {
  for (int id : ids) {
    db.exec("DELETE FROM line WHERE basket = 1"); // warns@orm-save-in-loop: writes once per element of 'ids'
    db.exec("DELETE FROM basket WHERE id = 1"); // warns@orm-save-in-loop: writes once per element of 'ids'
  }
}
// A function that reads and writes is the query's.
void readsAndWrites(SQLite::Database &db, int id) {
  SQLite::Statement get(db, "SELECT n FROM a WHERE id = ?");
  get.bind(1, id);
  if (get.executeStep())
    db.exec("UPDATE b SET n = 1 WHERE id = 1");
}
void both(SQLite::Database &db, const std::vector<int> &ids) {
  for (int id : ids)
    readsAndWrites(db, id); // warns@orm-query-in-loop: runs a query once per element of 'ids'
}

// ---- several, at places of their own or with cures of their own

void prepared(const std::vector<int> &ids) {
  QSqlQuery q;
  for (int id : ids) {
    q.prepare("DELETE FROM person WHERE id = ?"); // warns@orm-prepare-in-loop: prepares the same statement once per element of 'ids'
    q.addBindValue(id);
    q.exec(); // warns@orm-save-in-loop: writes once per element of 'ids'
              // warns@orm-ignored-result: is dropped
  }
}
void connects(const std::string &server, const std::vector<int> &ids) {
  for (int id : ids) {
    pqxx::connection db(server); // warns@orm-connection-per-call: connects once per element of 'ids'
    pqxx::work tx(db);
    tx.exec_params("UPDATE item SET seen = 1 WHERE id = $1", id); // warns@orm-save-in-loop: writes once per element of 'ids'
    tx.commit();
  }
}
void insertMissing(const DbClientPtr &db, const std::vector<std::string> &names) {
  Mapper<Users> users(db);
  for (const std::string &name : names)
    if (users.count(Criteria(Users::Cols::_name, CompareOperator::EQ, name)) == 0) { // warns@orm-query-in-loop: runs a query once per element of 'names'
      Users user;
      users.insert(user); // warns@orm-save-in-loop: writes once per element of 'names'
                          // warns@orm-find-then-insert: inserts what 'Mapper::count' did not find
    }
}
