// Cuts a script into statements and names each one's verb.
#pragma once

#include "sql/Lexer.h"

namespace orm::sql {

/// The statements without their semicolons; the body of a trigger or procedure stays with its CREATE.
std::vector<Tokens> splitStatements(Tokens All, Dialect D);

/// Unknown unless the tokens have the shape of such a statement: "Update the list" is no UPDATE.
Verb classify(Tokens Statement);

inline bool isDml(Verb V) {
  return V == Verb::Select || V == Verb::Insert || V == Verb::Update || V == Verb::Delete || V == Verb::Upsert ||
         V == Verb::Merge;
}

} // namespace orm::sql
