// A call with its meaning: what the checks are handed. It reaches the database itself, or through a function of the
// project; either way it knows what it does, in which loop and transaction, with which SQL text.
#pragma once

#include "facts/Facts.h"
#include "facts/text/SqlText.h"

#include <string>

namespace orm {

class TuFacts;

struct OrmCall {
  TuFacts *Facts = nullptr;
  const ApiCall *Api = nullptr;   ///< the library's own call
  const UserCall *User = nullptr; ///< or the call of a function that reaches the database
  /// Through a function: the effect that the call is about. Pending in the driver, known in the plugin.
  std::optional<EffectAtom> Through;
  std::vector<EffectAtom> Unless; ///< another call of the same place says it where one of these holds
  Certainty Sure = Certainty::Definite;

  bool Reads = false;
  bool Writes = false;
  bool Relation = false; ///< loads a relation
  bool Runs = false;     ///< a statement runs, whatever its verb
  bool Bulk = false;     ///< many rows in one statement
  bool Deferred = false; ///< a mark that a later flush writes

  const Scope *In = nullptr;
  const FunctionFacts *F = nullptr;
  unsigned Order = 0;

  const ast::CallView &view() const { return Api ? Api->View : User->View; }
  clang::SourceLocation where() const { return view().NameLoc; }
  /// As messages spell it: "Repository::load".
  std::string name() const;
  const model::Operation *op() const { return Api ? &Api->op() : nullptr; }

  /// The innermost loop that repeats the call; see Repetition.h for what does not count.
  const Loop *repeatedBy() const;
  /// Whose relation is loaded: the object, or the argument that the function loads a relation of.
  const clang::Expr *owner() const;
  /// Has the query that fills the loop loaded the relation, or has it been loaded for all rows before?
  bool loadedBefore(const Loop &L) const;
  /// Has another call of the same round of the loop touched this very relation before?
  bool touchedBefore(const Loop &L) const;
  /// Is the call made for the one row of the loop whose name or key is asked for: `if (post->name == Wanted)`?
  bool ofOneRow(const Loop &L) const;
  /// Is the project's function given an object that a call with arguments has just made or found, not the row?
  bool ofNewObject() const;
  /// Is a transaction open around the call, as far as this function shows?
  bool inTransaction() const;
  /// The same for a transaction that was begun before the loop, so that all of its iterations share it.
  bool inTransactionAround(const Loop &L) const;
  /// The statement's text; empty alternatives where there is none.
  const SqlText &sql() const;
  /// For a prepared statement the call that prepared it.
  const ApiCall *preparedBy() const;
};

} // namespace orm
