// Function summaries as they are kept for a whole program: every text once, places and calls as numbers, so that a
// million functions fit in memory. EffectGraph fills it; EffectSolver reads it.
#pragma once

#include "facts/effects/Effects.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Allocator.h"

#include <string_view>
#include <vector>

namespace orm {

/// An index into one of the tables below.
using Id = uint32_t;
constexpr Id NoId = ~0u;

/// Texts, each once, numbered in the order in which they came.
class TextPool {
public:
  Id id(std::string_view Text);
  Id find(std::string_view Text) const;
  std::string_view operator[](Id N) const { return {Entries[N]->getKeyData(), Entries[N]->getKeyLength()}; }
  Id size() const { return static_cast<Id>(Entries.size()); }
  /// Texts come in any order, so their numbers say nothing: what is printed is ordered by the texts themselves.
  int compare(Id A, Id B) const { return A == B ? 0 : (*this)[A].compare((*this)[B]); }

private:
  llvm::StringMap<Id, llvm::BumpPtrAllocator> Map;
  std::vector<const llvm::StringMapEntry<Id> *> Entries;
};

/// An effect with its parameter.
class Slot {
public:
  Slot() = default;
  Slot(Effect E, int Param) : Packed(static_cast<uint32_t>(E) << 24 | (static_cast<uint32_t>(Param + 2) & 0xffffff)) {}
  Effect effect() const { return static_cast<Effect>(Packed >> 24); }
  int param() const { return static_cast<int>(Packed & 0xffffff) - 2; }
  auto operator<=>(const Slot &) const = default;
  uint32_t Packed = 0;
};

/// A Place whose file is a text of the table.
struct Spot {
  Id File = NoId;
  unsigned Line = 0, Column = 0;
  bool operator==(const Spot &) const = default;
};

/// A part of one of the table's lists.
struct Span {
  Id Begin = 0;
  Id Count = 0;
};

class CallTable {
public:
  /// One definition of a function. An inline function of a header is one, in however many units.
  struct Definition {
    Id Key = NoId, Name = NoId, NextOfKey = NoId, FirstCall = NoId;
    Spot Where;
    uint64_t Content = 0; ///< hash of what it was first seen to do
  };
  struct Direct {
    Id Definition;
    Slot What;
    Certainty C;
    Spot Where;
    Id Message;
    uint32_t Guard = 0; ///< as CallEdge::Guard
  };
  struct Call {
    Id Definition = NoId, Callee = NoId, NextOfDefinition = NoId;
    Spot Where;
    Span Flow, Functions; ///< in Flows and Passed
    Id Target = NoId;     ///< what is called, for the constants that are given: the callee, or a variant of it
    uint32_t Given = 0, Written = 0, Guard = 0;
    bool Virtual = false, InLoop = false, Returned = false, InTransaction = false, Elsewhere = false, Seldom = false;
  };
  struct Known {
    Id Key;
    Slot What;
    Certainty C;
    Spot Where;
    Id Message, Next, Name; ///< Next is a key
  };

  void add(const FunctionSummary &F);
  /// Makes a function of its own of what a callee does for the constants that a call gives it, where these decide
  /// something, and sets the calls' targets. To be called once, when all functions are added.
  void specialise();
  /// The variant of the function for these constants, or the function itself.
  Id variant(Id Key, uint32_t Given) const;
  /// Was the key made for a variant? What it calls is what its function calls.
  bool isVariant(Id Key) const;
  llvm::ArrayRef<std::pair<int, int>> flowOf(const Call &C) const {
    return llvm::ArrayRef(Flows).slice(C.Flow.Begin, C.Flow.Count);
  }
  Place place(const Spot &S) const;
  /// The order in which people read them.
  int compare(const Spot &A, const Spot &B) const;
  Id firstDefinition(Id Key) const { return Key < ByKey.size() ? ByKey[Key] : NoId; }
  Spot spot(const Place &P) { return {Texts.id(P.File), P.Line, P.Column}; }

  TextPool Keys, Texts;
  std::vector<Definition> Definitions;
  std::vector<Direct> Directs;
  std::vector<Call> Calls;
  std::vector<std::pair<int, int>> Flows;   ///< {caller's parameter, callee's}
  std::vector<std::pair<Id, int>> Passed;   ///< {function, callee's parameter}
  std::vector<std::pair<Id, Id>> Overrides; ///< {overridden method, method}
  std::vector<Known> FromIndex;

private:
  Id definition(const FunctionSummary &F, bool &Seen);
  bool hasCall(Id Definition, const Call &C, const CallEdge &E) const;
  void addCall(Id Definition, const CallEdge &E, bool Seen);

  Id makeVariant(Id Key, uint32_t Given);
  struct Copied {
    Id From, To; ///< definitions
    uint32_t Given;
  };

  std::vector<Id> ByKey;
  std::vector<Copied> Copies;           ///< of variants whose effects are still to come
  llvm::DenseMap<Id, uint32_t> Guarded; ///< the bits that decide anything in a function
  llvm::DenseSet<uint64_t> Variants;    ///< further contents of a definition that was seen before
};

} // namespace orm
