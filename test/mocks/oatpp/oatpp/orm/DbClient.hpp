// QUERY(name, "SQL", PARAM(Type, name)...) makes a method of the client.
#pragma once
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace oatpp {
namespace data {
namespace type {
class String {
public:
  String();
  String(std::nullptr_t);
  String(const char *Text);
  String(const std::string &Text);
  operator std::string() const;
  std::string *operator->() const;
  std::string &operator*() const;
};
String operator+(const String &A, const String &B);
String operator+(const char *A, const String &B);
String operator+(const String &A, const char *B);
namespace __class {
class Int32;
}
template <class T, class C> class Primitive {
public:
  Primitive(T V);
};
typedef Primitive<int, __class::Int32> Int32;
class Void {
public:
  Void();
  template <class T> Void(const T &) {}
};
} // namespace type
namespace share {
struct StringTemplate {};
} // namespace share
} // namespace data
using String = data::type::String;
using Int32 = data::type::Int32;
using Void = data::type::Void;
template <class T> using Vector = std::vector<T>;
template <class T> using Object = std::shared_ptr<T>;
namespace provider {
template <class T> class ResourceHandle {
public:
  ResourceHandle();
  ResourceHandle(std::nullptr_t);
};
template <class Provider, class Resource> class Pool {
public:
  static std::shared_ptr<Pool> createShared(const std::shared_ptr<Provider> &Source, long Max,
                                            const std::chrono::microseconds &Ttl);
  ResourceHandle<Resource> get();
};
} // namespace provider
namespace orm {
class Connection {};
class QueryResult {
public:
  virtual ~QueryResult();
  virtual provider::ResourceHandle<Connection> getConnection() const = 0;
  virtual bool isSuccess() const = 0;
  virtual String getErrorMessage() const = 0;
  virtual long getPosition() const = 0;
  virtual long getKnownCount() const = 0;
  virtual bool hasMoreToFetch() const = 0;
  template <class T> T fetch(long = -1) { return T(); }
};
class Executor {
public:
  virtual ~Executor();
  std::shared_ptr<QueryResult> execute(const String &Query, const std::unordered_map<String, Void> &Params,
                                       const provider::ResourceHandle<Connection> &Con = nullptr);
  virtual provider::ResourceHandle<Connection> getConnection() = 0;
  virtual std::shared_ptr<QueryResult> begin(const provider::ResourceHandle<Connection> &Con = nullptr) = 0;
  virtual std::shared_ptr<QueryResult> commit(const provider::ResourceHandle<Connection> &Con) = 0;
  virtual std::shared_ptr<QueryResult> rollback(const provider::ResourceHandle<Connection> &Con) = 0;
};
class Transaction {
public:
  Transaction(const std::shared_ptr<Executor> &E, const provider::ResourceHandle<Connection> &Con = nullptr);
  Transaction(const Transaction &) = delete;
  Transaction(Transaction &&);
  virtual ~Transaction();
  std::shared_ptr<QueryResult> commit();
  std::shared_ptr<QueryResult> rollback();
  provider::ResourceHandle<Connection> getConnection() const;
};
class DbClient {
public:
  DbClient(const std::shared_ptr<Executor> &E);
  virtual ~DbClient();
  provider::ResourceHandle<Connection> getConnection();
  Transaction beginTransaction(const provider::ResourceHandle<Connection> &Con = nullptr);
  std::shared_ptr<QueryResult> executeQuery(const String &Text, const std::unordered_map<String, Void> &Params,
                                            const provider::ResourceHandle<Connection> &Con = nullptr);

protected:
  data::share::StringTemplate parseQueryTemplate(const String &Name, const String &Text,
                                                 const std::unordered_map<std::string, const void *> &Types,
                                                 bool Prepare = false);
  std::shared_ptr<QueryResult> execute(const data::share::StringTemplate &Template,
                                       const std::unordered_map<String, Void> &Params,
                                       const provider::ResourceHandle<Connection> &Con = nullptr);
};
class SchemaMigration {
public:
  SchemaMigration(const std::shared_ptr<Executor> &E, const String &Suffix = String());
  void addText(long Version, const String &Script);
  void addFile(long Version, const String &File);
  void migrate();
  long getSchemaVersion();
};
} // namespace orm
} // namespace oatpp

namespace std {
template <> struct hash<oatpp::data::type::String> {
  size_t operator()(const oatpp::data::type::String &Text) const;
};
} // namespace std

// #include OATPP_CODEGEN_BEGIN(DbClient) brings QUERY and PARAM, OATPP_CODEGEN_END takes them away.
#define OATPP_CODEGEN_BEGIN_DbClient "oatpp/codegen/DbClient_define.hpp"
#define OATPP_CODEGEN_END_DbClient "oatpp/codegen/DbClient_undef.hpp"
#define OATPP_CODEGEN_BEGIN(Name) OATPP_CODEGEN_BEGIN_##Name
#define OATPP_CODEGEN_END(Name) OATPP_CODEGEN_END_##Name
