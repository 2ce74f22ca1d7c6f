// What exceptions leave behind: transactions that stay open behind a catch block, or that are committed all the same.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Does a lambda of the function end a transaction? Kept in an object, it does so on every way out.
bool endedByLambda(TuFacts &Facts, const FunctionFacts &F);

/// A way on which an exception does what nobody meant with a transaction.
struct LostEnd {
  clang::SourceLocation Where; ///< the catch block or the throw
  bool Throws = false;         ///< it is a throw
  const clang::VarDecl *Guard = nullptr;
  const ApiCall *Write = nullptr; ///< for a guard: what is committed
  std::vector<EffectAtom> Unless; ///< functions that may end the transaction after all
};

/// Catch blocks that keep the error to themselves while the transaction that a call began is open: the commit stands in
/// the try block, something before it throws, and neither the catch block nor what follows it ends the transaction.
std::vector<LostEnd> openCatches(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin);

/// For a guard that commits when it dies: catch blocks that swallow an error behind a write, and throws behind a write
/// where the guard does not care for exceptions.
std::vector<LostEnd> silentCommits(TuFacts &Facts, const FunctionFacts &F, const ApiCall &Begin);

} // namespace orm
