// The edit that turns run-time values in SQL text into bound parameters, in the library's own idiom as its model says.
#pragma once

#include "core/fix/Fix.h"
#include "facts/text/SqlHoles.h"

#include <optional>

namespace orm {

/// Nothing where the whole text is not in one expression, where a value cannot be bound, or where the model has no
/// idiom.
std::optional<Fix> bindFix(const OrmCall &C, const SqlText &T);

} // namespace orm
