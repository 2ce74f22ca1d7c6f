#pragma once
#include <Wt/Dbo/SqlConnection.h>

namespace Wt {
namespace Dbo {
namespace backend {
class MSSQLServer : public SqlConnection {
public:
  MSSQLServer(const std::string &Name);
  std::unique_ptr<SqlConnection> clone() const override;
  void executeSql(const std::string &Sql) override;
  void startTransaction() override;
  void commitTransaction() override;
  void rollbackTransaction() override;
  std::unique_ptr<SqlStatement> prepareStatement(const std::string &Sql) override;
};
} // namespace backend
} // namespace Dbo
} // namespace Wt
