#pragma once
#include <stdexcept>

namespace SQLite {
class Exception : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
  int getErrorCode() const noexcept;
  const char *getErrorStr() const noexcept;
};
} // namespace SQLite
