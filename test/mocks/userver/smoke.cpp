// Every operation of the model once.
#include <chrono>
#include <string>
#include <userver/clients/http/client.hpp>
#include <userver/engine/sleep.hpp>
#include <userver/server/handlers/http_handler_base.hpp>
#include <userver/storages/mysql/cluster.hpp>
#include <userver/storages/mysql/component.hpp>
#include <userver/storages/postgres/cluster.hpp>
#include <userver/storages/postgres/component.hpp>
#include <vector>

namespace pg = userver::storages::postgres;
namespace my = userver::storages::mysql;

void postgres(const userver::components::Postgres &Component, const std::string &Who, const std::vector<int> &Ids,
              const pg::CommandControl &Control) {
  auto C = Component.GetCluster();
  auto Shard = Component.GetClusterForShard(1);
  auto R = C->Execute(pg::ClusterHostType::kSlave, "select name from users where name = '" + Who + "'");
  C->Execute(pg::ClusterHostType::kSlave, Control, "select name from users where name = $1", Who);
  R.AsContainer<std::vector<std::string>>();
  R.AsSetOf<std::string>();
  R.AsSingleRow<int>();
  R.AsOptionalSingleRow<int>();
  for (const auto &Row : R)
    Row["name"].As<std::string>();
  if (!R.IsEmpty() && R.Size() > R.RowsAffected())
    R.Front()[0].As<int>();
  auto T = C->Begin("shop", pg::ClusterHostType::kMaster, pg::TransactionOptions{});
  T.Execute("insert into users (name) values ($1)", Who);
  T.Execute(Control, "insert into users (name) values ($1)", Who);
  T.ExecuteBulk("insert into users (id) values ($1)", Ids);
  T.ExecuteDecomposeBulk("insert into users (id) select * from unnest($1)", Ids);
  auto P = T.MakePortal("select name from users where id > $1", 1);
  while (!P.Done() && P.FetchedSoFar() < 1000)
    P.Fetch(100);
  T.MakePortal(Control, "select name from users where id > $1", 1);
  T.Commit();
  T.Rollback();
  auto Queue = C->CreateQueryQueue(pg::ClusterHostType::kSlave);
  Queue.Reserve(2);
  Queue.Push("select 1");
  Queue.Push(Control, "select 1");
  auto All = Queue.Collect();
  pg::ParameterStore Store;
  Store.PushBack(1);
}

struct User {
  std::string name;
};

void mysql(const my::Component &Component, const my::CommandControl &Control, const std::string &Who,
           const std::vector<User> &Users) {
  auto C = Component.GetCluster();
  C->Execute(my::ClusterHostType::kPrimary, "select name from users where name = ?", Who).AsVector<User>();
  C->Execute(Control, my::ClusterHostType::kPrimary, "select name from users").AsContainer<std::vector<User>>();
  C->Execute(my::ClusterHostType::kPrimary, "select name from users").AsOptionalSingleRow<User>();
  C->ExecuteDecompose(my::ClusterHostType::kPrimary, "insert into users values (?)", User{Who});
  C->ExecuteBulk(my::ClusterHostType::kPrimary, "insert into users values (?)", Users);
  C->ExecuteCommand(my::ClusterHostType::kPrimary, "create table x (a int)");
  C->GetCursor<User>(my::ClusterHostType::kPrimary, 100, "select name from users").ForEach([](User &&) {}, {});
  auto T = C->Begin(my::ClusterHostType::kPrimary);
  T.Execute("select 1").AsSingleField<int>();
  T.Execute("update users set name = ?", Who).AsExecutionResult();
  T.ExecuteDecompose("insert into users values (?)", User{Who});
  T.ExecuteBulk("insert into users values (?)", Users);
  T.Commit();
  T.Rollback();
}

class Handler : public userver::server::handlers::HttpHandlerBase {
  userver::clients::http::Client &Http;

public:
  using HttpHandlerBase::HttpHandlerBase;
  std::string HandleRequestThrow(const userver::server::http::HttpRequest &Request,
                                 userver::server::request::RequestContext &) const override {
    userver::engine::SleepFor(std::chrono::milliseconds(10));
    return Http.CreateRequest().get(Request.GetArg("url")).perform()->body();
  }
};
