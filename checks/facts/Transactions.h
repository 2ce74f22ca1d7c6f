// Whether a transaction is open at a point, as far as its own function shows.
#pragma once

#include "facts/Facts.h"

namespace orm {

class TuFacts;

/// A guard object in an enclosing block, a begin without its end before the point, the body of a function that runs in a
/// transaction, or a call on a transaction object.
bool transactionOpen(TuFacts &Facts, const Scope *At, unsigned Order);

} // namespace orm
