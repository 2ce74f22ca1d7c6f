#include "facts/effects/EffectsByCallers.h"

#include "llvm/ADT/STLExtras.h"

namespace orm {

namespace {

/// One step down: a call, or a function that a call hands to somebody who calls it.
struct StepDown {
  Id Caller, Callee;
  const CallTable::Call *C;
  bool Possible; ///< one of several methods
};

class Descent {
public:
  Descent(const CallTable &T, const EffectSolver &Up, const OverriderMap &Overriders)
      : T(T), Up(Up), Overriders(Overriders) {
    for (const CallTable::Call &C : T.Calls)
      if (!C.Elsewhere)
        connect(C);
    // By caller; among the calls of a function the one that is read first brings the effect.
    llvm::sort(Steps, [&](const StepDown &A, const StepDown &B) {
      if (A.Caller != B.Caller)
        return T.Keys.compare(A.Caller, B.Caller) < 0;
      const int Places = T.compare(A.C->Where, B.C->Where);
      return Places ? Places < 0 : T.Keys.compare(A.Callee, B.Callee) < 0;
    });
  }

  llvm::DenseMap<Id, llvm::SmallVector<Found, 1>> run() {
    seed();
    for (Certainty Phase : {Certainty::Definite, Certainty::Possible}) {
      std::vector<std::pair<Id, Slot>> Now;
      for (const auto &[Key, List] : Values)
        for (const Found &F : List)
          Now.push_back({Key, F.What});
      while (!Now.empty()) {
        llvm::sort(Now, [&](const auto &A, const auto &B) {
          return A.first != B.first ? T.Keys.compare(A.first, B.first) < 0 : A.second < B.second;
        });
        std::vector<std::pair<Id, Slot>> Next;
        for (const auto &[Key, What] : Now)
          descend(Key, What, Phase, Next);
        Now = std::move(Next);
      }
    }
    return std::move(Values);
  }

private:
  void connect(const CallTable::Call &C) {
    const Id Caller = T.Definitions[C.Definition].Key;
    const std::vector<Id> Targets = targetsOf(C, Overriders);
    for (Id M : Targets)
      Steps.push_back({Caller, M, &C, Targets.size() > 1});
    for (Id I = 0; I < C.Functions.Count; ++I) {
      const auto &[Function, Param] = T.Passed[C.Functions.Begin + I];
      if (Up.find(C.Callee, Slot(Effect::Invokes, Param)) || Up.find(C.Callee, Slot(Effect::InvokesInLoop, Param)))
        Steps.push_back({Caller, Function, &C, false});
    }
  }

  void seed() {
    for (Id Key = 0; Key < T.Keys.size(); ++Key)
      for (const Found &F : Up.of(Key))
        if (handsDown(F.What.effect()))
          Values[Key].push_back(F);
    for (const CallTable::Known &K : T.FromIndex)
      if (handsDown(K.What.effect()))
        offer(K.Key, {K.What, K.C, K.Where, K.Message, K.Next, K.What, K.Name, 0});
    const Slot In(Effect::RunsInTransaction, -1);
    for (const StepDown &S : Steps)
      if (S.C->InTransaction)
        offer(S.Callee,
              {In, S.Possible ? Certainty::Possible : Certainty::Definite, S.C->Where, NoId, S.Caller, In, NoId, 0});
  }

  bool offer(Id Key, Found New) {
    for (Found &F : Values[Key])
      if (F.What == New.What) {
        if (F.C >= New.C)
          return false;
        F = New;
        return true;
      }
    Values[Key].push_back(New);
    return true;
  }

  void descend(Id Key, Slot What, Certainty Phase, std::vector<std::pair<Id, Slot>> &Next) {
    auto From = Values.find(Key);
    const auto *F =
        From == Values.end() ? nullptr : llvm::find_if(From->second, [&](const Found &X) { return X.What == What; });
    if (!F || F == From->second.end() || F->C < Phase)
      return;
    const Found Above = *F;
    for (auto S =
             llvm::lower_bound(Steps, Key, [&](const StepDown &A, Id K) { return T.Keys.compare(A.Caller, K) < 0; });
         S != Steps.end() && S->Caller == Key; ++S) {
      if (S->Callee == Key || (S->Possible && Phase == Certainty::Definite))
        continue;
      if (offer(S->Callee, {What, S->Possible ? Certainty::Possible : Above.C, S->C->Where, NoId, Key, What, NoId,
                            Above.Level + 1}))
        Next.push_back({S->Callee, What});
    }
  }

  const CallTable &T;
  const EffectSolver &Up;
  const OverriderMap &Overriders;
  std::vector<StepDown> Steps;
  llvm::DenseMap<Id, llvm::SmallVector<Found, 1>> Values;
};

} // namespace

OverriderMap overridersOf(const CallTable &T) {
  OverriderMap Out;
  for (const auto &[Base, Method] : T.Overrides)
    Out[Base].push_back(Method);
  return Out;
}

std::vector<Id> targetsOf(const CallTable::Call &C, const OverriderMap &Overriders) {
  std::vector<Id> Out{C.Callee};
  for (size_t I = 0; C.Virtual && I < Out.size(); ++I)
    if (auto It = Overriders.find(Out[I]); It != Overriders.end())
      for (Id M : It->second)
        if (!llvm::is_contained(Out, M))
          Out.push_back(M);
  return Out;
}

EffectsByCallers::EffectsByCallers(const CallTable &T, const EffectSolver &Up) {
  const OverriderMap Overriders = overridersOf(T);
  Values = Descent(T, Up, Overriders).run();
  for (const auto &[Key, Param] : writtenByCallers(T, Up, Overriders)) {
    const Slot What(Effect::GivenWritten, Param);
    Values[Key].push_back({What, Certainty::Definite, {}, NoId, NoId, What, NoId, 0});
  }
}

llvm::ArrayRef<Found> EffectsByCallers::of(Id Key) const {
  auto It = Values.find(Key);
  return It == Values.end() ? llvm::ArrayRef<Found>() : llvm::ArrayRef<Found>(It->second);
}

const Found *EffectsByCallers::find(Id Key, Slot What) const {
  for (const Found &F : of(Key))
    if (F.What == What)
      return &F;
  return nullptr;
}

} // namespace orm
