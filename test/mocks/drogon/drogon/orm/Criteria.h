#pragma once
#include <drogon/orm/SqlBinder.h>
#include <json/value.h>
#include <string>
#include <vector>

namespace drogon {
namespace orm {
enum class CompareOperator { EQ, NE, GT, GE, LT, LE, Like, NotLike, In, NotIn, IsNull, IsNotNull };

struct CustomSql {
  explicit CustomSql(std::string Content);
  std::string content_;
};
CustomSql operator""_sql(const char *Text, unsigned long Length);

class Criteria {
public:
  Criteria() = default;
  explicit operator bool() const;
  template <typename... Arguments> explicit Criteria(const CustomSql &, Arguments &&...) {}
  template <typename... Arguments> explicit Criteria(CustomSql &&, Arguments &&...) {}
  template <typename T> Criteria(const std::string &, const CompareOperator &, T &&) {}
  template <typename T> Criteria(const std::string &, const CompareOperator &, const std::vector<T> &) {}
  template <typename T> Criteria(const std::string &, const CompareOperator &, std::vector<T> &&) {}
  template <typename T> Criteria(const std::string &, const CompareOperator &, std::vector<T> &) {}
  template <typename T> Criteria(const std::string &, T &&) {}
  Criteria(const std::string &ColName, const CompareOperator &Opera);
  Criteria(const std::string &ColName, CompareOperator &&Opera);
  explicit Criteria(const Json::Value &Json) noexcept(false);
};
const Criteria operator&&(Criteria A, Criteria B);
const Criteria operator||(Criteria A, Criteria B);
} // namespace orm
} // namespace drogon
