// Questions about the nesting of scopes.
#pragma once

#include "facts/Facts.h"
#include "llvm/ADT/STLExtras.h"

namespace orm {

/// Is the scope one of those around the point, or the point's own?
inline bool encloses(const Scope *Outer, const Scope *Point) {
  for (; Point; Point = Point->Parent)
    if (Point == Outer)
      return true;
  return false;
}

/// The loop's own scope around the point; null where the point stands outside of the loop.
inline const Scope *scopeOf(const Loop &L, const Scope *Point) {
  while (Point && Point->L != &L)
    Point = Point->Parent;
  return Point;
}

/// Does the point stand in the loop?
inline bool inside(const Scope *Point, const Loop &L) { return scopeOf(L, Point) != nullptr; }

/// What holds the elements that the variable stands for in the loops around the point; else the variable itself.
inline const clang::ValueDecl *holderAround(const clang::ValueDecl *D, const Scope *Point) {
  for (; D && Point; Point = Point->Parent)
    if (Point->L && Point->L->Range && llvm::is_contained(Point->L->Elements, D))
      D = ast::rootOf(Point->L->Range);
  return D;
}

/// Does the point stand in a handler of exceptions: of the whole function, or within `Up`?
inline bool insideHandler(const Scope *Point, const Scope *Up = nullptr) {
  for (; Point && Point != Up; Point = Point->Parent)
    if (Point->K == Scope::Catch)
      return true;
  return false;
}

inline const Loop *innermostLoop(const Scope *Point) {
  for (; Point; Point = Point->Parent)
    if (Point->L)
      return Point->L;
  return nullptr;
}

} // namespace orm
