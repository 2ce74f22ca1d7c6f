#pragma once
#include <Wt/Dbo/SqlConnectionPool.h>

namespace Wt {
namespace Dbo {
class FixedSqlConnectionPool : public SqlConnectionPool {
public:
  FixedSqlConnectionPool(std::unique_ptr<SqlConnection> Connection, int Size);
  std::unique_ptr<SqlConnection> getConnection() override;
  void returnConnection(std::unique_ptr<SqlConnection> Connection) override;
  void prepareForDropTables() const override;
};
} // namespace Dbo
} // namespace Wt
