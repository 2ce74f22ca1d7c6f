// Questions about the inside of statements.
#pragma once

#include "clang/AST/Stmt.h"

namespace clang {
class ValueDecl;
}

namespace orm::ast {

/// Is `Inner` the statement itself or a part of it?
bool contains(const clang::Stmt *Outer, const clang::Stmt *Inner);

/// Is the variable, field or function named anywhere in the statement?
bool mentions(const clang::Stmt *S, const clang::ValueDecl &D);

/// Is a variable named that outlives the function: a member, a static or global one?
bool mentionsLasting(const clang::Stmt *S);

} // namespace orm::ast
