#pragma once
#include <drogon/HttpController.h>
#include <drogon/orm/DbClient.h>
#include <string>
#include <variant>
#include <trantor/net/EventLoop.h>

namespace drogon {
namespace orm {
struct PostgresConfig {
  std::string host;
};
struct Sqlite3Config {
  std::string filename;
};
using DbConfig = std::variant<PostgresConfig, Sqlite3Config>;
} // namespace orm
class HttpAppFramework {
public:
  virtual ~HttpAppFramework();
  static HttpAppFramework &instance();
  virtual orm::DbClientPtr getDbClient(const std::string &Name = "default") = 0;
  virtual orm::DbClientPtr getFastDbClient(const std::string &Name = "default") = 0;
  virtual HttpAppFramework &createDbClient(const std::string &Type, const std::string &Host, unsigned short Port,
                                           const std::string &Database, const std::string &User,
                                           const std::string &Password, unsigned long Connections = 1,
                                           const std::string &File = "", const std::string &Name = "default") = 0;
  virtual trantor::EventLoop *getLoop() const = 0;
  template <typename Function> HttpAppFramework &registerHandler(const std::string &Path, Function &&Handler) { return *this; }
  virtual HttpAppFramework &addDbClient(const orm::DbConfig &Config) = 0;
};
HttpAppFramework &app();
} // namespace drogon
