// The edits that take a query out of a loop: moved in front of it, or read once for all keys.
#pragma once

#include "core/fix/Fix.h"
#include "facts/OrmCall.h"

#include <optional>

namespace orm {

/// A declaration, or a part of the loop's condition, that gives the same in every round. Safe where the loop surely
/// runs and holds no write and no unknown call.
std::optional<Fix> hoistFix(const OrmCall &C, const Loop &L);

/// `for (id : ids) { auto x = find(id); ... }` becomes a loop over what the library reads for all keys at once. Unsafe:
/// order, missing rows and equal keys may come out differently.
std::optional<Fix> manyFix(const OrmCall &C, const Loop &L);

} // namespace orm
