// RUN: %check %s orm-exposed-session %t -- --mock=qt,drogon,pqxx,soci
// Repositories that give their session away.
#include <QSqlDatabase>
#include <QSqlQuery>
#include <drogon/drogon.h>
#include <models/Users.h>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <memory>
#include <string>
using drogon_model::shop::Users;
using namespace drogon::orm;

// ---- fires

class UserRepository {
public:
  explicit UserRepository(DbClientPtr db) : db(db) {}
  DbClientPtr client() const { return db; } // warns: the public method 'client' gives the database session of 'UserRepository' away
  Users find(int id) { return Mapper<Users>(db).findByPrimaryKey(id); }
  void add(Users user) { Mapper<Users>(db).insert(user); }

private:
  DbClientPtr db;
};
class OrderStore {
public:
  explicit OrderStore(soci::session &s) : sql(s) {}
  soci::session &sql; // warns: the public member 'sql' gives the database session of 'OrderStore' away
  void add(int id) { sql << "INSERT INTO orders (id) VALUES (1)"; }
  void clear() { sql << "DELETE FROM orders"; }
};
#define ACCESSOR(Type, Name)                                                                                           \
  Type &Name() { return Name##_; }
class PersonStore {
public:
  ACCESSOR(pqxx::connection, link) // warns: the public method 'link' gives the database session of 'PersonStore' away
  void add() {
    pqxx::work tx(link_);
    tx.exec("INSERT INTO person (id) VALUES (1)");
  }
  void clear() {
    pqxx::work tx(link_);
    tx.exec("DELETE FROM person");
  }

private:
  pqxx::connection link_;
};
template <class T> class Store {
public:
  std::shared_ptr<DbClient> db() { return db_; } // warns: the public method 'db' gives the database session of 'Store' away
  T find(int id) { return Mapper<T>(db_).findByPrimaryKey(id); }
  void add(T each) {
    auto insert = [&] { Mapper<T>(db_).insert(each); };
    insert();
    drop();
  }
  void drop() { Mapper<T>(db_).deleteBy(Criteria()); }

private:
  std::shared_ptr<DbClient> db_;
};
template class Store<Users>;

// ---- silent

class Kept {
public:
  void add(int id) { helper() << "INSERT INTO orders (id) VALUES (1)"; }
  void clear() { helper() << "DELETE FROM orders"; }

private:
  soci::session &helper() { return *sql; }
  soci::session *sql;
};
class ConnectionPool {
public:
  soci::session &session() { return one; } // that is what it is for
  void check() { one << "DELETE FROM orders"; }
  void reset() { one << "DELETE FROM orders"; }

private:
  soci::session one;
};
class Window { // no repository: one statement
public:
  soci::session &session() { return *sql; }
  void show() { *sql << "DELETE FROM orders"; }

private:
  soci::session *sql;
};
template <class T> class Declared;
template <class T> struct Lent {
  T *operator->() const;
};
class Lender { // pointers that nothing instantiates, one of them without a definition
public:
  Declared<soci::session> declared();
  Lent<soci::session> lent(); // warns: the public method 'lent' gives the database session of 'Lender' away
  void add(int id) { *sql << "INSERT INTO orders (id) VALUES (1)"; }
  void clear() { *sql << "DELETE FROM orders"; }

private:
  soci::session *sql;
};
