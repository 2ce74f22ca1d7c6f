#include "facts/effects/EffectSolver.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace orm {

/// Which effects a call hands up to its caller as they are, whatever is passed.
static bool handsUp(Effect E) {
  switch (E) {
  case Effect::LoadRelation:
  case Effect::SqlSink:
  case Effect::RunsText:
  case Effect::SqlValue:
  case Effect::SqlIdentifier:
  case Effect::Invokes:
  case Effect::InvokesInLoop:
  case Effect::ReturnsSqlValue:
  case Effect::ReturnsSqlIdentifier:
  case Effect::ReturnsStatus:
  case Effect::DirectWrite:
  case Effect::OwnTx:
  case Effect::Guarded: return false;
  default: return !byCallers(E);
  }
}

/// One for each call, where a call comes there.
static bool isStatement(Effect E) { return E == Effect::Query || E == Effect::Write || E == Effect::LoadRelation; }

static bool invokes(Effect E) { return E == Effect::Invokes || E == Effect::InvokesInLoop; }

// Levels: a call is four steps away, a joint only one (definitions in an overridden method: two), so that a joint is
// settled between its members and its callers and does not make the way look longer.
static constexpr uint32_t CallSteps = 4;
static uint32_t levelOfCaller(uint32_t Level) { return (Level / CallSteps + 1) * CallSteps; }

EffectSolver::EffectSolver(const CallTable &T) : T(T) {}

void EffectSolver::run() {
  Values.resize(T.Keys.size());
  Indexed.resize(T.Keys.size());
  for (const CallTable::Known &K : T.FromIndex)
    Indexed[K.Key] = T.firstDefinition(K.Key) == NoId;
  joinDefinitions();
  joinOverriders();
  connect();
  solve(Certainty::Definite);
  solve(Certainty::Possible);
  FirstUser.clear();
  Users.clear();
}

void EffectSolver::joinDefinitions() {
  NodeOf.resize(T.Definitions.size());
  for (Id Key = 0; Key < T.Keys.size(); ++Key) {
    const Id First = T.firstDefinition(Key);
    if (First == NoId)
      continue;
    if (T.Definitions[First].NextOfKey == NoId) {
      NodeOf[First] = Key;
      continue;
    }
    Joint J{Key, /*Virtual=*/false, {}, {}};
    for (Id D = First; D != NoId; D = T.Definitions[D].NextOfKey) {
      NodeOf[D] = nodes();
      J.Members.push_back(nodes());
      Values.emplace_back();
    }
    Joints.push_back(std::move(J));
  }
}

void EffectSolver::joinOverriders() {
  VirtualNode.assign(T.Keys.size(), NoId);
  std::vector<std::pair<Id, Id>> Pairs = T.Overrides;
  llvm::sort(Pairs);
  Pairs.erase(llvm::unique(Pairs), Pairs.end());
  for (size_t I = 0; I < Pairs.size(); ++I) {
    const Id Method = Pairs[I].first;
    if (I && Pairs[I - 1].first == Method)
      continue;
    std::vector<Id> All{Method};
    llvm::DenseSet<Id> Met{Method};
    for (size_t At = 0; At < All.size(); ++At)
      for (auto It = llvm::lower_bound(Pairs, std::pair<Id, Id>(All[At], 0)); It != Pairs.end() && It->first == All[At];
           ++It)
        if (Met.insert(It->second).second)
          All.push_back(It->second);
    llvm::erase_if(All, [&](Id Key) { return !isDefined(Key); });
    if (All.size() == 1) {
      VirtualNode[Method] = All.front();
    } else if (!All.empty()) {
      VirtualNode[Method] = nodes();
      Joints.push_back({nodes(), /*Virtual=*/true, std::move(All), {}});
      Values.emplace_back();
    }
  }
}

Id EffectSolver::calleeOf(const CallTable::Call &C) const {
  return C.Virtual && VirtualNode[C.Callee] != NoId ? VirtualNode[C.Callee] : C.Target;
}

