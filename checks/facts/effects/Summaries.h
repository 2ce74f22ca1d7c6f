// The effects of a unit's functions as plain data.
#pragma once

#include "facts/effects/Effects.h"

#include <vector>

namespace orm {

class TuFacts;

std::vector<FunctionSummary> summarise(TuFacts &Facts);

/// A variable that keeps functions, as a definition for each: it calls what was put into it.
void keptFunctions(TuFacts &Facts, std::vector<FunctionSummary> &All);

/// Writes down which of the calls are made in an open transaction, and what functions are given to write; the unit's
/// effects have to be known for that.
void markTransactions(TuFacts &Facts, std::vector<FunctionSummary> &All);

} // namespace orm
