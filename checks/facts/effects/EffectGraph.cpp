#include "facts/effects/EffectGraph.h"

#include "facts/effects/EffectSolver.h"
#include "facts/effects/EffectsByCallers.h"
#include "llvm/ADT/STLExtras.h"

namespace orm {

struct EffectGraph::Impl {
  CallTable Table;
  std::optional<EffectSolver> Solver; ///< of the table as it is now
  EffectsByCallers ByCallers;

  /// A key with what it does.
  struct At {
    Id Key;
    Found F;
    Certainty C; ///< of what a call of the key does; F may be one of several methods
  };

  std::optional<At> at(Id Key, Slot What, bool Exact = false) const {
    if (byCallers(What.effect())) {
      const Found *F = ByCallers.find(Key, What);
      return F ? std::optional(At{Key, *F, F->C}) : std::nullopt;
    }
    const Found *Own = Solver->find(Key, What);
    // An overrider never stands for this very method, also where no file has its body.
    if (Exact)
      return Own ? std::optional(At{Key, *Own, Own->C}) : std::nullopt;
    const auto [Node, Virtual] = Solver->virtually(Key, What);
    if (Own)
      return At{Key, *Own, Virtual ? Virtual->C : Certainty::Possible};
    if (!Virtual)
      return std::nullopt;
    if (Node < Table.Keys.size()) // the one method that can be meant
      return At{Node, *Virtual, Virtual->C};
    if (const Found *Next = Solver->find(Virtual->Next, Virtual->NextSlot))
      return At{Virtual->Next, *Next, Virtual->C};
    return std::nullopt;
  }

  std::optional<At> at(const EffectAtom &A) const {
    const Id Key = Solver ? Table.Keys.find(A.Function) : NoId;
    return Key == NoId ? std::nullopt : at(Table.variant(Key, A.Given), Slot(A.E, A.Param), A.Exact);
  }

  Known known(Id Key, const At &A) const {
    Known K;
    K.Atom = {std::string(Table.Keys[Key]), A.F.What.effect(), A.F.What.param()};
    K.C = A.C;
    K.Where = Table.place(A.F.Where);
    if (A.F.Message != NoId)
      K.Message = Table.Texts[A.F.Message];
    if (A.F.Next != NoId)
      K.Next = Table.Keys[A.F.Next];
    K.Name = Solver->name(A.Key, A.F);
    return K;
  }
};

EffectGraph::EffectGraph() : I(std::make_unique<Impl>()) {}
EffectGraph::~EffectGraph() = default;
EffectGraph::EffectGraph(EffectGraph &&) noexcept = default;
EffectGraph &EffectGraph::operator=(EffectGraph &&) noexcept = default;

void EffectGraph::add(const FunctionSummary &F) {
  I->Table.add(F);
  I->Solver.reset();
}

void EffectGraph::addKnown(const Known &K) {
  CallTable &T = I->Table;
  T.FromIndex.push_back({T.Keys.id(K.Atom.Function), Slot(K.Atom.E, K.Atom.Param), K.C, T.spot(K.Where),
                         K.Message.empty() ? NoId : T.Texts.id(K.Message), K.Next.empty() ? NoId : T.Keys.id(K.Next),
                         T.Texts.id(K.Name)});
  I->Solver.reset();
}

void EffectGraph::solve() {
  if (I->Solver)
    return;
  I->Table.specialise();
  I->Solver.emplace(I->Table).run();
  I->ByCallers = EffectsByCallers(I->Table, *I->Solver);
}

std::optional<EffectGraph::Answer> EffectGraph::has(const EffectAtom &A) const {
  if (const auto At = I->at(A))
    return Answer{At->C};
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
  if (A.E == Effect::GivenWritten) // what all callers do is no way
    return Out;
  auto At = I->at(A);
  for (int Depth = 0; At && Depth < 16; ++Depth) {
    const Found F = At->F;
    const std::string Name = "'" + std::string(I->Solver->name(At->Key, F)) + "' ";
    const Place Where = I->Table.place(F.Where);
    if (F.Next == NoId) {
      Out.push_back({Where, Name + std::string(F.Message == NoId ? std::string_view() : I->Table.Texts[F.Message])});
      break;
    }
    const bool Down = byCallers(F.What.effect());
    const Found *Next = Down ? I->ByCallers.find(F.Next, F.NextSlot) : I->Solver->find(F.Next, F.NextSlot);
    const std::string Other = "'" + std::string(I->Solver->name(F.Next, Next ? *Next : Found())) + "'";
    Out.push_back({Where, Down ? Other + " calls " + llvm::StringRef(Name).rtrim().str() : Name + "calls " + Other});
    At.reset();
    if (Next)
      At = Impl::At{F.Next, *Next, Next->C};
  }
  return Out;
}

std::vector<EffectGraph::Known> EffectGraph::known() const {
  std::vector<Known> Out;
  for (Id Key = 0; I->Solver && Key < I->Table.Keys.size(); ++Key) {
    for (const Found &F : I->Solver->of(Key))
      if (!byCallers(F.What.effect()))
        Out.push_back(I->known(Key, *I->at(Key, F.What)));
    for (const Found &F : I->ByCallers.of(Key))
      Out.push_back(I->known(Key, {Key, F, F.C}));
    // Who only knows the index does not see what overrides a method: it is told of the method itself.
    if (const auto *Virtual = I->Solver->virtuallyOf(Key))
      for (const Found &F : *Virtual)
        if (!byCallers(F.What.effect()) && !I->Solver->find(Key, F.What))
          Out.push_back(I->known(Key, *I->at(Key, F.What)));
  }
  llvm::sort(Out, [](const Known &A, const Known &B) { return A.Atom < B.Atom; });
  return Out;
}

} // namespace orm
