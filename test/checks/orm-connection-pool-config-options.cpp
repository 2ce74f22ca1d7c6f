// RUN: %check %s orm-connection-pool-config %t -- --mock=soci,drogon -std=c++20 --tag=on
// RUN: %check %s orm-connection-pool-config %t.off -- --mock=soci,drogon -std=c++20 --option=orm-connection-pool-config.Timeouts=false --option=orm-connection-pool-config.MaxPoolSize=8 --tag=off
// Options: timeouts, and the largest size, on both sides of the limit.
#include <drogon/drogon.h>
#include <soci/soci.h>

void options() {
  auto db = drogon::orm::DbClient::newPgClient("host=db dbname=shop user=shop", 8); // low%on: have no timeout
  soci::connection_pool eight(8);
  soci::connection_pool nine(9);        // warns%off: makes a pool of 9 connections, more than 8
  soci::connection_pool hundred(100);   // warns%off: makes a pool of 100 connections
  soci::connection_pool more(101);      // warns: makes a pool of 101 connections
}
