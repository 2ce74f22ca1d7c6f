#include "facts/effects/CallTable.h"

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

namespace orm {

Id TextPool::id(std::string_view Text) {
  const auto [It, New] = Map.try_emplace(llvm::StringRef(Text), size());
  if (New)
    Entries.push_back(&*It);
  return It->second;
}

Id TextPool::find(std::string_view Text) const {
  const auto It = Map.find(llvm::StringRef(Text));
  return It == Map.end() ? NoId : It->second;
}

Place CallTable::place(const Spot &S) const {
  return {S.File == NoId ? std::string() : std::string(Texts[S.File]), S.Line, S.Column};
}

int CallTable::compare(const Spot &A, const Spot &B) const {
  if (const int Files = Texts.compare(A.File, B.File))
    return Files;
  return A.Line != B.Line ? (A.Line < B.Line ? -1 : 1) : A.Column < B.Column ? -1 : A.Column > B.Column;
}

static llvm::hash_code hashOf(const Place &P) { return llvm::hash_combine(P.File, P.Line, P.Column); }

static uint64_t contentOf(const FunctionSummary &F) {
  llvm::hash_code H = llvm::hash_combine(F.Name, F.Overrides.size(), F.Effects.size());
  for (const std::string &Base : F.Overrides)
    H = llvm::hash_combine(H, Base);
  for (const DirectEffect &D : F.Effects)
    H = llvm::hash_combine(H, D.E, D.Param, D.C, hashOf(D.Where), D.What, D.Guard);
  for (const CallEdge &C : F.Calls) {
    H = llvm::hash_combine(H, C.Callee, C.Virtual, C.InLoop, C.Returned, C.InTransaction, C.Elsewhere, C.Seldom,
                           C.Given, C.Written, C.Guard, hashOf(C.Where), C.ParamFlow.size());
    for (const auto &[Mine, Theirs] : C.ParamFlow)
      H = llvm::hash_combine(H, Mine, Theirs);
    for (const auto &[Key, Param] : C.Functions)
      H = llvm::hash_combine(H, Key, Param);
  }
  return H;
}

Id CallTable::definition(const FunctionSummary &F, bool &Seen) {
  const Id Key = Keys.id(F.Key);
  if (ByKey.size() <= Key)
    ByKey.resize(std::max<size_t>(Key + 1, ByKey.size() * 2), NoId);
  const Spot Where = spot(F.Where);
  for (Id D = ByKey[Key]; D != NoId; D = Definitions[D].NextOfKey)
    if (Definitions[D].Where == Where) {
      Seen = true;
      return D;
    }
  const Id New = static_cast<Id>(Definitions.size());
  Definitions.push_back({Key, Texts.id(F.Name), ByKey[Key], NoId, Where, contentOf(F)});
  ByKey[Key] = New;
  return New;
}

bool CallTable::hasCall(Id Definition, const Call &C, const CallEdge &E) const {
  for (Id N = Definitions[Definition].FirstCall; N != NoId; N = Calls[N].NextOfDefinition) {
    const Call &O = Calls[N];
    if (O.Callee != C.Callee || !(O.Where == C.Where) || O.Virtual != C.Virtual || O.InLoop != C.InLoop ||
        O.Returned != C.Returned || O.InTransaction != C.InTransaction || O.Elsewhere != C.Elsewhere ||
        O.Seldom != C.Seldom || O.Given != C.Given || O.Written != C.Written || O.Guard != C.Guard ||
        O.Flow.Count != E.ParamFlow.size() || O.Functions.Count != E.Functions.size())
      continue;
    if (std::equal(E.ParamFlow.begin(), E.ParamFlow.end(), Flows.begin() + O.Flow.Begin) &&
        std::equal(E.Functions.begin(), E.Functions.end(), Passed.begin() + O.Functions.Begin,
                   [&](const auto &A, const auto &B) { return Keys.find(A.first) == B.first && A.second == B.second; }))
      return true;
  }
  return false;
}

void CallTable::addCall(Id Definition, const CallEdge &E, bool Seen) {
  Call C;
  C.Definition = Definition;
  C.Callee = Keys.id(E.Callee);
  C.Where = spot(E.Where);
  C.Virtual = E.Virtual;
  C.InLoop = E.InLoop;
  C.Returned = E.Returned;
  C.InTransaction = E.InTransaction;
  C.Elsewhere = E.Elsewhere;
  C.Seldom = E.Seldom;
  C.Target = C.Callee;
  C.Given = E.Given;
  C.Written = E.Written;
  C.Guard = E.Guard;
  if (Seen && hasCall(Definition, C, E))
    return;
  C.Flow = {static_cast<Id>(Flows.size()), static_cast<Id>(E.ParamFlow.size())};
  Flows.insert(Flows.end(), E.ParamFlow.begin(), E.ParamFlow.end());
  C.Functions = {static_cast<Id>(Passed.size()), static_cast<Id>(E.Functions.size())};
  for (const auto &[Key, Param] : E.Functions)
    Passed.push_back({Keys.id(Key), Param});
  C.NextOfDefinition = Definitions[Definition].FirstCall;
  Definitions[Definition].FirstCall = static_cast<Id>(Calls.size());
  Calls.push_back(C);
}

void CallTable::add(const FunctionSummary &F) {
  bool Seen = false;
  const Id D = definition(F, Seen);
  // A header's function comes from every unit that includes it, nearly always with the same content.
  if (Seen) {
    const uint64_t Content = contentOf(F);
    if (Content == Definitions[D].Content || !Variants.insert(llvm::hash_combine(D, Content) >> 1).second)
      return;
  }
  for (const DirectEffect &E : F.Effects)
    Directs.push_back({D, Slot(E.E, E.Param), E.C, spot(E.Where), Texts.id(E.What), E.Guard});
  for (const CallEdge &E : F.Calls)
    addCall(D, E, Seen);
  for (const std::string &Base : F.Overrides)
    Overrides.push_back({Keys.id(Base), Definitions[D].Key});
}

} // namespace orm
