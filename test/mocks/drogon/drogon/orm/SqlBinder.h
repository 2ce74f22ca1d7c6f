// The stream form: `*client << "..." << value >> callback;` runs in ~SqlBinder.
#pragma once
#include <drogon/orm/Exception.h>
#include <drogon/orm/Result.h>
#include <functional>
#include <json/value.h>
#include <string>
#include <string_view>

namespace drogon::orm {
enum class ClientType { PostgreSQL = 0, Mysql, Sqlite3 };
enum class Mode { NonBlocking, Blocking };
enum class DefaultValue {};
class DbClient;

namespace internal {
class SqlBinder {
public:
  SqlBinder(const std::string &Sql, DbClient &Client, ClientType Type);
  SqlBinder(std::string &&Sql, DbClient &Client, ClientType Type);
  SqlBinder(const char *Sql, unsigned long Length, DbClient &Client, ClientType Type);
  SqlBinder(SqlBinder &&) noexcept;
  ~SqlBinder();
  template <typename Callback> SqlBinder &operator>>(Callback &&) { return *this; }
  template <typename T> SqlBinder &operator<<(T &&) { return *this; }
  SqlBinder &operator<<(const std::string &);
  SqlBinder &operator<<(const Mode &);
  SqlBinder &operator<<(Mode &&);
  void exec() noexcept(false);
};
} // namespace internal
} // namespace drogon::orm
