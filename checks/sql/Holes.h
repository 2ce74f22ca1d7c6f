// What each hole of a statement must contain, told by the tokens around it.
#pragma once

#include "sql/Outline.h"

namespace orm::sql {

/// One kind per token; Unknown for tokens without a hole. A token's holes all share its kind, except in quotes.
std::vector<HoleKind> holeKinds(Tokens T, const Outline &O, Verb V);

/// Appends a HoleInfo for each hole of the statement.
void describeHoles(const Source &S, Tokens T, const std::vector<HoleKind> &Kinds, Verb V, size_t StatementIndex,
                   std::vector<HoleInfo> &Out);

} // namespace orm::sql
