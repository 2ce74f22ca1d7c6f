// The writes of one function that no transaction holds together.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Two writes on one path, the first with the conditions under which they are two.
struct LooseWrites {
  OrmCall First, Second;
  std::vector<EffectAtom> Unless;
};

/// Writes with no transaction around them; at most one entry holds in the end for each branch of those that exclude
/// each other. Writes in loops count only beside others, writes in branches that exclude each other, or of which the
/// second depends on what the first changed, do not.
std::vector<LooseWrites> looseWrites(TuFacts &Facts, const FunctionFacts &F);

/// Is the type, behind pointers and smart pointers, a transaction?
bool isTransaction(TuFacts &Facts, clang::QualType T);

} // namespace orm
