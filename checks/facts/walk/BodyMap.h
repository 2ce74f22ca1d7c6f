// The way upwards in one function's body, and where its variables are named. Built once a function, when first asked:
// only questions about how a result is used need it.
#pragma once

#include "facts/Facts.h"

namespace orm {

class BodyMap {
public:
  explicit BodyMap(const clang::Stmt *Body);

  /// The statement or expression around; null for the body itself and for what is not in it.
  const clang::Stmt *parent(const clang::Stmt *S) const { return Parents.lookup(S); }
  /// Through parentheses, implicit nodes, copies, awaiting and dereferencing: the outermost expression that still is
  /// the same value.
  const clang::Expr *outermost(const clang::Expr *E) const;
  /// The places where the body names the variable, in the order of the source; those inside of lambdas too.
  llvm::ArrayRef<const clang::DeclRefExpr *> mentionsOf(const clang::ValueDecl &D) const;
  bool holds(const clang::Stmt *S) const { return S == Body || Parents.count(S); }

private:
  void add(const clang::Stmt *S);

  const clang::Stmt *Body;
  llvm::DenseMap<const clang::Stmt *, const clang::Stmt *> Parents;
  llvm::DenseMap<const clang::ValueDecl *, llvm::SmallVector<const clang::DeclRefExpr *, 4>> Mentions;
};

} // namespace orm
