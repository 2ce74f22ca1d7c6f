#pragma once
#include <drogon/HttpController.h>
#include <drogon/orm/DbClient.h>

namespace drogon {
namespace orm {
struct DbConfig {
  std::string Name;
};
} // namespace orm
class HttpAppFramework {
public:
  virtual ~HttpAppFramework();
  static HttpAppFramework &instance();
  virtual orm::DbClientPtr getDbClient(const std::string &Name = "default") = 0;
  virtual orm::DbClientPtr getFastDbClient(const std::string &Name = "default") = 0;
  virtual HttpAppFramework &addDbClient(const orm::DbConfig &Config) = 0;
};
HttpAppFramework &app();
} // namespace drogon
