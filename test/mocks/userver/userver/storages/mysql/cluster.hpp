#pragma once
#include <memory>
#include <optional>
#include <userver/storages/query.hpp>
#include <vector>

namespace userver::engine {
class Deadline {};
} // namespace userver::engine

namespace userver::storages::mysql {
enum class ClusterHostType { kPrimary, kSecondary };
struct CommandControl {
  int execute = 0;
};
using OptionalCommandControl = std::optional<CommandControl>;
struct ExecutionResult {
  std::size_t rows_affected = 0;
};
class StatementResultSet {
public:
  template <typename T> std::vector<T> AsVector() && { return {}; }
  template <typename C> C AsContainer() && { return C(); }
  template <typename T> T AsSingleRow() && { return T(); }
  template <typename T> T AsSingleField() && { return T(); }
  template <typename T> std::optional<T> AsOptionalSingleRow() && { return std::nullopt; }
  template <typename T> std::optional<T> AsOptionalSingleField() && { return std::nullopt; }
  ExecutionResult AsExecutionResult() &&;
};
class CommandResultSet {};
template <typename T> class CursorResultSet {
public:
  template <typename F> void ForEach(F &&, engine::Deadline) && {}
};
class Transaction {
public:
  Transaction(Transaction &&) noexcept;
  ~Transaction();
  template <typename... Args> StatementResultSet Execute(const Query &, const Args &...) const { return {}; }
  template <typename T> StatementResultSet ExecuteDecompose(const Query &, const T &) const { return {}; }
  template <typename C> StatementResultSet ExecuteBulk(const Query &, const C &) const { return {}; }
  template <typename M, typename C> StatementResultSet ExecuteBulkMapped(const Query &, const C &) const { return {}; }
  void Commit();
  void Rollback();
};
class Cluster {
public:
  template <typename... Args> StatementResultSet Execute(ClusterHostType, const Query &, const Args &...) const {
    return {};
  }
  template <typename... Args>
  StatementResultSet Execute(OptionalCommandControl, ClusterHostType, const Query &, const Args &...) const {
    return {};
  }
  template <typename T> StatementResultSet ExecuteDecompose(ClusterHostType, const Query &, const T &) const {
    return {};
  }
  template <typename C> StatementResultSet ExecuteBulk(ClusterHostType, const Query &, const C &) const { return {}; }
  template <typename M, typename C> StatementResultSet ExecuteBulkMapped(ClusterHostType, const Query &, const C &) const {
    return {};
  }
  template <typename T, typename... Args>
  CursorResultSet<T> GetCursor(ClusterHostType, std::size_t, const Query &, const Args &...) const {
    return {};
  }
  CommandResultSet ExecuteCommand(OptionalCommandControl Control, ClusterHostType Type, const Query &Command) const;
  CommandResultSet ExecuteCommand(ClusterHostType Type, const Query &Command) const;
  Transaction Begin(ClusterHostType Type) const;
};
} // namespace userver::storages::mysql
