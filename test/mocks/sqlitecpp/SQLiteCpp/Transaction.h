#pragma once
#include <SQLiteCpp/Database.h>

namespace SQLite {
enum class TransactionBehavior { DEFERRED, IMMEDIATE, EXCLUSIVE };
class Transaction {
public:
  explicit Transaction(Database &);
  explicit Transaction(Database &, TransactionBehavior);
  Transaction(const Transaction &) = delete;
  ~Transaction();
  void commit();
  void rollback();
};
} // namespace SQLite
