// The effects of functions merged over a call graph to a fixed point. Used for one unit in the plugin, for the whole
// program at link time, and filled from an index file in the editor: one algorithm, so that all three agree.
#pragma once

#include "facts/effects/Effects.h"

#include <memory>
#include <optional>
#include <string_view>

namespace orm {

class EffectGraph {
public:
  EffectGraph();
  ~EffectGraph();
  EffectGraph(EffectGraph &&) noexcept;
  EffectGraph &operator=(EffectGraph &&) noexcept;

  /// Adds a definition. Several different definitions of one key join: an effect is definite only if all have it.
  void add(const FunctionSummary &F);
  /// Propagates to the fixed point. Recursion is safe. Must be called after the last add and before a question.
  void solve();

  struct Answer {
    Certainty C;
  };
  /// Has the function this effect? Empty where it has not, or where nothing is known.
  std::optional<Answer> has(const EffectAtom &A) const;
  /// The way from the function to the effect's place, shortest first found, at most 16 steps.
  std::vector<Step> witness(const EffectAtom &A) const;
  /// Does the condition hold? C is the weakest certainty of its parts.
  std::optional<Answer> holds(const Condition &C) const;

  /// All solved effects of all functions, in key order: what an index file stores.
  struct Known {
    EffectAtom Atom;
    Certainty C;
    Place Where;
    std::string Message; ///< of the witness's first step
    std::string Next;    ///< key of the next function on the way; empty at the end
    std::string Name;    ///< of the function
  };
  std::vector<Known> known() const;
  /// Adds what an index knows; definitions added later for the same key win over it.
  void addKnown(const Known &K);

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

} // namespace orm
