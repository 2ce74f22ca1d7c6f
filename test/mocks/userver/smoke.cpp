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
  P.Fetch(100);
  T.Commit();
  T.Rollback();
  auto Queue = C->CreateQueryQueue(pg::ClusterHostType::kSlave);
  Queue.Push(Control, "select 1");
  auto All = Queue.Collect();
  pg::ParameterStore Store;
  Store.PushBack(1);
}

void mysql(const my::Component &Component, const std::string &Who, const std::vector<int> &Ids) {
  auto C = Component.GetCluster();
  C->Execute(my::ClusterHostType::kPrimary, "select name from users where name = ?", Who).AsVector<std::string>();
  C->ExecuteDecompose(my::ClusterHostType::kPrimary, "insert into users values (?)", Who);
  C->ExecuteBulk(my::ClusterHostType::kPrimary, "insert into users values (?)", Ids);
  C->ExecuteCommand(my::ClusterHostType::kPrimary, "create table x (a int)");
  C->GetCursor<std::string>(my::ClusterHostType::kPrimary, 100, "select name from users");
  auto T = C->Begin(my::ClusterHostType::kPrimary);
  T.Execute("select 1").AsSingleField<int>();
  T.ExecuteBulk("insert into users values (?)", Ids);
  T.Commit();
  T.Rollback();
}

class Handler : public userver::server::handlers::HttpHandlerBase {
  std::string HandleRequestThrow(const userver::server::http::HttpRequest &Request,
                                 userver::server::request::RequestContext &) const override {
    userver::engine::SleepFor(std::chrono::milliseconds(10));
    return userver::clients::http::Client().CreateRequest().get(Request.GetArg("url")).perform()->body();
  }
};
