// What a function does for constants: `save(false)` of a function that asks `if (Save)` first is not `save(true)`. A
// part of CallTable.
#include "facts/effects/CallTable.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <string>

namespace orm {

/// Between a function's key and the constants in the key of its variant; no USR and no path holds it.
static constexpr char Mark = '\x1f';

static std::string keyOf(std::string_view Function, uint32_t Given) {
  return std::string(Function) + Mark + std::to_string(Given);
}

/// The bits of the callee's parameters that are the caller's own ones, handed on as they came; or, turned round, the
/// caller's bits for those of the callee.
static uint32_t handedOn(uint32_t Bits, llvm::ArrayRef<std::pair<int, int>> Flow, bool Back = false) {
  uint32_t Out = 0;
  for (auto [From, To] : Flow) {
    if (Back)
      std::swap(From, To);
    for (int Half : {0, 16})
      if (From >= 0 && From < 16 && To >= 0 && To < 16 && (Bits >> (From + Half) & 1))
        Out |= 1u << (To + Half);
  }
  return Out;
}

Id CallTable::variant(Id Key, uint32_t Given) const {
  const uint32_t Decides = Given & Guarded.lookup(Key);
  const Id Found = Decides ? Keys.find(keyOf(Keys[Key], Decides)) : NoId;
  return Found == NoId ? Key : Found;
}

bool CallTable::isVariant(Id Key) const { return Keys[Key].find(Mark) != std::string_view::npos; }

/// The definitions of the function, without what the constants lead past.
Id CallTable::makeVariant(Id Key, uint32_t Given) {
  const Id New = Keys.id(keyOf(Keys[Key], Given));
  if (ByKey.size() <= New)
    ByKey.resize(std::max<size_t>(New + 1, ByKey.size() * 2), NoId);
  for (Id D = ByKey[Key]; D != NoId; D = Definitions[D].NextOfKey) {
    Definition Copy = Definitions[D];
    Copy.Key = New;
    Copy.NextOfKey = ByKey[New];
    Copy.FirstCall = NoId;
    const Id Its = ByKey[New] = static_cast<Id>(Definitions.size());
    // An index tells that there is a variant, also where it does nothing.
    Directs.push_back({Its, Slot(Effect::Guarded, -1), Certainty::Definite, Copy.Where, Texts.id("")});
    for (Id N = Definitions[D].FirstCall; N != NoId; N = Calls[N].NextOfDefinition) {
      Call C = Calls[N];
      if (C.Guard & Given)
        continue;
      C.Given |= handedOn(Given, flowOf(C));
      C.Definition = Its;
      C.NextOfDefinition = Copy.FirstCall;
      Copy.FirstCall = static_cast<Id>(Calls.size());
      Calls.push_back(C);
    }
    Definitions.push_back(Copy);
    Copies.push_back({D, Its, Given});
  }
  return New;
}

void CallTable::specialise() {
  for (const Direct &D : Directs)
    if (D.Guard)
      Guarded[Definitions[D.Definition].Key] |= D.Guard;
  for (const Call &C : Calls)
    if (C.Guard)
      Guarded[Definitions[C.Definition].Key] |= C.Guard;
  for (const Known &K : FromIndex)
    if (const std::string_view Key = Keys[K.Key]; Key.find(Mark) != Key.npos)
      if (uint32_t Given = 0; llvm::to_integer(llvm::StringRef(Key).split(Mark).second, Given))
        Guarded[Keys.id(Key.substr(0, Key.find(Mark)))] |= Given;
  // A function that hands its parameter on to one that asks it depends on it as well.
  for (bool Again = !Guarded.empty(); Again;) {
    Again = false;
    for (const Call &C : Calls)
      if (const uint32_t Asked = C.Flow.Count && !C.Virtual ? Guarded.lookup(C.Callee) : 0)
        if (const uint32_t Mine = handedOn(Asked, flowOf(C), /*Back=*/true)) {
          uint32_t &All = Guarded[Definitions[C.Definition].Key];
          Again |= (All | Mine) != All;
          All |= Mine;
        }
  }

  const size_t Before = Directs.size();
  for (size_t C = 0; C < Calls.size(); ++C) { // grows: what a variant calls may be one
    const uint32_t Decides = Calls[C].Virtual ? 0 : Calls[C].Given & Guarded.lookup(Calls[C].Callee);
    if (!Decides)
      continue;
    Id Target = variant(Calls[C].Callee, Decides);
    if (Target == Calls[C].Callee && firstDefinition(Target) != NoId)
      Target = makeVariant(Target, Decides);
    Calls[C].Target = Target;
  }
  // The effects of the definitions go to their copies, all in one pass.
  llvm::sort(Copies, [](const Copied &A, const Copied &B) { return std::tie(A.From, A.To) < std::tie(B.From, B.To); });
  for (size_t D = 0; !Copies.empty() && D < Before; ++D)
    for (auto It = llvm::lower_bound(Copies, Directs[D].Definition, [](const Copied &C, Id D) { return C.From < D; });
         It != Copies.end() && It->From == Directs[D].Definition; ++It)
      if (!(Directs[D].Guard & It->Given)) {
        Direct New = Directs[D];
        New.Definition = It->To;
        Directs.push_back(New);
      }
  Copies.clear();
}

} // namespace orm
