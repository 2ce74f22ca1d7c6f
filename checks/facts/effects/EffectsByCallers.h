// What a function is by who calls it: part of a request, of an event loop's work, of a transaction. Goes down the
// calls, from the functions that a framework calls, once the effects that go up are solved. And what all who call it
// give it.
#pragma once

#include "facts/effects/EffectSolver.h"

#include "llvm/ADT/DenseMap.h"

namespace orm {

/// The methods that override each method directly.
using OverriderMap = llvm::DenseMap<Id, std::vector<Id>>;
OverriderMap overridersOf(const CallTable &T);
/// What a call can mean: the callee, and for a virtual call all that override it.
std::vector<Id> targetsOf(const CallTable::Call &C, const OverriderMap &Overriders);

/// The parameters, in order, of functions that do something to the database, for which every call that is known gives
/// what the source writes out; there is one at least. What an index says counts only where no call here says otherwise.
std::vector<std::pair<Id, int>> writtenByCallers(const CallTable &T, const EffectSolver &Up,
                                                 const OverriderMap &Overriders);

class EffectsByCallers {
public:
  EffectsByCallers() = default;
  EffectsByCallers(const CallTable &T, const EffectSolver &Up);

  /// What holds for the key, or nothing. Next is the caller that brings it.
  const Found *find(Id Key, Slot What) const;
  llvm::ArrayRef<Found> of(Id Key) const;

private:
  llvm::DenseMap<Id, llvm::SmallVector<Found, 1>> Values;
};

} // namespace orm
