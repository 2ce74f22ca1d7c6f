// Poco Data's session, statement and operands: names and shapes only.
#pragma once
#include <Poco/AutoPtr.h>
#include <Poco/Dynamic.h>
#include <Poco/Format.h>
#include <Poco/Types.h>
#include <Poco/Void.h>
#include <deque>
#include <list>
#include <string>
#include <tuple>
#include <vector>

namespace Poco {
template <class T> class ActiveResult {
public:
  T &data() const;
  void wait();
};

namespace Data {
class Session;
class Statement;
class StatementImpl;
class AbstractBinder {
public:
  using Ptr = Poco::SharedPtr<AbstractBinder>;
  enum Direction { PD_IN, PD_OUT, PD_IN_OUT };
};
class AbstractExtractor {
public:
  using Ptr = Poco::SharedPtr<AbstractExtractor>;
};
class AbstractPreparator {
public:
  using Ptr = Poco::SharedPtr<AbstractPreparator>;
};
class AbstractBinding {
public:
  using Ptr = Poco::SharedPtr<AbstractBinding>;
};
class AbstractExtraction {
public:
  using Ptr = Poco::SharedPtr<AbstractExtraction>;
};
typedef std::vector<AbstractBinding::Ptr> AbstractBindingVec;
template <class T> class TypeHandler {
public:
  static std::size_t size();
  static void bind(std::size_t, const T &, AbstractBinder::Ptr, AbstractBinder::Direction);
  static void extract(std::size_t, T &, const T &, AbstractExtractor::Ptr);
  static void prepare(std::size_t, const T &, AbstractPreparator::Ptr);
};
class Limit {
public:
  Limit(Poco::UInt64, bool = false, bool = false);
};
class Range {
public:
  Range(Poco::UInt32, Poco::UInt32, bool);
};
class Bulk {
public:
  Bulk(const Limit &);
  Bulk(Poco::UInt32);
};
class RowFormatter {
public:
  using Ptr = Poco::SharedPtr<RowFormatter>;
};
namespace Keywords {
template <class T> AbstractBinding::Ptr use(T &, const std::string & = "") { __builtin_unreachable(); }
template <class T> AbstractBinding::Ptr useRef(T &, const std::string & = "") { __builtin_unreachable(); }
template <class T> AbstractBinding::Ptr in(T &, const std::string & = "") { __builtin_unreachable(); }
template <class T> AbstractBinding::Ptr out(T &) { __builtin_unreachable(); }
template <class T> AbstractBinding::Ptr io(T &) { __builtin_unreachable(); }
template <class T> AbstractBinding::Ptr bind(T, const std::string &) { __builtin_unreachable(); }
template <class T> AbstractBinding::Ptr bind(T) { __builtin_unreachable(); }
template <class T> AbstractExtraction::Ptr into(T &) { __builtin_unreachable(); }
template <class T> AbstractExtraction::Ptr into(T &, const T &) { __builtin_unreachable(); }
template <class T> Limit limit(T, bool = false) { __builtin_unreachable(); }
template <class T> Limit lowerLimit(T) { __builtin_unreachable(); }
template <class T> Limit upperLimit(T, bool = false) { __builtin_unreachable(); }
template <class T> Range range(T, T, bool = false) { __builtin_unreachable(); }
Bulk bulk(const Limit & = 0);
void bulk(Void);
template <class T> RowFormatter::Ptr format(const T &) { __builtin_unreachable(); }
void now(Statement &);
void sync(Statement &);
void async(Statement &);
void deque(Statement &);
void vector(Statement &);
void list(Statement &);
void reset(Statement &);
} // namespace Keywords
typedef void (*BulkFnType)(Void);

class Statement {
public:
  typedef void (*Manipulator)(Statement &);
  using Result = ActiveResult<std::size_t>;
  static const int WAIT_FOREVER = -1;
  Statement(Poco::SharedPtr<StatementImpl>);
  explicit Statement(Session &);
  ~Statement();
  Statement(const Statement &);
  Statement(Statement &&) noexcept;
  Statement &operator=(const Statement &);
  Statement &operator=(Statement &&) noexcept;
  template <class T> Statement &operator<<(const T &) { __builtin_unreachable(); }
  Statement &operator,(Manipulator);
  Statement &operator,(AbstractBinding::Ptr);
  Statement &operator,(AbstractBindingVec &);
  Statement &operator,(AbstractExtraction::Ptr);
  Statement &operator,(const Bulk &);
  Statement &operator,(BulkFnType);
  Statement &operator,(const Limit &);
  Statement &operator,(const Range &);
  Statement &operator,(RowFormatter::Ptr);
  Statement &operator,(char);
  Statement &operator,(Poco::Int8);
  Statement &operator,(Poco::UInt8);
  Statement &operator,(Poco::Int16);
  Statement &operator,(Poco::UInt16);
  Statement &operator,(Poco::Int32);
  Statement &operator,(Poco::UInt32);
  Statement &operator,(Poco::Int64);
  Statement &operator,(Poco::UInt64);
  Statement &operator,(double);
  Statement &operator,(float);
  Statement &operator,(bool);
  Statement &operator,(const std::string &);
  Statement &operator,(const char *);
  Statement &addBind(AbstractBinding::Ptr);
  template <class C> Statement &addBinding(C &, bool) { __builtin_unreachable(); }
  template <class C> Statement &bind(const C &) { __builtin_unreachable(); }
  Statement &addExtract(AbstractExtraction::Ptr);
  template <class C> Statement &addExtraction(C &, bool) { __builtin_unreachable(); }
  template <class C> Statement &addExtractions(C &) { __builtin_unreachable(); }
  const std::string &toString() const;
  std::size_t execute(bool = true);
  const Result &executeAsync(bool = true);
  void setAsync(bool = true);
  bool isAsync() const;
  std::size_t wait(long = WAIT_FOREVER);
  bool initialized();
  bool done();
  Statement &reset(Session &);
  std::size_t columnsExtracted(int = -1) const;
  std::size_t rowsExtracted(int = -1) const;
  std::size_t subTotalRowCount(int = -1) const;
};
} // namespace Data
} // namespace Poco
