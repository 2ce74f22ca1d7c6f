// A cluster runs statements on pooled connections; calls suspend the coroutine.
#pragma once
#include <chrono>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <userver/storages/query.hpp>
#include <vector>

namespace userver::storages::postgres {
using storages::Query;
enum class ClusterHostType { kMaster, kSlave };
using ClusterHostTypeFlags = ClusterHostType;
using TimeoutDuration = std::chrono::milliseconds;
struct CommandControl {
  TimeoutDuration execute{};
  TimeoutDuration statement{};
  CommandControl(TimeoutDuration Execute, TimeoutDuration Statement);
};
using OptionalCommandControl = std::optional<CommandControl>;
struct TransactionOptions {
  enum Mode { kReadWrite = 0, kReadOnly = 1, kDeferrable = 3 };
  TransactionOptions() = default;
  explicit TransactionOptions(Mode);
};
struct RowTag {};
struct FieldTag {};

class Field {
public:
  template <typename T> T As() const { return T(); }
  template <typename T> std::size_t To(T &&) const { return 0; }
};
class Row {
public:
  Field operator[](std::size_t Index) const;
  Field operator[](const std::string &Name) const;
  template <typename T> T As() const { return T(); }
};
namespace detail {
template <class Final, class Data> class ConstDataIterator {
public:
  using iterator_category = std::random_access_iterator_tag;
  using value_type = Data;
  using difference_type = std::ptrdiff_t;
  using pointer = const Data *;
  using reference = const Data &;
  reference operator*() const;
  Final &operator++();
  bool operator!=(const Final &) const;
};
} // namespace detail
class ConstRowIterator : public detail::ConstDataIterator<ConstRowIterator, Row> {};
class ResultSet {
public:
  using const_iterator = ConstRowIterator;
  std::size_t Size() const;
  bool IsEmpty() const;
  std::size_t RowsAffected() const;
  const_iterator begin() const;
  const_iterator end() const;
  Row Front() const;
  Row Back() const;
  template <typename C> C AsContainer() const { return C(); }
  template <typename C> C AsContainer(RowTag) const { return C(); }
  template <typename C> C AsContainer(FieldTag) const { return C(); }
  template <typename T> std::vector<T> AsSetOf() const { return {}; }
  template <typename T> T AsSingleRow() const { return T(); }
  template <typename T> std::optional<T> AsOptionalSingleRow() const { return std::nullopt; }
};
class ParameterStore {
public:
  template <typename T> ParameterStore &PushBack(const T &) { return *this; }
};
class Portal {
public:
  ResultSet Fetch(unsigned Rows);
  bool Done() const;
  std::size_t FetchedSoFar() const;
};
class Transaction {
public:
  Transaction(Transaction &&) noexcept;
  ~Transaction();
  template <typename... Args> ResultSet Execute(const Query &, const Args &...) { return {}; }
  template <typename... Args> ResultSet Execute(OptionalCommandControl, const Query &, const Args &...) { return {}; }
  template <typename C> void ExecuteBulk(const Query &, const C &, std::size_t = 1024) {}
  template <typename C> void ExecuteDecomposeBulk(const Query &, const C &, std::size_t = 1024) {}
  template <typename C> void ExecuteBulk(OptionalCommandControl, const Query &, const C &, std::size_t = 1024) {}
  template <typename C> void ExecuteDecomposeBulk(OptionalCommandControl, const Query &, const C &, std::size_t = 1024) {}
  template <typename... Args> Portal MakePortal(const Query &, const Args &...) { return {}; }
  template <typename... Args> Portal MakePortal(OptionalCommandControl, const Query &, const Args &...) { return {}; }
  void Commit();
  void Rollback();
};
class QueryQueue {
public:
  void Reserve(std::size_t Size);
  template <typename... Args> void Push(CommandControl, const Query &, const Args &...) {}
  template <typename... Args> void Push(const Query &, const Args &...) {}
  [[nodiscard]] std::vector<ResultSet> Collect();
};
class Cluster {
public:
  Transaction Begin(const TransactionOptions &Options, OptionalCommandControl = {});
  Transaction Begin(ClusterHostTypeFlags Flags, const TransactionOptions &Options, OptionalCommandControl = {});
  Transaction Begin(std::string Name, ClusterHostTypeFlags Flags, const TransactionOptions &Options);
  template <typename... Args> ResultSet Execute(ClusterHostTypeFlags, const Query &, const Args &...) { return {}; }
  template <typename... Args>
  ResultSet Execute(ClusterHostTypeFlags, OptionalCommandControl, const Query &, const Args &...) {
    return {};
  }
  QueryQueue CreateQueryQueue(ClusterHostTypeFlags Flags);
};
using ClusterPtr = std::shared_ptr<Cluster>;
} // namespace userver::storages::postgres
