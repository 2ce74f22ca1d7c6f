// Which parameters get nothing but what the source writes out: the greatest fixed point over the calls, so that a
// function which hands its own parameter on, also to itself, is only asked what it was given.
#include "facts/effects/EffectsByCallers.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace orm {

namespace {

using Parameter = std::pair<Id, int>;

class Givers {
public:
  Givers(const CallTable &T, const EffectSolver &Up, const OverriderMap &Overriders) : T(T) {
    for (const CallTable::Call &C : T.Calls)
      if (!T.isVariant(T.Definitions[C.Definition].Key))
        for (Id Target : targetsOf(C, Overriders))
          if (!Up.of(Target).empty()) // else nobody asks
            Calls[Target].push_back(&C);
    for (const auto &[Function, Param] : T.Passed)
      Unknown.insert(Function);
    for (const CallTable::Known &K : T.FromIndex) {
      Indexed.insert(K.Key);
      if (K.What.effect() == Effect::GivenWritten)
        Written.insert({K.Key, K.What.param()});
    }
  }

  std::vector<Parameter> run() {
    for (const auto &[Key, Of] : Calls)
      for (const CallTable::Call *C : Of)
        add(Key, *C);
    while (drop([&](const Parameter &P) {
      return llvm::all_of(Calls[P.first], [&](const CallTable::Call *C) { return gives(*C, P.second, Written); });
    }))
      ;
    // Functions that only call each other were given nothing.
    llvm::DenseSet<Parameter> Reached;
    for (size_t Before = ~size_t(0); Before != Reached.size();) {
      Before = Reached.size();
      for (const Parameter &P : Written)
        if (Indexed.contains(P.first) ||
            llvm::any_of(Calls[P.first], [&](const CallTable::Call *C) { return gives(*C, P.second, Reached); }))
          Reached.insert(P);
    }
    std::vector<Parameter> All(Reached.begin(), Reached.end());
    llvm::sort(All);
    return All;
  }

private:
  /// Whoever passes the function on gives it what nobody sees; who wrote the index saw more callers than are here.
  void add(Id Key, const CallTable::Call &C) {
    if (Unknown.contains(Key) || Indexed.contains(Key))
      return;
    for (int P = 0; P < 32; ++P)
      if (C.Written >> P & 1)
        Written.insert({Key, P});
    for (const auto &[Mine, Theirs] : T.flowOf(C))
      if (Mine >= 0 && Theirs >= 0)
        Written.insert({Key, Theirs});
  }

  /// Drops the parameters that do not pass; was there one?
  bool drop(llvm::function_ref<bool(const Parameter &)> Passes) {
    std::vector<Parameter> Out;
    llvm::copy_if(Written, std::back_inserter(Out), [&](const Parameter &P) { return !Passes(P); });
    for (const Parameter &P : Out)
      Written.erase(P);
    return !Out.empty();
  }

  bool gives(const CallTable::Call &C, int Param, const llvm::DenseSet<Parameter> &Given) const {
    if (Param < 32 && (C.Written >> Param & 1))
      return true;
    const Id Caller = T.Definitions[C.Definition].Key;
    return llvm::any_of(T.flowOf(C), [&](const auto &F) {
      return F.second == Param && F.first >= 0 && Given.contains({Caller, F.first});
    });
  }

  const CallTable &T;
  llvm::DenseMap<Id, std::vector<const CallTable::Call *>> Calls; ///< by callee
  llvm::DenseSet<Id> Unknown, Indexed;
  llvm::DenseSet<Parameter> Written;
};

} // namespace

std::vector<std::pair<Id, int>> writtenByCallers(const CallTable &T, const EffectSolver &Up,
                                                 const OverriderMap &Overriders) {
  return Givers(T, Up, Overriders).run();
}

} // namespace orm
