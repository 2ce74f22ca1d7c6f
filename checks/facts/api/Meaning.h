// From a recognised call to what it does to the database.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// A direct call's meaning.
OrmCall meaningOf(TuFacts &Facts, const ApiCall &C);

/// The SQL text of a call, with what further operands of its chain add; a fragment is completed to a statement, so that
/// the positions of its holes are known.
SqlText statementText(TuFacts &Facts, const ApiCall &C);

/// Is what a relation operation works on a relation of an entity, and not the entity itself? `post->author->name`
/// loads, `post->title` on a row of a query does not.
bool reachesRelation(TuFacts &Facts, const ApiCall &C);

/// The calls that a project function's call stands for: one for each effect that the function has (plugin), or could
/// have (driver).
void throughFunctions(TuFacts &Facts, const UserCall &C, std::vector<OrmCall> &Out);

/// Is what is called a method of the project's own, in a class that is derived from the library's and hides or
/// overrides the one that the model describes? It means the same, but what its rewrite would do is not known.
bool isOverload(TuFacts &Facts, const ApiCall &C);

/// "That overload, with what this call gives for its parameters, has the effect."
EffectAtom overloadDoes(const ApiCall &C, Effect E);

/// Does the chain `session << "..."` run at all? Some libraries run it only with an operand such as "now".
bool runsByItself(TuFacts &Facts, const ApiCall &C);

/// The verb of the statement that an argument is, or was made from by a function of the project; Unknown where nobody
/// knows.
sql::Verb statementVerb(TuFacts &Facts, const UserCall &C, const clang::Expr *Arg);

bool isWrite(sql::Verb V);

/// Is the function given a statement that writes, to run: by its verb, or because nobody here asks for rows of it?
bool givesWrite(TuFacts &Facts, const UserCall &C);

} // namespace orm
