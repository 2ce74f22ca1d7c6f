// The edit that loads a relation together with the rows that a loop walks.
#pragma once

#include "core/fix/Fix.h"
#include "facts/OrmCall.h"

#include <optional>

namespace orm {

/// In the query that fills the loop, else in a statement in front of it. Nothing where the relation is not one of the
/// loop's own element, or where the model knows no eager load.
std::optional<Fix> eagerFix(const OrmCall &C, const Loop &L);

} // namespace orm
