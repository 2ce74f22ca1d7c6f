// The fixed point over a CallTable. First everything that surely happens, then what possibly does, each breadth first
// from the effects, so that the ways told are shortest ones and the order in which functions came decides nothing.
#pragma once

#include "facts/effects/CallTable.h"

#include "llvm/ADT/SmallVector.h"

namespace orm {

/// What a node does. Nodes are keys, and further what several of them, or several definitions, have in common.
struct Found {
  Slot What;
  Certainty C = Certainty::Possible;
  Spot Where;
  Id Message = NoId; ///< of a direct effect
  Id Next = NoId;    ///< the key on the way, for an effect that comes through a call
  Slot NextSlot;
  Id Name = NoId;     ///< of the function, where only an index knows it
  uint32_t Level = 0; ///< how far the effect is away; see the levels in EffectSolver.cpp
};

class EffectSolver {
public:
  explicit EffectSolver(const CallTable &T);
  void run();

  /// What the key's definitions do, or nothing.
  const Found *find(Id Key, Slot What) const;
  /// What a virtual call of the method does: {the method that is told, its effect}.
  std::pair<Id, const Found *> virtually(Id Method, Slot What) const;
  const llvm::SmallVector<Found, 0> &of(Id Key) const { return Values[Key]; }
  /// Like of(), for the methods that a virtual call of the method can mean; null if nothing overrides it.
  const llvm::SmallVector<Found, 0> *virtuallyOf(Id Method) const;
  /// The name that people know: of the first of the definitions, or from an index.
  std::string_view name(Id Key, const Found &F) const;

private:
  /// Several nodes of which any can be meant: definite is what all of them surely do.
  struct Joint {
    Id Node;
    bool Virtual; ///< methods, else definitions of one key
    std::vector<Id> Members;
    llvm::SmallVector<std::pair<Slot, unsigned>, 0> Agreeing;
  };

  void joinDefinitions();
  void joinOverriders();
  void connect();
  void seed(Certainty Phase);
  void solve(Certainty Phase);
  void spread(Id Node, const Found &F, Certainty Phase);
  void spreadCall(const CallTable::Call &C, const Found &F, Certainty Phase);
  void spreadPassed(const CallTable::Call &C, Id Callee, Id Passed, const Found &F, Certainty Phase);
  void join(Joint &J, Id Member, const Found &F, Certainty Phase);
  Found joined(const Joint &J, Id Member, const Found &F, Certainty Phase) const;
  void offer(Id Node, Found New);
  bool precedes(const Found &A, const Found &B) const;
  const Found *at(Id Node, Slot What) const;
  Id calleeOf(const CallTable::Call &C) const;
  bool isDefined(Id Key) const { return T.firstDefinition(Key) != NoId || Indexed[Key]; }
  Id nodes() const { return static_cast<Id>(Values.size()); }

  /// Who looks at a node: calls of it, calls that pass it on, and joints that it belongs to.
  enum Role : uint32_t { Callee, Passed, Member };
  struct User {
    Id Index;
    Role R;
  };

  const CallTable &T;
  std::vector<llvm::SmallVector<Found, 0>> Values;
  std::vector<Joint> Joints;
  std::vector<Id> NodeOf;      ///< of each definition
  std::vector<Id> VirtualNode; ///< of each key: what a virtual call means, or NoId
  std::vector<char> Indexed;   ///< keys without a definition that an index knows
  std::vector<Id> FirstUser;
  std::vector<User> Users;
  std::vector<std::vector<std::pair<Id, Slot>>> Open; ///< by level
};

} // namespace orm
