// Call: an execute() that was not run by run() runs in the destructor.
#pragma once
#include <string>

namespace Wt {
namespace Dbo {
class Session;
class Call {
public:
  Call(const Call &);
  ~Call() noexcept(false);
  template <typename T> Call &bind(const T &) { return *this; }
  void run();
};
} // namespace Dbo
} // namespace Wt
