// Many rows at once in place of a loop of writes: the library's bulk form, a bound container, or a statement that is
// prepared in front of the loop.
#pragma once

#include "core/fix/Fix.h"
#include "facts/OrmCall.h"

#include <optional>

namespace orm {

/// Nothing where the model knows no such form, or where the loop does more than write its element.
std::optional<Fix> bulkFix(const OrmCall &C, const Loop &L, bool InTransaction);

} // namespace orm
