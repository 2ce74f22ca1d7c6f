// transaction: rolls back when it dies unfinished.
#pragma once
#include <odb/forward.hxx>

namespace odb {
class transaction_impl {
public:
  virtual ~transaction_impl();
};
class transaction {
public:
  explicit transaction(transaction_impl *Impl, bool MakeCurrent = true);
  transaction();
  ~transaction();
  void reset(transaction_impl *Impl, bool MakeCurrent = true);
  void commit();
  void rollback();
  bool finalized() const;
  static bool has_current();
  static transaction &current();
  static void reset_current();

private:
  transaction(const transaction &);
};
} // namespace odb
