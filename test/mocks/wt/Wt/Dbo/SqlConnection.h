#pragma once
#include <Wt/Dbo/SqlStatement.h>
#include <memory>
#include <string>

namespace Wt {
namespace Dbo {
class SqlConnection {
public:
  virtual ~SqlConnection();
  virtual std::unique_ptr<SqlConnection> clone() const = 0;
  virtual void executeSql(const std::string &Sql);
  virtual void executeSqlStateful(const std::string &Sql);
  virtual void startTransaction() = 0;
  virtual void commitTransaction() = 0;
  virtual void rollbackTransaction() = 0;
  virtual std::unique_ptr<SqlStatement> prepareStatement(const std::string &Sql) = 0;
  virtual void prepareForDropTables();
  void setProperty(const std::string &Name, const std::string &Value);
};
} // namespace Dbo
} // namespace Wt