void EffectSolver::connect() {
  auto ForEach = [this](auto &&Do) {
    for (Id C = 0; C < T.Calls.size(); ++C) {
      Do(calleeOf(T.Calls[C]), User{C, Callee});
      for (Id P = 0; P < T.Calls[C].Functions.Count; ++P)
        Do(T.Passed[T.Calls[C].Functions.Begin + P].first, User{C, Passed});
    }
    for (Id J = 0; J < Joints.size(); ++J)
      for (Id M : Joints[J].Members)
        Do(M, User{J, Member});
  };
  FirstUser.assign(nodes() + 1, 0);
  ForEach([&](Id Node, User) { ++FirstUser[Node + 1]; });
  for (Id N = 0; N < nodes(); ++N)
    FirstUser[N + 1] += FirstUser[N];
  Users.resize(FirstUser.back());
  std::vector<Id> Next(FirstUser.begin(), FirstUser.end() - 1);
  ForEach([&](Id Node, User U) { Users[Next[Node]++] = U; });
}

const Found *EffectSolver::at(Id Node, Slot What) const {
  for (const Found &F : Values[Node])
    if (F.What == What)
      return &F;
  return nullptr;
}

/// Of two equally short ways the one whose place is read first.
bool EffectSolver::precedes(const Found &A, const Found &B) const {
  if (const int Places = T.compare(A.Where, B.Where))
    return Places < 0;
  if (A.Next != B.Next)
    return A.Next == NoId || (B.Next != NoId && T.Keys.compare(A.Next, B.Next) < 0);
  if (A.NextSlot != B.NextSlot)
    return A.NextSlot < B.NextSlot;
  return A.Message != B.Message && B.Message != NoId &&
         (A.Message == NoId || T.Texts.compare(A.Message, B.Message) < 0);
}

void EffectSolver::offer(Id Node, Found New) {
  for (Found &F : Values[Node]) {
    if (F.What != New.What)
      continue;
    if (F.C == New.C && F.Level == New.Level && precedes(New, F))
      F = New; // not spread yet: its level is still to come
    return;
  }
  if (Open.size() <= New.Level)
    Open.resize(New.Level + 1);
  Open[New.Level].push_back({Node, New.What});
  Values[Node].push_back(std::move(New));
}

void EffectSolver::seed(Certainty Phase) {
  for (const CallTable::Direct &D : T.Directs)
    if (D.C == Phase)
      offer(NodeOf[D.Definition], {D.What, D.C, D.Where, D.Message, NoId, {}, NoId, 0});
  for (const CallTable::Known &K : T.FromIndex)
    if (K.C == Phase && Indexed[K.Key])
      offer(K.Key, {K.What, K.C, K.Where, K.Message, K.Next, K.What, K.Name, 0});
}

void EffectSolver::solve(Certainty Phase) {
  Open.clear();
  if (Phase == Certainty::Possible)
    for (Id N = 0; N < nodes(); ++N)
      for (const Found &F : Values[N]) {
        if (Open.size() <= F.Level)
          Open.resize(F.Level + 1);
        Open[F.Level].push_back({N, F.What});
      }
  seed(Phase);
  for (size_t Level = 0; Level < Open.size(); ++Level) {
    // What is offered lies at higher levels only.
    std::vector<std::pair<Id, Slot>> Now = std::move(Open[Level]);
    for (const auto &[Node, What] : Now)
      spread(Node, Found(*at(Node, What)), Phase);
  }
}

void EffectSolver::spread(Id Node, const Found &F, Certainty Phase) {
  for (Id I = FirstUser[Node]; I < FirstUser[Node + 1]; ++I) {
    const User U = Users[I];
    if (U.R == Member)
      join(Joints[U.Index], Node, F, Phase);
    else if (U.R == Callee)
      spreadCall(T.Calls[U.Index], F, Phase);
    else if (handsUp(F.What.effect()))
      spreadPassed(T.Calls[U.Index], calleeOf(T.Calls[U.Index]), Node, F, Phase);
  }
}

