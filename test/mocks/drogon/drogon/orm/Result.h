// A stand-in for Drogon's result classes: the names and shapes that user code sees.
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace drogon::orm {
class Row;

class Field {
public:
  template <typename T> T as() const { return T(); }
  const char *c_str() const;
  bool isNull() const;
};

class Row {
public:
  Field operator[](unsigned long Index) const;
  Field operator[](int Index) const;
  Field operator[](const char Column[]) const;
  Field operator[](const std::string &Column) const;
  Field at(const char Column[]) const;
  unsigned long size() const;
};

class ConstResultIterator : public Row {
public:
  const Row &operator*();
  ConstResultIterator &operator++();
  bool operator!=(const ConstResultIterator &) const;
};

class Result {
public:
  explicit Result(std::shared_ptr<int> Impl);
  unsigned long size() const noexcept;
  bool empty() const noexcept;
  ConstResultIterator begin() const noexcept;
  ConstResultIterator end() const noexcept;
  Row front() const noexcept;
  Row back() const noexcept;
  Row operator[](unsigned long Index) const noexcept;
  Row at(unsigned long Index) const;
  unsigned long affectedRows() const noexcept;
  unsigned long long insertId() const noexcept;
};
} // namespace drogon::orm
