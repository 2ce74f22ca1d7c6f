// Ways through a function, over clang's control-flow graph.
#pragma once

#include "facts/Facts.h"

#include "clang/AST/Stmt.h"

namespace orm {

/// The explicit returns that are reached from a point with none of the ends in between. Where a condition asks one of
/// the guards (or the point's own result), only the way is followed that can still reach an end: the other one is the
/// way on which there is nothing to end. Exceptions and calls that never return are no returns.
std::vector<const clang::ReturnStmt *> returnsWithout(const FunctionFacts &F, clang::ASTContext &Ctx,
                                                      const clang::Expr *From, llvm::ArrayRef<const clang::Expr *> Ends,
                                                      llvm::ArrayRef<const clang::ValueDecl *> Guards);

} // namespace orm
