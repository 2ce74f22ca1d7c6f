// What a function is by who calls it: part of a request, of an event loop's work, of a transaction. Goes down the
// calls, from the functions that a framework calls, once the effects that go up are solved.
#pragma once

#include "facts/effects/EffectSolver.h"

#include "llvm/ADT/DenseMap.h"

namespace orm {

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
