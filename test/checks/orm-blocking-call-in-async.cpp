// drogon, oat++: calls that wait, on the thread of an event loop.
// RUN: %check %s orm-blocking-call-in-async %t -- --mock=drogon,oatpp -std=c++20
#include <drogon/drogon.h>
#include <drogon/orm/CoroMapper.h>
#include <drogon/orm/Mapper.h>
#include <models/Users.h>
#include <oatpp/async/Coroutine.hpp>
#include <oatpp/orm/DbClient.hpp>
#include <thread>

using namespace drogon;
using namespace drogon::orm;
using drogon_model::shop::Users;
using Reply = std::function<void(const HttpResponsePtr &)>;

// ---- fires

void find(const DbClientPtr &db) {
  db->execSqlSync("select 1"); // warns: 'DbClient::execSqlSync' blocks the thread of the event loop that 'find' runs on
}
template <typename T> std::size_t all(const DbClientPtr &db) {
  Mapper<T> mapper(db);
  return mapper.findAll().size(); // warns: 'Mapper::findAll' blocks the thread
}
#define QUERY(db, text) db->execSqlSync(text)

class Shop : public HttpController<Shop> {
public:
  void list(const HttpRequestPtr &request, Reply &&reply);
  void update(const HttpRequestPtr &request, Reply &&reply);
  Task<HttpResponsePtr> read(HttpRequestPtr request);

private:
  void save(const DbClientPtr &db) {
    auto transaction = db->newTransaction(); // warns: 'DbClient::newTransaction' blocks the thread of the event loop that 'Shop::save' runs on
  }
};

void Shop::list(const HttpRequestPtr &request, Reply &&reply) { // note: 'Shop::list' runs on the event loop
  auto db = app().getDbClient();
  auto rows = db->execSqlSync("select * from t where id = 1"); // warns: 'DbClient::execSqlSync' blocks the thread of the event loop that 'Shop::list' runs on
                                                               // note: use the library's awaitable form
  Mapper<Users> mapper(db);
  auto users = mapper.findAll(); // warns: 'Mapper::findAll' blocks the thread
  QUERY(db, "delete from t where id = 1"); // warns: 'DbClient::execSqlSync' blocks
  find(db);
  all<Users>(db);
}
void Shop::update(const HttpRequestPtr &request, Reply &&reply) {
  save(app().getDbClient());
  auto once = [](const DbClientPtr &db) {
    db->execSqlSync("select 2"); // warns: 'DbClient::execSqlSync' blocks
  };
  once(app().getDbClient());
}
Task<HttpResponsePtr> Shop::read(HttpRequestPtr request) {
  auto db = app().getDbClient();
  db->execSqlSync("select 3"); // warns: 'DbClient::execSqlSync' blocks
  co_await db->execSqlCoro("select 3");
  co_return HttpResponse::newHttpResponse();
}

void start() {
  app().getLoop()->runEvery(60.0, [] {
    app().getDbClient()->execSqlSync("delete from old where id = 1"); // warns: 'DbClient::execSqlSync' blocks
  });
  app().registerHandler("/x", [](const HttpRequestPtr &, Reply &&reply) {
    app().getDbClient()->execSqlSync("select 4"); // warns: 'DbClient::execSqlSync' blocks
  });
  auto db = app().getDbClient();
  db->execSqlAsync(
      "select 5",
      [db](const Result &) {
        db->execSqlSync("select 6"); // warns: 'DbClient::execSqlSync' blocks
      },
      [](const DrogonDbException &) {});
}

class Reading : public oatpp::async::Coroutine<Reading> {
public:
  oatpp::orm::DbClient *db;
  oatpp::async::Action act() override {
    db->executeQuery("select 1", {}); // warns: 'DbClient::executeQuery' blocks the thread of the event loop that 'Reading::act' runs on
    return finish();
  }
};

// ---- silent

// Nobody calls it from a handler: a tool, a seeder, the start of the program.
void seed(const DbClientPtr &db) {
  db->execSqlSync("insert into t values (1)");
  Mapper<Users>(db).findAll();
}
class Silent : public HttpController<Silent> {
public:
  void list(const HttpRequestPtr &request, Reply &&reply) {
    auto db = app().getDbClient();
    Mapper<Users> mapper(db);
    mapper.findAll([](std::vector<Users>) {}, [](const DrogonDbException &) {});
    db->execSqlAsync("select 1", [](const Result &) {}, [](const DrogonDbException &) {});
    auto future = db->execSqlAsyncFuture("select 1");
    // Another thread waits.
    std::async([db] { seed(db); });
    std::async([db] { db->execSqlSync("select 1"); });
  }
  Task<HttpResponsePtr> read(HttpRequestPtr request) {
    auto db = app().getDbClient();
    co_await db->execSqlCoro("select 1");
    CoroMapper<Users> mapper(db);
    auto all = co_await mapper.findAll();
    auto transaction = co_await db->newTransactionCoro();
    co_return HttpResponse::newHttpResponse();
  }
};
void plain(oatpp::orm::DbClient &db) { db.executeQuery("select 1", {}); }
