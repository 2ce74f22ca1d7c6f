#pragma once
#include <oatpp/orm/DbClient.hpp>

namespace oatpp {
namespace sqlite {
class ConnectionProvider {
public:
  ConnectionProvider(const String &File);
};
typedef oatpp::provider::Pool<ConnectionProvider, orm::Connection> ConnectionPool;
class Executor : public orm::Executor {
public:
  Executor(const std::shared_ptr<ConnectionPool> &Pool);
  provider::ResourceHandle<orm::Connection> getConnection() override;
  std::shared_ptr<orm::QueryResult> begin(const provider::ResourceHandle<orm::Connection> &Con = nullptr) override;
  std::shared_ptr<orm::QueryResult> commit(const provider::ResourceHandle<orm::Connection> &Con) override;
  std::shared_ptr<orm::QueryResult> rollback(const provider::ResourceHandle<orm::Connection> &Con) override;
};
} // namespace sqlite
} // namespace oatpp
