#pragma once
#include <string>

namespace drogon::orm {
class DrogonDbException {
public:
  virtual ~DrogonDbException() noexcept;
  virtual const char *what() const noexcept;
};
class UnexpectedRows : public DrogonDbException {};
class Failure : public DrogonDbException {};
class SqlError : public Failure {};
} // namespace drogon::orm
