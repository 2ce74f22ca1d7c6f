#pragma once
#include <Wt/Dbo/Call.h>
#include <Wt/Dbo/Query.h>
#include <Wt/Dbo/SqlConnection.h>
#include <Wt/Dbo/SqlConnectionPool.h>
#include <Wt/Dbo/collection.h>
#include <Wt/Dbo/ptr.h>

namespace Wt {
namespace Dbo {
enum class FlushMode { Auto, Manual };

class Session {
public:
  Session();
  virtual ~Session();
  Session(const Session &) = delete;
  Session &operator=(const Session &) = delete;
  void setConnection(std::unique_ptr<SqlConnection> Connection);
  void setConnectionPool(SqlConnectionPool &Pool);
  template <class C> void mapClass(const char *) {}
  template <class C> const char *tableName() const { return ""; }
  template <class C> const std::string tableNameQuoted() const { return ""; }
  template <class C> ptr<C> add(ptr<C> &) { return ptr<C>(); }
  template <class C> ptr<C> add(std::unique_ptr<C>) { return ptr<C>(); }
  template <typename T, typename... Args> ptr<T> addNew(Args &&...) { return ptr<T>(); }
  template <class C> ptr<C> load(const typename dbo_traits<C>::IdType &, bool = false) { return ptr<C>(); }
  template <class C> ptr<C> loadLazy(const typename dbo_traits<C>::IdType &) { return ptr<C>(); }
  template <class C> Query<ptr<C>> find(const std::string & = std::string()) { return Query<ptr<C>>(); }
  template <class C, typename BindStrategy> Query<ptr<C>, BindStrategy> find(const std::string & = std::string()) {
    return Query<ptr<C>, BindStrategy>();
  }
  template <class Result> Query<Result> query(const std::string &) { return Query<Result>(); }
  Call execute(const std::string &Sql);
  void createTables();
  std::string tableCreationSql();
  void dropTables();
  void getFields(const char *Table, std::vector<int> &Result);
  void setAllowNestedTransaction(bool Allow);
  bool nestedTransaction() const;
  void flush();
  void rereadAll(const char *TableName = nullptr);
  void discardUnflushed();
  FlushMode flushMode();
  void setFlushMode(FlushMode Mode);
};
} // namespace Dbo
} // namespace Wt
