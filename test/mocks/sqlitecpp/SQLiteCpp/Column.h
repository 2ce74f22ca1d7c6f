#pragma once
#include <cstdint>
#include <string>

namespace SQLite {
class Column {
public:
  const char *getName() const noexcept;
  int32_t getInt() const noexcept;
  uint32_t getUInt() const noexcept;
  int64_t getInt64() const noexcept;
  double getDouble() const noexcept;
  const char *getText(const char * = "") const noexcept;
  const void *getBlob() const noexcept;
  std::string getString() const;
  bool isNull() const noexcept;
  int size() const noexcept;
  operator int32_t() const;
  operator int64_t() const;
  operator double() const;
  operator const char *() const;
  operator std::string() const;
};
} // namespace SQLite
