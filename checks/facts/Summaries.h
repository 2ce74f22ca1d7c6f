// The effects of a unit's functions as plain data.
#pragma once

#include "facts/Effects.h"

#include <vector>

namespace orm {

class TuFacts;

std::vector<FunctionSummary> summarise(TuFacts &Facts);

} // namespace orm
