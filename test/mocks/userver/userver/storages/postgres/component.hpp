#pragma once
#include <userver/storages/postgres/cluster.hpp>

namespace userver::components {
class Postgres {
public:
  storages::postgres::ClusterPtr GetCluster() const;
  storages::postgres::ClusterPtr GetClusterForShard(std::size_t Shard) const;
};
} // namespace userver::components
