// libpqxx, SOCI, SQLiteCpp, drogon, Poco: connections that are made again and again.
// RUN: %check %s orm-connection-per-call %t -- --mock=pqxx,soci,sqlitecpp,drogon,poco -std=c++20
#include <Poco/Data/Session.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <drogon/drogon.h>
#include <memory>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <string>
#include <vector>

// ---- fires: in a loop

void perElement(const std::string &server, const std::vector<int> &ids) {
  for (int id : ids) { // note: the loop over 'ids' is here
    pqxx::connection db(server); // warns: connects once per element of 'ids'
                                 // note: connect once, before the loop
    pqxx::work tx(db);
    tx.exec_params("UPDATE item SET seen = 1 WHERE id = $1", id);
    tx.commit();
  }
  for (int id : ids) {
    soci::session db("sqlite3", "shop.db"); // warns: connects once per element of 'ids'
    db << "DELETE FROM item WHERE id = :id", soci::use(id);
  }
  std::for_each(ids.begin(), ids.end(), [&](int id) { // note: the lambda runs once per element
    SQLite::Database db("shop.db"); // warns: connects once per element of 'ids'
  });
}

#define CONNECT pqxx::connection db(server)
void macro(const std::string &server, const std::vector<int> &ids) {
  for (int id : ids) {
    CONNECT; // warns: connects once per element of 'ids'
  }
}
template <typename Connection> void inTemplate(const std::string &server, const std::vector<int> &ids) {
  for (int id : ids) {
    Connection db(server); // warns: connects once per element of 'ids'
  }
}
template void inTemplate<pqxx::connection>(const std::string &, const std::vector<int> &);

// ---- fires: once per request

void helper(const std::string &server) {
  pqxx::connection db(server); // warns: connects anew in each call of 'helper', which runs once per request
  pqxx::work tx(db);
  tx.commit();
}
class Orders : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest &, Poco::Net::HTTPServerResponse &) override { helper("x"); } // note: 'Orders::handleRequest' calls 'helper'
};
class Shop : public drogon::HttpController<Shop> {
public:
  void list(const drogon::HttpRequestPtr &, std::function<void(const drogon::HttpResponsePtr &)> &&) {
    auto db = drogon::orm::DbClient::newPgClient("host=x", 4); // warns: connects anew in each call of 'Shop::list', which runs once per request
  }
};

// ---- fires: each method of the class by itself

class Repository {
public:
  int count() {
    pqxx::connection db(server); // warns: connects anew in each call of 'Repository::count', as in other methods of the class
    pqxx::work tx(db);
    return tx.exec("SELECT count(*) FROM item")[0][0].as<int>();
  }
  void clear() {
    pqxx::connection db(server); // warns: connects anew in each call of 'Repository::clear'
    pqxx::work tx(db);
    tx.exec("DELETE FROM item WHERE id = 0");
    tx.commit();
  }
  void reset() {
    pqxx::connection db(server); // warns: connects anew in each call of 'Repository::reset'
    pqxx::work tx(db);
    tx.exec("UPDATE item SET seen = 0 WHERE id = 0");
    tx.commit();
  }

private:
  std::string server;
};

// ---- silent: one loads at the start, the other saves at the end

class Cache {
public:
  void load() {
    pqxx::connection db(server);
    pqxx::work tx(db);
    tx.exec("SELECT name FROM item WHERE id = 1");
  }
  void save() {
    pqxx::connection db(server);
    pqxx::work tx(db);
    tx.exec("DELETE FROM item WHERE id = 0");
    tx.commit();
  }

private:
  std::string server;
};

// ---- fires: two leases at once

void twoLeases(soci::connection_pool &pool, int id) {
  soci::session outer(pool); // note: the first is leased here
  if (id > 0) {
    soci::session inner(pool); // warns: leases a second connection of 'pool' while 'outer' holds one
    inner << "DELETE FROM item WHERE id = :id", soci::use(id);
  }
}

// ---- silent

void once(const std::string &server, const std::vector<int> &ids) {
  pqxx::connection db(server);
  for (int id : ids) {
    pqxx::work tx(db);
    tx.commit();
  }
}
void leased(soci::connection_pool &pool, const std::vector<int> &ids) {
  for (int id : ids) {
    soci::session db(pool);
    db << "DELETE FROM item WHERE id = :id", soci::use(id);
  }
}
void fillPool(soci::connection_pool &pool, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    soci::session &each = pool.at(i);
    each.open("postgresql", "dbname=shop");
  }
}
void otherPlaces(const std::vector<std::string> &files) {
  for (const std::string &file : files) {
    SQLite::Database db(file);
  }
}
std::vector<std::unique_ptr<pqxx::connection>> many(const std::string &server, int n) {
  std::vector<std::unique_ptr<pqxx::connection>> all;
  for (int i = 0; i < n; ++i)
    all.push_back(std::make_unique<pqxx::connection>(server));
  return all;
}
class Kept {
public:
  Kept(const std::string &server) : db(server) {}
  void first() { pqxx::work(db).commit(); }
  void second() {
    static pqxx::connection shared("dbname=shop");
    pqxx::work(shared).commit();
  }

private:
  pqxx::connection db;
};
void alone(const std::string &server) { // nobody knows how often it is called
  pqxx::connection db(server);
  pqxx::work tx(db);
  tx.exec("DELETE FROM item WHERE id = 0");
  tx.commit();
}
int main() {
  pqxx::connection db("dbname=shop");
  pqxx::work tx(db);
  tx.commit();
}
