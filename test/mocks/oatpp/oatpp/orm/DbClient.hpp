// QUERY(name, "SQL", PARAM(Type, name)...) makes a method of the client.
#pragma once
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace oatpp {
class String {
public:
  String();
  String(const char *Text);
  String(const std::string &Text);
  operator std::string() const;
};
class Int32 {
public:
  Int32(int V);
};
template <class T> using Vector = std::vector<T>;
template <class T> using Object = std::shared_ptr<T>;
class Void {
public:
  template <class T> Void(const T &) {}
};
namespace provider {
template <class T> class ResourceHandle {
public:
  ResourceHandle();
  ResourceHandle(std::nullptr_t);
};
} // namespace provider
namespace orm {
class Connection {};
class QueryResult {
public:
  virtual ~QueryResult();
  virtual bool isSuccess() const = 0;
  virtual String getErrorMessage() const = 0;
  virtual long getKnownCount() const = 0;
  virtual bool hasMoreToFetch() const = 0;
  template <class T> T fetch(long = -1) { return T(); }
};
class Executor {
public:
  virtual ~Executor();
  std::shared_ptr<QueryResult> execute(const String &Query, const std::unordered_map<std::string, Void> &Params,
                                       const provider::ResourceHandle<Connection> &Con = nullptr);
  virtual provider::ResourceHandle<Connection> getConnection() = 0;
};
class DbClient;
class Transaction {
public:
  Transaction(DbClient *Client, const provider::ResourceHandle<Connection> &Con = nullptr);
  ~Transaction();
  std::shared_ptr<QueryResult> commit();
  std::shared_ptr<QueryResult> rollback();
  provider::ResourceHandle<Connection> getConnection() const;
};
struct StringTemplate {};
class DbClient {
public:
  DbClient(const std::shared_ptr<Executor> &E);
  virtual ~DbClient();
  provider::ResourceHandle<Connection> getConnection();
  Transaction beginTransaction(const provider::ResourceHandle<Connection> &Con = nullptr);
  std::shared_ptr<QueryResult> executeQuery(const String &Text, const std::unordered_map<std::string, Void> &Params,
                                            const provider::ResourceHandle<Connection> &Con = nullptr);

protected:
  StringTemplate parseQueryTemplate(const String &Name, const String &Text);
  std::shared_ptr<QueryResult> execute(const StringTemplate &Template,
                                       const std::unordered_map<std::string, Void> &Params,
                                       const provider::ResourceHandle<Connection> &Con = nullptr);
};
class SchemaMigration {
public:
  SchemaMigration(const std::shared_ptr<Executor> &E, const String &Suffix = String());
  void addText(long Version, const String &Script);
  void addFile(long Version, const String &File);
  void migrate();
};
} // namespace orm
} // namespace oatpp

#define OATPP_CODEGEN_BEGIN_DbClient "oatpp/codegen/DbClient_define.hpp"
#define PARAM(Type, Name) const Type &Name
#define QUERY(Name, Text, Params)                                                                                      \
  const oatpp::orm::StringTemplate Z_QUERY_TEMPLATE_##Name = this->parseQueryTemplate(#Name, Text);                    \
  std::shared_ptr<oatpp::orm::QueryResult> Name(                                                                       \
      Params, const oatpp::provider::ResourceHandle<oatpp::orm::Connection> &Con = nullptr) {                          \
    return this->execute(Z_QUERY_TEMPLATE_##Name, {}, Con);                                                            \
  }
