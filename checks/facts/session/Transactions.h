// Whether a transaction is open at a point, as far as its own function shows.
#pragma once

#include "facts/Facts.h"
#include "sql/Statement.h"

namespace orm {

class TuFacts;

/// Does the call begin a transaction, or end one? By a function, a guard's constructor, or text.
bool beginsTransaction(TuFacts &Facts, const ApiCall &C);
bool endsTransaction(TuFacts &Facts, const ApiCall &C);
/// The same for a function of the project: by what it does, or by the statement that its object was given.
bool endsTransaction(TuFacts &Facts, const UserCall &C);

/// What the statement that a call runs at once does, also where it was prepared before; Unknown for other calls.
sql::Verb verbRun(TuFacts &Facts, const ApiCall &C);

/// The connection or session that a begin works on: a variable of the program, or the library's default one.
struct TxConnection {
  const clang::ValueDecl *Variable = nullptr;
  bool Default = false;
  explicit operator bool() const { return Variable || Default; }
  bool operator==(const TxConnection &) const = default;
};
TxConnection connectionOf(TuFacts &Facts, const ApiCall &Begin);

/// The same from an expression that stands for a connection.
TxConnection connectionIn(TuFacts &Facts, const clang::Expr *E);

/// The begin of its own function that is open at a point: the last one before it that no end follows.
const ApiCall *openBegin(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order);

/// Is the function only called, as far as anybody can call it, where a transaction is open?
bool callersInTransaction(TuFacts &Facts, const FunctionFacts &F);

/// Constructions of the project's own classes around a point, each of which would open a transaction there if its
/// constructor begins one; of a function that only this file calls, also those around its calls.
std::vector<EffectAtom> possibleGuards(TuFacts &Facts, const FunctionFacts &F, const Scope *At, unsigned Order);

/// Is one of them named a transaction: `Transaction transaction;` of the project's own class? Good enough for advice.
bool namedTransaction(const FunctionFacts &F, const Scope *At, unsigned Order);

/// A guard object in an enclosing block, a begin without its end before the point, or the body of a function that runs
/// in a transaction.
bool transactionOpen(TuFacts &Facts, const Scope *At, unsigned Order);

} // namespace orm
