// Classes of the project whose methods talk to the database.
#pragma once

#include "facts/Facts.h"

#include <vector>

namespace orm {

class TuFacts;

struct Repository {
  const clang::CXXRecordDecl *Class = nullptr;
  unsigned Methods = 0; ///< defined in this unit, without constructors and destructors
  unsigned Asking = 0;  ///< those that run a statement themselves
};

/// In the order of the source. A class that only opens connections or hands them out runs no statement and is none.
std::vector<Repository> repositoriesOf(TuFacts &Facts);

/// The class that a type is a reference, pointer or smart pointer to; null for values and others.
const clang::CXXRecordDecl *pointee(clang::QualType T);

} // namespace orm
