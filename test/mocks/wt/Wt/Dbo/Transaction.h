#pragma once
#include <Wt/Dbo/Session.h>

namespace Wt {
namespace Dbo {
class Transaction {
public:
  explicit Transaction(Session &S);
  virtual ~Transaction() noexcept(false);
  Transaction(const Transaction &) = delete;
  Transaction &operator=(const Transaction &) = delete;
  bool isActive() const;
  bool commit();
  void rollback();
  Session &session() const;
  SqlConnection *connection() const;
};
} // namespace Dbo
} // namespace Wt
