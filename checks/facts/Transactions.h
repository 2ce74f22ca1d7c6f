// Whether a transaction is open at a point, as far as its own function shows.
#pragma once

#include "facts/Facts.h"

namespace orm {

class TuFacts;

/// Is the function only called, as far as anybody can call it, where a transaction is open?
bool callersInTransaction(TuFacts &Facts, const FunctionFacts &F);

/// A guard object in an enclosing block, a begin without its end before the point, or the body of a function that runs in
/// a transaction.
bool transactionOpen(TuFacts &Facts, const Scope *At, unsigned Order);

} // namespace orm
