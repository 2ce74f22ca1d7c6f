#pragma once
#include <odb/forward.hxx>

namespace odb {
class session {
public:
  explicit session(bool MakeCurrent = true);
  ~session();
  static bool has_current();
  static session &current();
  static void reset_current();

private:
  session(const session &);
};
} // namespace odb
