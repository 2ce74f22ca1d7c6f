#pragma once
#include <SQLiteCpp/Database.h>

namespace SQLite {
extern const int OK;
class Statement {
public:
  Statement(const Database &, const char *);
  Statement(const Database &, const std::string &);
  Statement(const Statement &) = delete;
  Statement &operator=(const Statement &) = delete;
  Statement(Statement &&) noexcept;
  ~Statement();
  void reset();
  int tryReset() noexcept;
  void clearBindings();
  int getIndex(const char *) const;
  void bind(const int, const int32_t);
  void bind(const int, const uint32_t);
  void bind(const int, const int64_t);
  void bind(const int, const double);
  void bind(const int, const std::string &);
  void bind(const int, const char *);
  void bind(const int, const void *, const int);
  void bind(const int);
  void bindNoCopy(const int, const std::string &);
  void bindNoCopy(const int, const char *);
  void bind(const char *, const int32_t);
  void bind(const char *, const int64_t);
  void bind(const char *, const double);
  void bind(const char *, const std::string &);
  void bind(const char *, const char *);
  void bind(const std::string &, const int32_t);
  void bind(const std::string &, const std::string &);
  bool executeStep();
  int tryExecuteStep() noexcept;
  int exec();
  Column getColumn(const int) const;
  Column getColumn(const char *) const;
  template <class T, int N> T getColumns() { __builtin_unreachable(); }
  bool isColumnNull(const int) const;
  int getColumnCount() const;
  const std::string &getQuery() const;
  bool hasRow() const;
  bool isDone() const;
  int getChanges() const noexcept;
  std::string getExpandedSQL() const;
  int getErrorCode() const noexcept;
  const char *getErrorMsg() const noexcept;
};
} // namespace SQLite
