// Whether somebody looks at what a statement says of its own success.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Does the call's own result say whether it worked? Preparing, binding and fetching do not count: what failed there
/// fails again when the statement runs.
bool carriesStatus(const ApiCall &C);

/// Is the result dropped, and the object not asked afterwards, as far as its function shows? False where somebody else
/// may ask: the object came from the caller, or goes to another function.
bool statusDropped(TuFacts &Facts, const ApiCall &C);

/// A loop over rows whose condition takes an error for the last row, with nobody asking which it was.
bool loopHidesError(TuFacts &Facts, const ApiCall &C);

/// What decides the value that a function returns, where that value says whether a statement worked: the calls in its
/// return statements, and those in conditions that choose between constants.
struct ReturnedStatus {
  const ApiCall *Direct = nullptr;
  llvm::SmallVector<const ApiCall *, 1> Overloads; ///< of the project: what they say, their bodies decide
  llvm::SmallPtrSet<const UserCall *, 4> Through;
};
ReturnedStatus returnedStatus(TuFacts &Facts, const FunctionFacts &F);

/// A type that can say whether something worked: a truth value, a number, an enumeration, the library's error type.
bool isStatusType(TuFacts &Facts, clang::QualType T);

/// Does the block that the call stands in end with a return that says "failed", in a function that can say otherwise?
/// Then the caller learns of the failure anyway.
bool failureIsTold(const FunctionFacts &F, const Scope *In, const clang::Expr *Call);

/// What a commit has to keep: surely something, or something where one of the effects holds.
struct PossibleWrites {
  static constexpr size_t Most = 12;
  bool Surely = false;
  std::vector<EffectAtom> Maybe;
};
PossibleWrites writesToCommit(TuFacts &Facts, const ApiCall &Commit);

} // namespace orm
