// Where connections are made, and how long they live.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Does the call connect each time that its function runs, to something that lives no longer than the function?
/// Members, globals, statics and connections that are made only under a condition are kept.
bool connectsAnew(TuFacts &Facts, const ApiCall &C);

/// The variable that a connection or a lease is kept in; null where it is none.
const clang::VarDecl *connectionVariable(TuFacts &Facts, const ApiCall &C);

/// Does the local go on living behind its block: returned, moved away, stored, captured?
bool outlivesBlock(const FunctionFacts &F, const clang::VarDecl &V);

/// Do several methods of the function's class, this one included, connect anew and run statements?
bool othersConnectToo(TuFacts &Facts, const FunctionFacts &F);

/// An earlier lease of the same pool that its local still holds when another one is made; empty where there is none.
struct HeldLease {
  const ApiCall *By = nullptr;
  const clang::VarDecl *Kept = nullptr;
  const clang::ValueDecl *Pool = nullptr;
};
HeldLease heldLease(TuFacts &Facts, const ApiCall &Lease);

} // namespace orm
