#pragma once
#include <userver/storages/mysql/cluster.hpp>

namespace userver::storages::mysql {
class Component {
public:
  std::shared_ptr<Cluster> GetCluster() const;
};
} // namespace userver::storages::mysql
