#pragma once
#include <Poco/ActiveRecord/ActiveRecord.h>
#include <functional>
#include <vector>

namespace Poco {
namespace ActiveRecord {
template <class A> class Query {
public:
  explicit Query(Context::Ptr);
  Query(const Query &) = delete;
  ~Query() = default;
  Query &where(const std::string &);
  Query &orderBy(const std::string &);
  template <class T> Query &bind(const T &) { __builtin_unreachable(); }
  Query &offset(std::size_t);
  Query &limit(std::size_t);
  Query &filter(const std::function<bool(const A &)> &);
  Query &filter(std::function<bool(const A &)> &&);
  std::vector<typename A::Ptr> execute();
  std::size_t totalResults() const;
  void reset();
};
} // namespace ActiveRecord
} // namespace Poco
