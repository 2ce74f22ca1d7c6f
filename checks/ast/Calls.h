// One view of everything in C++ that calls a function: calls, operators, constructors, conversions.
#pragma once

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallVector.h"

#include <optional>

namespace orm::ast {

struct CallView {
  const clang::Expr *E = nullptr;
  const clang::FunctionDecl *Callee = nullptr;    ///< null for a call through a pointer or std::function's like
  const clang::Expr *Receiver = nullptr;          ///< object of a method, first operand of an operator; null otherwise
  llvm::SmallVector<const clang::Expr *, 6> Args; ///< as written: no default arguments, no receiver
  clang::OverloadedOperatorKind Op = clang::OO_None;
  bool Construct = false;
  bool Conversion = false;
  clang::SourceLocation NameLoc; ///< of the callee's name or operator: the place that findings name

  /// The class that is called: of the receiver's static type without pointers, or the constructed one.
  const clang::CXXRecordDecl *receiverClass() const;
};

/// Nothing for an expression that calls nothing or whose callee depends on template parameters.
std::optional<CallView> viewCall(const clang::Expr *E);

/// The variables that a call is given by non-const reference or by address, and may leave anything in.
llvm::SmallVector<const clang::ValueDecl *, 2> writtenArguments(const CallView &V);

/// Without parentheses, implicit nodes, temporaries, copies and moves of the same class.
const clang::Expr *strip(const clang::Expr *E);

/// The class of a type without references and pointers; null for others.
const clang::CXXRecordDecl *classOf(clang::QualType T);

/// The variable or field that an expression reaches into: `a` in `a.b()->c`, `*a`, `&a`, `a[i]`; null when the root is
/// a call without receiver or a literal. Calls are followed through their receiver.
const clang::ValueDecl *rootOf(const clang::Expr *E);
/// The same, without following calls: the object that the expression itself is.
const clang::ValueDecl *objectOf(const clang::Expr *E);

} // namespace orm::ast
