// Which value goes to which placeholder of a statement.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// A value for a placeholder.
struct Binding {
  const ApiCall *By = nullptr;        ///< the call that binds; for arguments the call that has the text
  const clang::Expr *Value = nullptr; ///< null: the call itself binds NULL
  int Number = -1;                    ///< from 0; -1 where it goes by name
  std::string Name;                   ///< without ':' and its like
  std::optional<sql::Placeholder> To; ///< nothing: the text has no such placeholder
};

/// The values of one statement.
struct StatementValues {
  const ApiCall *Text = nullptr;            ///< the call with the text
  int Expected = -1;                        ///< parameters of the text; -1 where parts of it are unknown
  bool Named = false;                       ///< by ':name' and its like
  std::vector<sql::Placeholder> Parameters; ///< one each, in their order; empty where unknown
  std::vector<Binding> Given;
  /// How many values a run of the statement has, where every way to it binds the same; -1 else.
  int Bound = -1;
  const ApiCall *Run = nullptr; ///< that run
};

/// For a call that gives a text to the database; nothing where no value can be bound to it.
std::optional<StatementValues> valuesOf(const OrmCall &C);

/// Is the value NULL, whatever happens before: a null literal, an empty variant?
bool isNullValue(const Binding &B, TuFacts &Facts);

} // namespace orm
