// What belongs to an entity: the places where a lazily loaded relation can be.
#pragma once

#include "facts/Facts.h"

namespace orm {

class TuFacts;

struct MemberTest {
  bool Wrapper = false; ///< asked in an operator of a wrapper class: its own pointer is the object that it stands for
  bool Behind = false;  ///< only of an entity behind its pointer; a plain struct that holds rows has no relations
};

/// A member of something, or what a function of an entity gave; a local is what it was made from.
bool isMember(const clang::Expr *E, TuFacts &Facts, MemberTest Test, unsigned Depth = 0);

} // namespace orm
