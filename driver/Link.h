// The second phase: the effects of the whole program, and what they make of the pending findings. No parsing.
#pragma once

#include "UnitData.h"

#include "facts/effects/EffectGraph.h"

#include <map>
#include <vector>

namespace orm::driver {

struct LinkedProgram {
  std::vector<report::Finding> Findings;   ///< settled, each once, in the order to print
  std::map<std::string, uint64_t> Sources; ///< content hashes at the time of the analysis
  EffectGraph Graph;
};

/// Takes units as they come, in any order. What functions do goes into the graph at once and is not kept beside it: of
/// a large program it is nearly everything that units hold.
class Linker {
public:
  void add(UnitData D);
  /// What was added, without functions.
  std::vector<UnitData> &units() { return Units; }
  /// Settles. `Known` comes from an index file. Nothing can be added behind it.
  LinkedProgram link(const std::vector<EffectGraph::Known> &Known);

private:
  EffectGraph Graph;
  std::vector<UnitData> Units;
};

/// All at once.
LinkedProgram linkUnits(std::vector<UnitData> Units, const std::vector<EffectGraph::Known> &Known);

/// By place, check and message.
bool printedBefore(const report::Finding &A, const report::Finding &B);

} // namespace orm::driver
