#include "facts/EffectGraph.h"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>

namespace orm {

namespace {

using Index = uint32_t;

/// Which effects a call hands up to its caller as they are, whatever is passed.
bool handsUp(Effect E) {
  switch (E) {
  case Effect::LoadRelation:
  case Effect::SqlSink:
  case Effect::RunsText:
  case Effect::SqlValue:
  case Effect::SqlIdentifier:
  case Effect::Invokes:
  case Effect::InvokesInLoop:
    return false;
  default:
    return true;
  }
}

struct Slot {
  Effect E;
  int Param;
  bool operator<(const Slot &O) const { return std::tie(E, Param) < std::tie(O.E, O.Param); }
};

struct Found {
  Certainty C = Certainty::Possible;
  Place Where;
  std::string What;   ///< of a direct effect
  Index Next = ~0u;   ///< function on the way, for an effect that comes through a call
  Slot NextSlot{Effect::Query, -1};
  unsigned Distance = 0;
};

struct Edge {
  Index Callee = 0;
  bool Possible = false; ///< one of several targets
  bool InLoop = false;
  Place Where;
  std::vector<std::pair<int, int>> ParamFlow;
  std::vector<std::pair<Index, int>> Functions;
};

struct Node {
  std::string Name;
  unsigned Definitions = 0;
  std::vector<Place> Places; ///< of the definitions: an inline function or a template is one, in however many units
  bool FromIndex = false;
  std::map<Slot, Found> Effects;
  std::map<Slot, unsigned> Agreeing; ///< definitions that have the effect themselves
  std::vector<Edge> Calls;
  std::vector<Index> Callers;
  std::vector<Index> Overriders;
};

} // namespace

struct EffectGraph::Impl {
  std::unordered_map<std::string, Index> Ids;
  std::vector<std::string> Keys;
  std::vector<Node> Nodes;
  std::vector<std::pair<Index, CallEdge>> Virtuals;
  bool Solved = false;

  Index id(const std::string &Key) {
    auto [It, New] = Ids.try_emplace(Key, static_cast<Index>(Nodes.size()));
    if (New) {
      Nodes.emplace_back();
      Keys.push_back(Key);
    }
    return It->second;
  }

  bool improve(Index At, Slot S, Found New) {
    auto [It, Inserted] = Nodes[At].Effects.try_emplace(S, New);
    if (Inserted)
      return true;
    // A definite way replaces a possible one; the first way found stays otherwise, so that the order of work decides
    // nothing but the path's length.
    if (It->second.C < New.C) {
      It->second = New;
      return true;
    }
    return false;
  }

  Edge edge(const CallEdge &C, Index Callee, bool Possible) {
    Edge E;
    E.Callee = Callee;
    E.Possible = Possible;
    E.InLoop = C.InLoop;
    E.Where = C.Where;
    E.ParamFlow = C.ParamFlow;
    for (const auto &[Key, Param] : C.Functions)
      E.Functions.push_back({id(Key), Param});
    return E;
  }

  bool hasEdge(Index From, const CallEdge &C) {
    Index Callee = id(C.Callee);
    if (C.Virtual)
      return std::any_of(Virtuals.begin(), Virtuals.end(), [&](const auto &V) {
        return V.first == From && V.second.Callee == C.Callee && V.second.Where == C.Where;
      });
    return std::any_of(Nodes[From].Calls.begin(), Nodes[From].Calls.end(),
                       [&](const Edge &E) { return E.Callee == Callee && E.Where == C.Where; });
  }

  void addEdge(Index From, Edge E) {
    Nodes[E.Callee].Callers.push_back(From);
    for (auto &[Fn, Param] : E.Functions)
      Nodes[Fn].Callers.push_back(From);
    Nodes[From].Calls.push_back(std::move(E));
  }

  /// All methods that a virtual call can mean: the named one and everything that overrides it.
  std::vector<Index> targets(Index Method) {
    std::vector<Index> Out{Method};
    for (size_t I = 0; I < Out.size(); ++I)
      for (Index O : Nodes[Out[I]].Overriders)
        if (std::find(Out.begin(), Out.end(), O) == Out.end())
          Out.push_back(O);
    return Out;
  }

  void expandVirtuals() {
    for (auto &[From, C] : Virtuals) {
      std::vector<Index> All = targets(id(C.Callee));
      std::vector<Index> Defined;
      for (Index T : All)
        if (Nodes[T].Definitions || Nodes[T].FromIndex)
          Defined.push_back(T);
      for (Index T : Defined)
        addEdge(From, edge(C, T, Defined.size() > 1));
      if (Defined.empty())
        addEdge(From, edge(C, id(C.Callee), false));
    }
    Virtuals.clear();
  }

