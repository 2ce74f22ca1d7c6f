#pragma once
#include <exception>
#include <stdexcept>
#include <string>

namespace drogon::orm {
class DrogonDbException {
public:
  virtual ~DrogonDbException() noexcept;
  virtual const std::exception &base() const noexcept;
};
class UnexpectedRows : public DrogonDbException {};
class Failure : public DrogonDbException, public std::runtime_error {};
class SqlError : public Failure {};
} // namespace drogon::orm
