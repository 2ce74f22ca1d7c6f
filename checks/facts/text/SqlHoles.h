// The run-time parts of a call's SQL text, with what each is and where in the statement it stands.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Where a value stands in a statement's conditions, lists and rows, in quotes or not.
bool isValueHole(sql::HoleKind K);

struct RuntimeHole {
  Hole From;
  sql::HoleInfo At;
  size_t Alternative = 0;
  /// A value: in a value's place, in quotes, in a list, in LIMIT or OFFSET.
  bool isValue() const;
  /// A table, column, direction or keyword.
  bool isIdentifier() const;
  /// An identifier that an object was made with or keeps (a member, a field of what a member's list holds, a
  /// constructor's parameter), a list of names that was joined, a quote character: mappers of a project are configured
  /// with such names, nobody enters them.
  bool isConfigured() const;
  bool isText() const { return From.T == Hole::Text || From.T == Hole::Other; }
};

/// The text that a call gives to the database: its own, or the argument that a project function passes on.
SqlText textGiven(const OrmCall &C);

/// One entry a source expression; texts whose verb is not known give none, but for values in quotes.
std::vector<RuntimeHole> runtimeHoles(const SqlText &T);

/// A hole's source for messages: "'name'".
std::string sourceOf(const RuntimeHole &H, TuFacts &Facts);
/// "'name' enters the text here", for a note at the hole.
std::string entersText(const RuntimeHole &H, TuFacts &Facts);

/// Is the expression's variable compared with literals, or looked up in a list, in the same function?
bool checkedAgainstList(const RuntimeHole &H, const OrmCall &C);

/// A name that the database itself gave: it came out of a query of the catalogue (`sqlite_master`,
/// `information_schema`, SHOW TABLES), directly or through a list.
bool namedByDatabase(const RuntimeHole &H, const OrmCall &C);

/// A name that somebody passes on, which an object was configured with or the database gave.
bool namedByProgram(const Hole &H, TuFacts &Facts, const Scope *In, unsigned Order);

/// A parameter of the call's function, or a part of one: its callers choose it. Holds where they all write it out.
std::optional<EffectAtom> writtenByCallers(const RuntimeHole &H, const OrmCall &C);

} // namespace orm
