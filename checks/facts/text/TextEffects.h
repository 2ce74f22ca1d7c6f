// SQL text that one function makes and another runs, in whatever file: what a function's result or a member's text
// holds.
#pragma once

#include "facts/OrmCall.h"

namespace orm {

/// Adds ReturnsSqlValue and ReturnsSqlIdentifier for the texts that the function returns.
void addReturnedText(TuFacts &Facts, const FunctionFacts &F, FunctionSummary &Out);
/// Members and variables whose text is put together here, each as a function that returns it.
void addKeptTexts(TuFacts &Facts, std::vector<FunctionSummary> &Out);

/// Which of the call's arguments, default ones too, are text or a list of texts that the source writes out, or names
/// that an object was configured with or the database gave: the bits of CallEdge::Written.
uint32_t writtenArguments(TuFacts &Facts, const UserCall &C);

/// A part of a call's text that this unit cannot see into, and what would make it hold a run-time part.
struct HiddenText {
  const clang::Expr *E = nullptr;
  std::string Name; ///< of the function or variable, for people
  std::vector<EffectAtom> Any;
};
/// E is ReturnsSqlValue or ReturnsSqlIdentifier.
std::vector<HiddenText> hiddenTexts(const OrmCall &C, Effect E);

} // namespace orm
