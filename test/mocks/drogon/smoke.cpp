// Every operation of the model once.
#include <drogon/drogon.h>
#include <drogon/orm/CoroMapper.h>
#include <drogon/orm/QueryBuilder.h>
#ifdef REAL_DROGON
#include "mysql/Users.h"
#include "mysql/Blog.h"
#include "mysql/Wallets.h"
using namespace drogon_model::drogonTestMysql;
#else
#include "models/Users.h"
using namespace drogon_model::shop;
#endif
#include <string>
#include <vector>

using namespace drogon;
using namespace drogon::orm;

void reads(const DbClientPtr &Client, const std::vector<int> &Ids, const std::string &Who) {
  Mapper<Users> Mp(Client);
  auto Rcb = [](std::vector<Users>) {};
  auto One = [](Users) {};
  auto Num = [](const std::size_t) {};
  auto Ecb = [](const DrogonDbException &) {};
  Mp.limit(10).offset(5).orderBy(Users::Cols::_id).orderBy(1, SortOrder::DESC).paginate(1, 20).forUpdate();
  Mp.innerJoin("a", "b", "c").leftJoin("a", "b", "c").rightJoin("a", "b", "c");
  Mp.findAll();
  Mp.findAll(Rcb, Ecb);
  Mp.findFutureAll().get();
  Mp.findBy(Criteria(Users::Cols::_id, CompareOperator::In, Ids));
  Mp.findBy(Criteria(CustomSql("n = $?"), Who) && Criteria("n = 1"_sql) || Criteria("id", CompareOperator::IsNull));
  Mp.findBy(Criteria(CustomSql("n = '" + Who + "'")), Rcb, Ecb);
  Mp.findFutureBy(Criteria("id", 1));
  Mp.findOne(Criteria("id", 1));
  Mp.findOne(Criteria("id", 1), One, Ecb);
  Mp.findFutureOne(Criteria("id", 1));
  Mp.findByPrimaryKey(1);
  Mp.findByPrimaryKey(1, One, Ecb);
  Mp.findFutureByPrimaryKey(1);
  Mp.count();
  Mp.count(Criteria("id", 1));
  Mp.count(Criteria("id", 1), Num, Ecb);
  Mp.countFuture();
}

void writes(const DbClientPtr &Client, Users &U) {
  Mapper<Users> Mp(Client);
  auto One = [](Users) {};
  auto Num = [](const std::size_t) {};
  auto Ecb = [](const DrogonDbException &) {};
  Mp.insert(U);
  Mp.insert(U, One, Ecb);
  Mp.insertFuture(U);
  Mp.update(U);
  Mp.update(U, Num, Ecb);
  Mp.updateFuture(U);
  Mp.deleteOne(U);
  Mp.deleteOne(U, Num, Ecb);
  Mp.deleteFutureOne(U);
  Mp.deleteByPrimaryKey(1);
  Mp.deleteByPrimaryKey(1, Num, Ecb);
  Mp.deleteFutureByPrimaryKey(1);
  Mp.deleteBy(Criteria("id", 1));
  Mp.deleteBy(Criteria("id", 1), Num, Ecb);
  Mp.deleteFutureBy(Criteria("id", 1));
  Mp.updateBy({"a"}, Criteria("id", 1), 5);
  Mp.updateBy({"a"}, Num, Ecb, Criteria("id", 1), 5);
  Mp.updateFutureBy({"a"}, Criteria("id", 1), 5);
  Mp.increment({"a"}, Criteria("id", 1), 5);
  Mp.incrementFuture({"a"}, Criteria("id", 1), 5);
}

Task<int> coroutines(DbClientPtr Client, Users U) {
  CoroMapper<Users> Mp(Client);
  co_await Mp.limit(10).findAll();
  auto Some = co_await Mp.findBy(Criteria("id", 1));
  auto First = co_await Mp.findOne(Criteria("id", 1));
  First = co_await Mp.findByPrimaryKey(1);
  auto N = co_await Mp.count();
  co_await Mp.insert(U);
  co_await Mp.update(U);
  co_await Mp.deleteOne(U);
  co_await Mp.deleteByPrimaryKey(1);
  co_await Mp.deleteBy(Criteria("id", 1));
  co_await Mp.updateBy({"a"}, Criteria("id", 1), 5);
  co_await Mp.increment({"a"}, Criteria("id", 1), 5);
  auto Trans = co_await Client->newTransactionCoro();
  auto R = co_await Trans->execSqlCoro("select 1 from users where id = $1", 5);
  auto Http = HttpClient::newHttpClient("http://localhost");
  auto Response = co_await Http->sendRequestCoro(HttpRequest::newHttpRequest());
  co_await sleepCoro(nullptr, 0.1);
  co_return static_cast<int>(N + R.size() + Some.size());
}

