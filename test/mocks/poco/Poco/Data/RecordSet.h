#pragma once
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>

namespace Poco {
namespace Data {
class Row {
public:
  Poco::Dynamic::Var get(std::size_t);
  Poco::Dynamic::Var &operator[](std::size_t);
  Poco::Dynamic::Var &operator[](const std::string &);
};
class RowIterator {
public:
  Row &operator*() const;
  Row *operator->() const;
  const RowIterator &operator++() const;
  bool operator==(const RowIterator &) const;
  bool operator!=(const RowIterator &) const;
};
class RecordSet : private Statement {
public:
  using Iterator = RowIterator;
  explicit RecordSet(const Statement &, RowFormatter::Ptr = nullptr);
  RecordSet(Session &, const std::string &, RowFormatter::Ptr = nullptr);
  RecordSet(const RecordSet &);
  ~RecordSet();
  RecordSet &operator=(const Statement &);
  std::size_t rowCount() const;
  std::size_t extractedRowCount() const;
  std::size_t totalRowCount() const;
  std::size_t getTotalRowCount() const;
  void setTotalRowCount(std::size_t);
  void setTotalRowCount(const std::string &);
  std::size_t columnCount() const;
  Row &row(std::size_t);
  Poco::Dynamic::Var value(std::size_t, std::size_t, bool = true) const;
  Poco::Dynamic::Var value(const std::string &, std::size_t, bool = true) const;
  Poco::Dynamic::Var value(const std::string &);
  Poco::Dynamic::Var value(std::size_t);
  template <class T> Poco::Dynamic::Var nvl(const std::string &, const T &) const { __builtin_unreachable(); }
  bool isNull(const std::string &) const;
  template <class C> const C &column(const std::string &) const { __builtin_unreachable(); }
  Iterator begin();
  Iterator end();
  bool moveFirst();
  bool moveNext();
  bool movePrevious();
  bool moveLast();
  Poco::Dynamic::Var operator[](std::size_t);
  Poco::Dynamic::Var operator[](const std::string &);
  using Statement::reset;
};
} // namespace Data
} // namespace Poco