/// What a call brings to its function from what its callee does.
void EffectSolver::spreadCall(const CallTable::Call &C, const Found &F, Certainty Phase) {
  const Id Function = NodeOf[C.Definition], Node = calleeOf(C);
  // Behind a joint of methods stands the one that does it.
  const bool Through = C.Virtual && Node >= T.Keys.size();
  auto Take = [&](Slot Mine) {
    offer(Function, {Mine, Phase, C.Where, NoId, Through ? F.Next : Node, F.What, NoId, levelOfCaller(F.Level)});
  };
  const Effect E = F.What.effect();
  if (C.Seldom && isStatement(E))
    return;
  // A transaction on a connection that everybody reaches is everybody's.
  if (handsUp(E) || (E == Effect::OwnTx && F.What.param() == -1) || (E == Effect::ReturnsStatus && C.Returned)) {
    Take(F.What);
    return;
  }
  // What a callee returns is not what its caller returns.
  if (E == Effect::ReturnsSqlValue || E == Effect::ReturnsSqlIdentifier)
    return;
  for (Id I = 0; I < C.Flow.Count; ++I)
    if (const auto &[Mine, Theirs] = T.Flows[C.Flow.Begin + I]; Theirs == F.What.param()) {
      Take(Slot(E, Mine));
      // What a callee calls once is called often when the callee is.
      if (E == Effect::Invokes && C.InLoop)
        Take(Slot(Effect::InvokesInLoop, Mine));
    }
  if (invokes(E))
    for (Id I = 0; I < C.Functions.Count; ++I)
      if (const auto &[Key, Param] = T.Passed[C.Functions.Begin + I]; Param == F.What.param())
        for (const Found &Theirs : llvm::SmallVector<Found, 8>(Values[Key].begin(), Values[Key].end()))
          if (handsUp(Theirs.What.effect()) && Theirs.Level <= F.Level)
            offer(Function, {Theirs.What, Phase, C.Where, NoId, Key, Theirs.What, NoId, levelOfCaller(F.Level)});
}

/// What a call brings from a function that it passes, where its callee calls that.
void EffectSolver::spreadPassed(const CallTable::Call &C, Id Callee, Id Key, const Found &F, Certainty Phase) {
  for (Id I = 0; I < C.Functions.Count; ++I)
    if (const auto &[Function, Param] = T.Passed[C.Functions.Begin + I]; Function == Key)
      for (const Effect E : {Effect::Invokes, Effect::InvokesInLoop})
        if (const Found *How = at(Callee, Slot(E, Param)); How && How->Level <= F.Level)
          offer(NodeOf[C.Definition], {F.What, Phase, C.Where, NoId, Key, F.What, NoId, levelOfCaller(F.Level)});
}

Found EffectSolver::joined(const Joint &J, Id Member, const Found &F, Certainty Phase) const {
  Found New = F;
  New.C = Phase;
  New.Level = F.Level + 1;
  if (J.Virtual) {
    New.Message = New.Name = NoId;
    New.Next = Member;
    New.NextSlot = F.What;
  }
  return New;
}

void EffectSolver::join(Joint &J, Id Member, const Found &F, Certainty Phase) {
  if (Phase == Certainty::Possible) {
    offer(J.Node, joined(J, Member, F, Phase));
    return;
  }
  auto Agreeing = llvm::find_if(J.Agreeing, [&](const auto &A) { return A.first == F.What; });
  if (Agreeing == J.Agreeing.end())
    Agreeing = J.Agreeing.insert(J.Agreeing.end(), {F.What, 0u});
  if (++Agreeing->second < J.Members.size())
    return;
  // The last one to agree decides that, the first one tells the way.
  Found Best;
  for (Id M : J.Members) {
    Found Each = joined(J, M, *at(M, F.What), Phase);
    if (M == J.Members.front() || Each.Level < Best.Level || (Each.Level == Best.Level && precedes(Each, Best)))
      Best = Each;
  }
  Best.Level = F.Level + 1;
  offer(J.Node, Best);
}

const Found *EffectSolver::find(Id Key, Slot What) const { return at(Key, What); }

std::pair<Id, const Found *> EffectSolver::virtually(Id Method, Slot What) const {
  const Id Node = VirtualNode[Method];
  if (Node == NoId)
    return {Method, at(Method, What)};
  return {Node, at(Node, What)};
}

const llvm::SmallVector<Found, 0> *EffectSolver::virtuallyOf(Id Method) const {
  return VirtualNode[Method] == NoId ? nullptr : &Values[VirtualNode[Method]];
}

std::string_view EffectSolver::name(Id Key, const Found &F) const {
  if (F.Name != NoId)
    return T.Texts[F.Name];
  const CallTable::Definition *First = nullptr;
  for (Id D = T.firstDefinition(Key); D != NoId; D = T.Definitions[D].NextOfKey)
    if (!First || T.compare(T.Definitions[D].Where, First->Where) < 0)
      First = &T.Definitions[D];
  return First ? T.Texts[First->Name] : std::string_view();
}

} // namespace orm