  /// What one edge brings to the caller from what its callee has now.
  bool pull(Index At, const Edge &E) {
    bool Changed = false;
    auto Take = [&](Slot Mine, Slot Theirs, const Found &F, bool Weaker) {
      Found New;
      New.C = Weaker || E.Possible || Nodes[At].Definitions > 1 ? Certainty::Possible : F.C;
      New.Where = E.Where;
      New.Next = E.Callee;
      New.NextSlot = Theirs;
      New.Distance = F.Distance + 1;
      Changed |= improve(At, Mine, New);
    };
    // The callee may be this node: iterate over a copy of the slots then.
    std::map<Slot, Found> Own;
    if (E.Callee == At)
      Own = Nodes[At].Effects;
    const std::map<Slot, Found> &Callee = E.Callee == At ? Own : Nodes[E.Callee].Effects;
    for (const auto &[S, F] : Callee) {
      if (handsUp(S.E)) {
        Take(S, S, F, false);
        continue;
      }
      for (const auto &[Mine, Theirs] : E.ParamFlow)
        if (Theirs == S.Param) {
          Take({S.E, Mine}, S, F, false);
          // What a callee calls once is called often when the callee is.
          if (S.E == Effect::Invokes && E.InLoop)
            Take({Effect::InvokesInLoop, Mine}, S, F, false);
        }
      if (S.E == Effect::Invokes || S.E == Effect::InvokesInLoop)
        for (const auto &[Fn, Param] : E.Functions)
          if (Param == S.Param)
            for (const auto &[FnSlot, FnFound] : std::map<Slot, Found>(Nodes[Fn].Effects))
              if (handsUp(FnSlot.E)) {
                Found New;
                New.C = E.Possible || Nodes[At].Definitions > 1 ? Certainty::Possible : std::min(F.C, FnFound.C);
                New.Where = E.Where;
                New.Next = Fn;
                New.NextSlot = FnSlot;
                New.Distance = FnFound.Distance + 1;
                Changed |= improve(At, FnSlot, New);
              }
    }
    return Changed;
  }

  void solve() {
    if (Solved)
      return;
    Solved = true;
    expandVirtuals();
    // Definitions that disagree leave the effect possible.
    for (Node &N : Nodes)
      for (auto &[S, F] : N.Effects)
        if (N.Definitions > 1 && N.Agreeing[S] < N.Definitions)
          F.C = Certainty::Possible;
    // Breadth first from the effects, so that the first way to reach one is a shortest one.
    std::deque<Index> Work;
    std::vector<char> Queued(Nodes.size(), 0);
    auto Push = [&](Index I) {
      if (!Queued[I]) {
        Queued[I] = 1;
        Work.push_back(I);
      }
    };
    for (Index I = 0; I < Nodes.size(); ++I)
      if (!Nodes[I].Effects.empty())
        for (Index C : Nodes[I].Callers)
          Push(C);
    while (!Work.empty()) {
      Index I = Work.front();
      Work.pop_front();
      Queued[I] = 0;
      bool Changed = false;
      for (const Edge &E : Nodes[I].Calls)
        Changed |= pull(I, E);
      if (Changed)
        for (Index C : Nodes[I].Callers)
          Push(C);
    }
  }

  std::optional<std::pair<Index, Found>> find(const EffectAtom &A) const {
    auto It = Ids.find(A.Function);
    if (It == Ids.end())
      return std::nullopt;
    Slot S{A.E, A.Param};
    const Node &N = Nodes[It->second];
    if (auto F = N.Effects.find(S); F != N.Effects.end()) {
      Found R = F->second;
      if (!N.Overriders.empty() && N.Definitions && N.FromIndex == false)
        R.C = Certainty::Possible;
      return std::pair{It->second, R};
    }
    return std::nullopt;
  }

