// SOCI, drogon, Poco, Wt: sizes and timeouts of pools.
// RUN: %check %s orm-connection-pool-config %t -- --mock=soci,drogon,poco,wt -std=c++20
// RUN: %check %s orm-connection-pool-config %t.ten -- --mock=soci,drogon,poco,wt -std=c++20 --option=orm-connection-pool-config.MaxPoolSize=10 --tag=ten
#include <Poco/Data/SessionPool.h>
#include <Wt/Dbo/FixedSqlConnectionPool.h>
#include <drogon/drogon.h>
#include <memory>
#include <soci/soci.h>
#include <string>

using drogon::orm::DbClient;

// ---- fires

void sizes(std::unique_ptr<Wt::Dbo::SqlConnection> connection) {
  soci::connection_pool none(0); // warns: 'connection_pool::connection_pool' makes a pool of no connection at all
                                 // note: take about as many connections as
  soci::connection_pool one(1); // warns: makes a pool of one connection
  soci::connection_pool many(500); // warns: makes a pool of 500 connections, more than 10
  soci::connection_pool some(40); // warns%ten: makes a pool of 40 connections
  Wt::Dbo::FixedSqlConnectionPool pool(std::move(connection), 1); // warns: makes a pool of one connection
  Poco::Data::SessionPool sessions("SQLite", "x.db", 1, 1000); // warns: makes a pool of 1000 connections
}
void timeouts() {
  auto db = DbClient::newPgClient("host=db dbname=shop user=shop", 8); // low: the connections of the pool that 'DbClient::newPgClient' makes have no timeout
                                                                       // note: add connect_timeout
}
constexpr int size = 1;
#define POOL(n) soci::connection_pool pool(n)
void macro() { POOL(size); } // warns: makes a pool of one connection
template <int N> void inTemplate() { soci::connection_pool pool(N); } // warns: makes a pool of one connection
template void inTemplate<1>();
auto inLambda = [] {
  auto db = DbClient::newPgClient("host=db dbname=shop connect_timeout=3", 1); // warns: makes a pool of one connection
};
std::shared_ptr<DbClient> helper() { return DbClient::newMysqlClient("x", 1); } // warns: makes a pool of one connection

// ---- silent

void fine(std::size_t configured, const std::string &connection) {
  soci::connection_pool pool(10);
  soci::connection_pool other(configured);
  auto db = DbClient::newPgClient("host=db dbname=shop connect_timeout=3", 8);
  auto unknown = DbClient::newPgClient(connection, 8);
  auto file = DbClient::newSqlite3Client("filename=x.db", 1); // one writer is what SQLite has
}
