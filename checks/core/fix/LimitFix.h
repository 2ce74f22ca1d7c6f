// The edit that bounds a read: the library's limit with a constant, or LIMIT in the text.
#pragma once

#include "core/fix/Fix.h"
#include "facts/OrmCall.h"

#include <optional>

namespace orm {

/// Unsafe: which limit is right, the program has to say. Nothing for cursors, for text that is not written as a literal
/// at the call, and where the model knows no limit.
std::optional<Fix> limitFix(const OrmCall &C);

} // namespace orm
