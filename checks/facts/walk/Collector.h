// The only traversal of a unit. It keeps its own stack of functions, loops and branches, so that no parent map is
// built, and writes down every call that matters with the place where it stands.
#pragma once

#include "facts/Facts.h"

namespace orm {

/// Walks the unit's traversal scope without system headers; instantiations are walked, patterns are not.
void collect(clang::ASTContext &Ctx, ApiIndex &Api, UnitFacts &Out);

} // namespace orm
