// Algorithms of the standard library and the functions that they are given.
#pragma once

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"

#include <string>

namespace orm {

/// The name of a function of the standard library, or of the class of a function object of it: `copy_if` for
/// `std::ranges::__copy_if_fn`, `filter` for `std::views::_Filter`, in the spellings of libstdc++ and libc++; else
/// empty.
std::string algorithmName(const clang::Expr &Algorithm);

/// The lambda that an algorithm is given: its body, and its call operator with the parameter for the element.
struct GivenLambda {
  const clang::CXXMethodDecl *Call = nullptr;
  const clang::Stmt *Body = nullptr;
};
GivenLambda lambdaOf(const clang::Expr &Algorithm);

} // namespace orm
