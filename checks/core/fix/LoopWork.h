// What a loop does beside one of its calls, as far as a fix that moves the call has to know.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Does an expression change from one round to the next? Connections that stand outside of the loop do not, though
/// calls get them to change.
bool varies(const clang::Stmt *E, const Loop &L, TuFacts &Facts);

/// Does nothing in the loop, beside the call, write to the database or do what is not known?
bool onlyReads(const OrmCall &C, const Loop &L);

/// Is a function of the database called that gives something else each time, or one that could?
bool plainStatement(const SqlText &T);

/// Does the loop's body run at least once?
bool surelyRuns(const Loop &L, clang::ASTContext &Ctx);

/// Is the variable never changed in the statement, so that one value would do for all of its uses?
bool onlyRead(const clang::Stmt *S, const clang::VarDecl &V);

} // namespace orm