  /// The atom's function, or for a virtual method the first overrider that has the effect.
  std::optional<std::pair<Index, Found>> resolve(const EffectAtom &A) {
    if (auto F = find(A))
      return F;
    auto It = Ids.find(A.Function);
    if (It == Ids.end() || Nodes[It->second].Overriders.empty())
      return std::nullopt;
    std::optional<std::pair<Index, Found>> Best;
    unsigned Defined = 0, With = 0;
    for (Index T : targets(It->second)) {
      Defined += Nodes[T].Definitions > 0;
      if (auto F = Nodes[T].Effects.find({A.E, A.Param}); F != Nodes[T].Effects.end()) {
        ++With;
        if (!Best)
          Best = std::pair{T, F->second};
      }
    }
    if (Best && With < Defined)
      Best->second.C = Certainty::Possible;
    return Best;
  }
};

EffectGraph::EffectGraph() : I(std::make_unique<Impl>()) {}
EffectGraph::~EffectGraph() = default;
EffectGraph::EffectGraph(EffectGraph &&) noexcept = default;
EffectGraph &EffectGraph::operator=(EffectGraph &&) noexcept = default;

void EffectGraph::add(const FunctionSummary &F) {
  Index At = I->id(F.Key);
  Node &N = I->Nodes[At];
  if (N.FromIndex) { // a definition that is in sight wins over what an index remembers
    N.Effects.clear();
    N.FromIndex = false;
  }
  bool Again = std::find(N.Places.begin(), N.Places.end(), F.Where) != N.Places.end();
  if (!Again) {
    N.Places.push_back(F.Where);
    ++N.Definitions;
  }
  N.Name = F.Name;
  std::map<Slot, bool> Seen;
  for (const DirectEffect &D : F.Effects) {
    Slot S{D.E, D.Param};
    Found New;
    New.C = D.C; // joined definitions are weakened when the graph is solved
    New.Where = D.Where;
    New.What = D.What;
    I->improve(At, S, New);
    Seen[S] = true;
  }
  for (auto &[S, Yes] : Seen)
    if (unsigned &Count = I->Nodes[At].Agreeing[S]; Count < I->Nodes[At].Definitions)
      ++Count;
  for (const CallEdge &C : F.Calls) {
    if (Again && I->hasEdge(At, C))
      continue;
    if (C.Virtual)
      I->Virtuals.push_back({At, C});
    else
      I->addEdge(At, I->edge(C, I->id(C.Callee), false));
  }
  for (const std::string &Base : F.Overrides) {
    Index B = I->id(Base);
    auto &List = I->Nodes[B].Overriders;
    if (std::find(List.begin(), List.end(), At) == List.end())
      List.push_back(At);
  }
  I->Solved = false;
}

void EffectGraph::solve() { I->solve(); }

std::optional<EffectGraph::Answer> EffectGraph::has(const EffectAtom &A) const {
  if (auto F = I->resolve(A))
    return Answer{F->second.C};
  return std::nullopt;
}

std::optional<EffectGraph::Answer> EffectGraph::holds(const Condition &C) const {
  Answer Out{Certainty::Definite};
  for (const EffectAtom &A : C.All) {
    auto Has = has(A);
    if (!Has)
      return std::nullopt;
    Out.C = std::min(Out.C, Has->C);
  }
  for (const EffectAtom &A : C.None)
    if (has(A))
      return std::nullopt;
  return Out;
}

std::vector<Step> EffectGraph::witness(const EffectAtom &A) const {
  std::vector<Step> Out;
  auto At = I->resolve(A);
  for (int Depth = 0; At && Depth < 16; ++Depth) {
    const auto &[Function, F] = *At;
    const Node &N = I->Nodes[Function];
    if (F.Next == ~0u) {
      Out.push_back({F.Where, "'" + N.Name + "' " + F.What});
      break;
    }
    Out.push_back({F.Where, "'" + N.Name + "' calls '" + I->Nodes[F.Next].Name + "'"});
    auto Next = I->Nodes[F.Next].Effects.find(F.NextSlot);
    if (Next == I->Nodes[F.Next].Effects.end())
      break;
    At = std::pair{F.Next, Next->second};
  }
  return Out;
}

std::vector<EffectGraph::Known> EffectGraph::known() const {
  std::vector<Known> Out;
  for (Index N = 0; N < I->Nodes.size(); ++N)
    for (const auto &[S, F] : I->Nodes[N].Effects) {
      Known K;
      K.Atom = {I->Keys[N], S.E, S.Param};
      K.C = F.C;
      K.Where = F.Where;
      K.Message = F.What;
      if (F.Next != ~0u)
        K.Next = I->Keys[F.Next];
      K.Name = I->Nodes[N].Name;
      Out.push_back(std::move(K));
    }
  std::sort(Out.begin(), Out.end(), [](const Known &A, const Known &B) { return A.Atom < B.Atom; });
  return Out;
}

void EffectGraph::addKnown(const Known &K) {
  Index At = I->id(K.Atom.Function);
  if (I->Nodes[At].Definitions)
    return;
  I->Nodes[At].FromIndex = true;
  I->Nodes[At].Name = K.Name;
  Found New;
  New.C = K.C;
  New.Where = K.Where;
  New.What = K.Message;
  New.NextSlot = {K.Atom.E, K.Atom.Param};
  if (!K.Next.empty())
    New.Next = I->id(K.Next);
  I->improve(At, {K.Atom.E, K.Atom.Param}, New);
}

} // namespace orm
