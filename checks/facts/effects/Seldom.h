// What a function does, but not for each of its calls: so a loop around the calls does not repeat it.
#pragma once

#include "facts/Facts.h"

namespace orm {

class TuFacts;

/// Is a point of the function reached in few of its calls only: in a handler of exceptions, where enough was gathered
/// (`if (rows.size() == 500)`), or for one name among all that may be given (`if (name == "#superuser")`)?
bool seldomReached(TuFacts &Facts, const FunctionFacts &F, const Scope *Point, unsigned Order);

/// Does a call of a function of the project prepare something that is used once, or by a person: a setting of the
/// connection (`db.exec("SET ...")`), a window that the function has just made?
bool preparesOnly(TuFacts &Facts, const UserCall &C);

} // namespace orm