void builders(const DbClientPtr &Client) {
  QueryBuilder<Users> Q;
  Q.from("users").eq("a", "1").neq("a", "1").gt("a", "1").gte("a", "1").lt("a", "1").lte("a", "1").like("a", "1%");
  auto All = QueryBuilder<Users>{}.selectAll().limit(5).offset(5).range(0, 5).order("id", false).execSync(Client);
  QueryBuilder<Users>{}.select("id").execAsync(Client, [](const Result &) {}, [](const DrogonDbException &) {});
  QueryBuilder<Users>{}.selectAll().single().execAsyncFuture(Client);
}

void text(const DbClientPtr &Client, const std::string &Who) {
  Client->execSqlSync("select * from users where name = '" + Who + "'");
  Client->execSqlSync("select * from users where name = $1", Who);
  Client->execSqlAsync("select 1", [](const Result &) {}, [](const DrogonDbException &) {}, Who);
  Client->execSqlAsyncFuture("select 1", Who);
  *Client << "select * from users where name = $1" << Who << Mode::Blocking >> [](const Result &R) {
    for (const auto &Row : R)
      Row["name"].as<std::string>();
  } >> [](const DrogonDbException &) {};
  *Client << "select id, name from users" << Mode::NonBlocking >> [](bool IsNull, int Id, std::string &&Name) {} >>
      [](const DrogonDbException &) {};
  {
    auto Binder = *Client << std::string("delete from users where name = '" + Who + "'");
    Binder << Mode::Blocking;
    Binder.exec();
  }
  const Result R = Client->execSqlSync("select count(*) from users");
  if (!R.empty() && R.size() > 0)
    R[0]["count"].as<int>();
  R.front().at("count").c_str();
}

void relations(const DbClientPtr &Client, const Users &U) {
  auto W = U.getWallet(Client);
  U.getWallet(Client, [](Wallets) {}, [](const DrogonDbException &) {});
}

void mass(Users &U, const Json::Value &Document) {
  std::string Err;
  if (Users::validateJsonForUpdate(Document, Err))
    U.updateByJson(Document);
  Criteria FromJson(Document);
}

void transactions(const DbClientPtr &Client) {
  auto Trans = Client->newTransaction([](bool) {});
  Mapper<Users> Mp(Trans);
  Trans->setCommitCallback([](bool) {});
  Trans->rollback();
  Client->newTransactionAsync([](const std::shared_ptr<Transaction> &) {});
}

void clients() {
  auto Pg = DbClient::newPgClient("host=127.0.0.1", 4);
  auto My = DbClient::newMysqlClient("host=127.0.0.1", 4);
  auto Lite = DbClient::newSqlite3Client("filename=x", 1);
  auto Named = app().getDbClient("default");
  auto Fast = app().getFastDbClient();
  Pg->setTimeout(1);
  app().getLoop()->runEvery(1.0, [] {});
  app().getLoop()->runAfter(1.0, [] {});
  app().getLoop()->runInLoop([] {});
  app().getLoop()->queueInLoop([] {});
  app().registerHandler("/x", [](const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&) {});
  Pg->closeAll();
}

class Shop : public HttpController<Shop> {
public:
#ifdef REAL_DROGON
  static void initPathRouting() {}
#endif
  void list(const HttpRequestPtr &Req, std::function<void(const HttpResponsePtr &)> &&Callback);
  Task<HttpResponsePtr> read(HttpRequestPtr Req);
};

void Shop::list(const HttpRequestPtr &Req, std::function<void(const HttpResponsePtr &)> &&Callback) {
  auto Http = HttpClient::newHttpClient("http://localhost");
  Http->sendRequest(Req);
  Http->sendRequest(Req, [](ReqResult, const HttpResponsePtr &) {});
  async_run([]() -> Task<> { co_return; });
  auto N = sync_wait(coroutines(app().getDbClient(), Users()));
  Callback(HttpResponse::newHttpResponse());
}
