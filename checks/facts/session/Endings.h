// What has to be ended, and the ways on which it is not: transactions, handles, leased connections.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Returns that leave something open, and functions that may end it on the way after all.
struct OpenEnds {
  std::vector<const clang::ReturnStmt *> Returns;
  std::vector<EffectAtom> Unless;
};

/// For a transaction that a call begins. Nothing where the function holds no end at all: who called it ends it.
OpenEnds openReturns(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin);

/// Is the connection an object of the function itself, made or leased here, that rolls back when it dies?
bool diesWithConnection(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin);

/// A guard that rolls back when it dies, that nobody commits, and a write that is lost by that.
struct LostGuard {
  const clang::VarDecl *Guard = nullptr;
  const ApiCall *Write = nullptr;
};
LostGuard neverCommitted(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin);

/// A C handle or a leased connection that a call puts into a local, and how it is not given back.
struct Unreleased {
  const clang::VarDecl *Kept = nullptr;
  bool Never = false; ///< nowhere in the function
  std::vector<const clang::ReturnStmt *> Returns;
};
Unreleased notGivenBack(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Acquire);

/// The local that the call's result, or what its target argument receives, is kept in.
const clang::VarDecl *localOf(TuFacts &Facts, const ApiCall &C);

} // namespace orm
