#pragma once
#include <oatpp/orm/DbClient.hpp>

namespace oatpp {
namespace sqlite {
class ConnectionProvider {
public:
  ConnectionProvider(const String &File);
};
class ConnectionPool {
public:
  static std::shared_ptr<ConnectionPool> createShared(const std::shared_ptr<ConnectionProvider> &Provider, long Max,
                                                      long Ttl);
};
class Executor : public orm::Executor {
public:
  Executor(const std::shared_ptr<ConnectionPool> &Pool);
  provider::ResourceHandle<orm::Connection> getConnection() override;
};
} // namespace sqlite
} // namespace oatpp
