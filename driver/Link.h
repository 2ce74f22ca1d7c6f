// The second phase: the effects of the whole program, and what they make of the pending findings. No parsing.
#pragma once

#include "UnitData.h"

#include "facts/EffectGraph.h"

#include <map>
#include <vector>

namespace orm::driver {

struct LinkedProgram {
  std::vector<report::Finding> Findings;   ///< settled, each once, in the order to print
  std::map<std::string, uint64_t> Sources; ///< content hashes at the time of the analysis
  EffectGraph Graph;
};

/// The order of `Units` does not matter. `Known` comes from an index file.
LinkedProgram linkUnits(std::vector<UnitData> Units, const std::vector<EffectGraph::Known> &Known);

/// By place, check and message.
bool printedBefore(const report::Finding &A, const report::Finding &B);

} // namespace orm::driver
