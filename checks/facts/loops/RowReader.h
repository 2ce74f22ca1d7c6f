// What one round of a loop over rows, or an algorithm's function, says about its row: is it only added up, and is a
// condition one of its columns that WHERE could have asked?
#pragma once

#include "facts/Facts.h"

namespace orm {

class TuFacts;

class RowReader {
public:
  /// `L`: the loop, null for an algorithm's function. `Cursor`: the variable that is moved from row to row.
  RowReader(TuFacts &Facts, const Loop *L, const clang::VarDecl *Cursor) : Facts(Facts), L(L), Cursor(Cursor) {}

  /// A variable that is the row, or that holds a column of it.
  void addElement(const clang::ValueDecl *D) { Elements.insert(D); }
  /// Nothing but counters, sums, minima and maxima come out; `Any` of them, and `OnlyOnes` if each step is one.
  bool accumulates(const clang::Stmt *S);
  /// The `if` that a body is about: all of it, or one that goes on to the next row at once; null if there is none that
  /// only compares columns with values from outside.
  const clang::Expr *filter(const clang::Stmt *Body);
  /// Does the condition compare columns of the row with values from outside?
  bool pushable(const clang::Expr *E);

  bool Any = false, OnlyOnes = true;

private:
  bool ofRow(const clang::Expr *E);
  bool reads(const clang::Expr *E);
  bool ownVariable(const clang::VarDecl &V) const;
  void local(const clang::Stmt *S);
  bool outside(const clang::Expr *E) const;
  bool mentionsRow(const clang::Stmt *S) const;
  bool accumulation(const clang::Expr *E);
  bool fromText(const ast::CallView &V);
  bool isThere(const clang::Expr *E);

  TuFacts &Facts;
  const Loop *L;
  const clang::VarDecl *Cursor;
  llvm::SmallPtrSet<const clang::ValueDecl *, 4> Elements;
  llvm::SmallPtrSet<const clang::ValueDecl *, 4> Locals;  ///< made in the loop's body, maybe from the row
  llvm::SmallPtrSet<const clang::ValueDecl *, 4> Columns; ///< those that are a column of it
};

} // namespace orm
