// What a transaction has run by a point of its function: until then it holds no lock. In Transactions.cpp.
#pragma once

#include "facts/Facts.h"

namespace orm {

class TuFacts;

/// Has the transaction that is open at a point run anything by then? Surely (also where it took its locks when it
/// began, or where its begin is not seen), or if one of these functions does.
struct RanBefore {
  bool Surely = false;
  std::vector<EffectAtom> Any;
};
RanBefore ranInTransaction(TuFacts &Facts, const Scope *At, unsigned Order);

} // namespace orm
