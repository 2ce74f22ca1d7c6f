#pragma once
#include <drogon/orm/SqlBinder.h>
#include <drogon/utils/coroutine.h>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <string_view>

namespace drogon {
namespace orm {
using ResultCallback = std::function<void(const Result &)>;
using ExceptionCallback = std::function<void(const DrogonDbException &)>;
enum class TransactionType { Deferred, Immediate, Exclusive };
class Transaction;
class DbClient;

namespace internal {
struct [[nodiscard]] SqlAwaiter : public CallbackAwaiter<Result> {
  void await_suspend(std::coroutine_handle<>) {}
};
struct [[nodiscard]] TransactionAwaiter : public CallbackAwaiter<std::shared_ptr<Transaction>> {
  void await_suspend(std::coroutine_handle<>) {}
};
} // namespace internal

class DbClient {
public:
  virtual ~DbClient();
  static std::shared_ptr<DbClient> newPgClient(const std::string &ConnInfo, unsigned long Connections,
                                               bool AutoBatch = false);
  static std::shared_ptr<DbClient> newMysqlClient(const std::string &ConnInfo, unsigned long Connections);
  static std::shared_ptr<DbClient> newSqlite3Client(const std::string &ConnInfo, unsigned long Connections);

  template <typename FUNCTION1, typename FUNCTION2, typename... Arguments>
  void execSqlAsync(const std::string &, FUNCTION1 &&, FUNCTION2 &&, Arguments &&...) noexcept {}
  template <typename... Arguments>
  std::future<Result> execSqlAsyncFuture(const std::string &, Arguments &&...) noexcept {
    return std::future<Result>();
  }
  template <typename... Arguments> Result execSqlSync(const std::string &, Arguments &&...) noexcept(false) {
    return Result(nullptr);
  }
  template <typename... Arguments> internal::SqlAwaiter execSqlCoro(const std::string &, Arguments... ) noexcept {
    return {};
  }
  internal::SqlBinder operator<<(const std::string &Sql);
  internal::SqlBinder operator<<(std::string &&Sql);
  template <int N> internal::SqlBinder operator<<(const char (&Sql)[N]) {
    return internal::SqlBinder(Sql, N - 1, *this, ClientType::PostgreSQL);
  }
  internal::SqlBinder operator<<(const std::string_view &Sql);

  virtual std::shared_ptr<Transaction> newTransaction(
      const std::function<void(bool)> &CommitCallback = std::function<void(bool)>(),
      TransactionType Type = TransactionType::Deferred) noexcept(false) = 0;
  virtual void newTransactionAsync(const std::function<void(const std::shared_ptr<Transaction> &)> &Callback,
                                   TransactionType Type = TransactionType::Deferred) = 0;
  internal::TransactionAwaiter newTransactionCoro(TransactionType = TransactionType::Deferred) { return {}; }
  virtual bool hasAvailableConnections() const noexcept = 0;
  ClientType type() const;
  const std::string &connectionInfo() const;
  virtual void setTimeout(double Seconds) = 0;
  virtual void closeAll() = 0;
};
using DbClientPtr = std::shared_ptr<DbClient>;

class Transaction : public DbClient {
public:
  virtual void rollback() = 0;
  virtual void setCommitCallback(const std::function<void(bool)> &Callback) = 0;
  void closeAll() override;
};
} // namespace orm
} // namespace drogon
