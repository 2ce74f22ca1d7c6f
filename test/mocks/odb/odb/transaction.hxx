// transaction: rolls back when it dies unfinished.
#pragma once
#include <memory>
#include <odb/forward.hxx>

namespace odb {
class tracer;
class transaction_impl {
public:
  virtual ~transaction_impl();
};
class transaction {
public:
  explicit transaction(transaction_impl *Impl, bool MakeCurrent = true);
  explicit transaction(std::unique_ptr<transaction_impl>, bool MakeCurrent = true);
  transaction();
  ~transaction();
  void reset(transaction_impl *Impl, bool MakeCurrent = true);
  void commit();
  void rollback();
  bool finalized() const;
  void tracer(odb::tracer &);
  typedef void (*callback_type)(unsigned short, void *, unsigned long long);
  void callback_register(callback_type, void *, unsigned short = 0, unsigned long long = 0, transaction ** = nullptr);
  void callback_unregister(void *);
  static bool has_current();
  static transaction &current();
  static void reset_current();

private:
  transaction(const transaction &);
};
} // namespace odb
