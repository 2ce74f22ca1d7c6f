// Whether a transaction is open at a point, as far as its own function shows.
#pragma once

#include "facts/Facts.h"

namespace orm {

class TuFacts;

/// Is the function only called, as far as anybody can call it, where a transaction is open?
bool callersInTransaction(TuFacts &Facts, const FunctionFacts &F);

/// Constructions of the project's own classes around a point, each of which would open a transaction there if its
/// constructor begins one; of a function that only this file calls, also those around its calls.
std::vector<EffectAtom> possibleGuards(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order);

/// A guard object in an enclosing block, a begin without its end before the point, or the body of a function that runs in
/// a transaction.
bool transactionOpen(TuFacts &Facts, const Scope *At, unsigned Order);

} // namespace orm
