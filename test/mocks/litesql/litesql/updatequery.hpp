#pragma once
#include <litesql.hpp>

namespace litesql {
class UpdateQuery {
public:
  UpdateQuery(const std::string &Table);
  UpdateQuery &where(const Expr &E);
  UpdateQuery &set(const FieldType &Field, const std::string &Value);
  operator std::string() const;
};
} // namespace litesql
