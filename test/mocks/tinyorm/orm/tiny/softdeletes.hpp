#pragma once
#include <orm/tiny/model.hpp>

namespace Orm {
namespace Tiny {
/// A model beside this is only marked as deleted, except by forceDelete().
template <class Derived> class SoftDeletes {
public:
  bool forceDelete();
  bool forceRemove();
  bool restore();
  bool trashed() const;
};
} // namespace Tiny
} // namespace Orm
