// QueryBuilder -> FilterBuilder -> TransformBuilder -> BaseBuilder, where the executing methods are.
#pragma once
#include <drogon/orm/Mapper.h>

namespace drogon {
namespace orm {
template <typename T, bool SelectAll, bool Single> class TransformBuilder;

namespace our_mock {
template <typename T, bool SelectAll, bool Single> struct BuilderResult {
  using type = std::vector<T>;
};
template <typename T> struct BuilderResult<T, true, true> {
  using type = T;
};
template <typename T> struct BuilderResult<T, false, true> {
  using type = Row;
};
template <typename T> struct BuilderResult<T, false, false> {
  using type = Result;
};
} // namespace our_mock

template <typename T, bool SelectAll, bool Single> class BaseBuilder {
public:
  using ResultType = typename our_mock::BuilderResult<T, SelectAll, Single>::type;
  ResultType execSync(const DbClientPtr &Client);
  template <typename TFn, typename EFn> void execAsync(const DbClientPtr &, TFn &&, EFn &&) noexcept {}
  std::future<ResultType> execAsyncFuture(const DbClientPtr &Client) noexcept;
};

template <typename T, bool SelectAll, bool Single>
class TransformBuilder : public BaseBuilder<T, SelectAll, Single> {
public:
  TransformBuilder &limit(unsigned long Count);
  TransformBuilder &offset(unsigned long Count);
  TransformBuilder &range(unsigned long From, unsigned long To);
  TransformBuilder &order(const std::string &Column, bool Asc = true);
  TransformBuilder<T, SelectAll, true> single() const;
};

template <typename T, bool SelectAll> class FilterBuilder : public TransformBuilder<T, SelectAll, false> {
public:
  FilterBuilder &eq(const std::string &Column, const std::string &Value);
  FilterBuilder &neq(const std::string &Column, const std::string &Value);
  FilterBuilder &gt(const std::string &Column, const std::string &Value);
  FilterBuilder &gte(const std::string &Column, const std::string &Value);
  FilterBuilder &lt(const std::string &Column, const std::string &Value);
  FilterBuilder &lte(const std::string &Column, const std::string &Value);
  FilterBuilder &like(const std::string &Column, const std::string &Pattern);
};

template <typename T> class QueryBuilder : public FilterBuilder<T, true> {
public:
  QueryBuilder &from(const std::string &Table);
  FilterBuilder<T, false> select(const std::string &Columns) const;
  FilterBuilder<T, true> selectAll() const;
};
} // namespace orm
} // namespace drogon
