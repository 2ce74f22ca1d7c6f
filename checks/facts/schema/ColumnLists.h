// The columns that an entity lets be filled from outside, as its class lists them.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

struct ColumnLists {
  const clang::CXXRecordDecl *Class = nullptr;
  const clang::ValueDecl *Fillable = nullptr; ///< the member with the columns that may be filled
  const clang::ValueDecl *Guarded = nullptr;  ///< the member with those that may not
  bool GuardsNothing = false;                 ///< the second list is empty
  /// Does a list say what may be filled?
  bool protects() const { return Fillable || (Guarded && !GuardsNothing); }
};

/// Of a class that a model's type says has such members.
ColumnLists columnLists(TuFacts &Facts, const clang::CXXRecordDecl &Entity);

/// Of all classes of the unit's own code that have such a member.
std::vector<ColumnLists> columnListsOf(TuFacts &Facts);

} // namespace orm
