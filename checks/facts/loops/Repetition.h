// Which loop, if any, makes a call to the database run again and again for no good reason.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// The innermost loop around the call that repeats it once per element. These loops do not count: a cursor's own;
/// paging and chunking (a limit, an offset or a list of keys advances); retries and polling; searches that leave on the
/// first hit; loops over the statements of a script; loops of a few constant iterations; loops that always leave after
/// it.
const Loop *repeatingLoop(const OrmCall &C);

/// Does an expression change from one iteration to the next?
bool dependsOn(const clang::Stmt *E, const Loop &L, TuFacts &Facts, unsigned Depth = 0);

/// For messages: "once per element of 'users'", "once per level of the recursion".
std::string howOften(const Loop &L, clang::ASTContext &Ctx);

/// What the loop walks, for messages: "'users'", or empty.
std::string rangeName(const Loop &L, clang::ASTContext &Ctx);

} // namespace orm
