#pragma once
#include <Wt/Dbo/SqlConnection.h>

namespace Wt {
namespace Dbo {
class SqlConnectionPool {
public:
  virtual ~SqlConnectionPool();
  virtual std::unique_ptr<SqlConnection> getConnection() = 0;
  virtual void returnConnection(std::unique_ptr<SqlConnection> Connection) = 0;
  virtual void prepareForDropTables() const = 0;
};
} // namespace Dbo
} // namespace Wt
