// Which part of a read's rows it asks for: limit, offset and order, in the text or on the builder.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

struct Paging {
  bool Limited = false;                     ///< a limit is given
  bool LimitedToOne = false;                ///< and it is 1
  bool Offset = false;                      ///< an offset that is chosen at run time
  const clang::Expr *OffsetValue = nullptr; ///< where that is an expression of its own
  bool Ordered = false;
  bool Keyed = false;             ///< restricted to what a key or a constant comparison gives
  bool Known = false;             ///< the whole query can be seen
  const ApiCall *Where = nullptr; ///< the call that gives limit or offset, or the text
};

/// Nothing known for calls that read nothing.
Paging pagingOf(const OrmCall &C);

} // namespace orm
