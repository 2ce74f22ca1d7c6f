// Loops whose rounds are not rows: messages, steps, trials, one of the texts, another table each time.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Is a round of the loop no row of a list, or is the call made in one of the rounds only? Each case is described where
/// it is decided.
bool isNoRow(const OrmCall &C, const Loop &L);

/// Is the text made of nothing but parts that are not seen, of which the first changes with the loop:
/// `updateOf(table) + whereOf(table)`? No other round has a statement like it.
bool isOwnStatement(const TextValue &V, const Loop &L, TuFacts &Facts);

} // namespace orm
