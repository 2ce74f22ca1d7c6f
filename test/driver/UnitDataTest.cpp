// Units and indexes as bytes and back, and bytes that are not that.
#include "UnitData.h"
#include "expect.h"

#include "facts/effects/EffectStore.h"

namespace orm::driver::test {

static UnitData sample() {
  UnitData D;
  D.File = "/p/a.cpp";
  D.Command = "c0ffee";
  UnitFinding U;
  U.F.Check = "orm-query-in-loop";
  U.F.L = report::Level::Error;
  U.F.Library = "soci";
  U.F.Possible = true;
  U.F.Message = "a query\nwith \xff bytes";
  U.F.Where = {"/p/a.cpp", 3, 5, 3, 9, 40, 4};
  U.F.Notes = {{report::NoteKind::Help, {}, "help"}, {report::NoteKind::Step, {"/p/b.h", 1, 2, 1, 2, 0, 0}, "step"}};
  U.F.Fixes = {{true, "bind it", {{"/p/a.cpp", 1, 2, "x"}, {"/p/b.h", 0, 0, "#include <x>\n"}}}};
  U.When.All = {{"c:@F@f", Effect::Query, -2}};
  U.When.None = {{"c:@F@g", Effect::Write, 300}};
  D.Findings = {U};
  FunctionSummary F;
  F.Key = "c:@F@f";
  F.Name = "f";
  F.Where = {"/p/a.cpp", 1, 1};
  F.Effects = {{Effect::MarksWrite, 0, Certainty::Possible, {"/p/a.cpp", 2, 3}, "save"}};
  F.Calls = {{"c:@F@g", true, true, {"/p/a.cpp", 2, 9}, {{-2, 0}, {1, -2}}, {{"c:@F@h", 2}}}};
  F.Overrides = {"c:@S@B@F@f"};
  D.Functions = {F};
  D.Troubles = {{"/p/a.cpp", 7, "does not parse"}};
  D.Sources = {{"/p/a.cpp", ~0ull}};
  D.Read = {{"/p/b.h", 1}};
  D.DroppedFlags = {"-fno-x"};
  return D;
}

static std::string error(std::string Bytes) {
  llvm::Expected<UnitData> D = unpackUnit(Bytes);
  return D ? "no error" : llvm::toString(D.takeError());
}

void testUnitData() {
  const std::string Bytes = packUnit(sample());
  llvm::Expected<UnitData> Back = unpackUnit(Bytes);
  EXPECT(static_cast<bool>(Back), true);
  if (Back) {
    // All fields are in the bytes, so equal bytes mean equal units.
    EXPECT(packUnit(*Back) == Bytes, true);
    EXPECT(Back->Findings[0].F.Library, "soci");
    EXPECT(Back->Findings[0].When.All[0].Param, -2);
    EXPECT(Back->Findings[0].When.None[0].Param, 300);
    EXPECT(Back->Functions[0].Calls[0].ParamFlow[0].first, -2);
    EXPECT(Back->Sources[0].Hash, ~0ull);
    EXPECT(Back->Findings[0].F.Fixes[0].Edits[1].Text, "#include <x>\n");
  }
  EXPECT(error(packUnit(UnitData())), "no error");

  EXPECT(has(error(""), "not a file of the kind 'orm-tidy unit'"), true);
  EXPECT(has(error("orm-tidy unit 999\n12345678"), "format version 999"), true);
  EXPECT(has(error(packIndex({})), "not a file of the kind"), true);
  // Damage of any kind is noticed, and never more than that.
  unsigned Accepted = 0;
  for (size_t I = 0; I < Bytes.size(); ++I) {
    std::string Flipped = Bytes;
    Flipped[I] = static_cast<char>(Flipped[I] ^ 0x55);
    Accepted += error(Flipped) == "no error";
    Accepted += error(Bytes.substr(0, I)) == "no error";
  }
  EXPECT(Accepted, 0u);

  EffectGraph::Known K;
  K.Atom = {"c:@F@f", Effect::Query, -1};
  K.C = Certainty::Possible;
  K.Where = {"/p/a.cpp", 2, 3};
  K.Message = "'f' runs a query";
  K.Next = "c:@F@g";
  K.Name = "f";
  std::string Why;
  const auto Index = unpackIndex(packIndex({K, K}), Why);
  EXPECT(Index && Index->size() == 2 && (*Index)[1].Next == "c:@F@g" && (*Index)[1].Atom == K.Atom, true);
  EXPECT(readIndex("/nowhere/index", Why).has_value(), false);
  EXPECT(has(Why, "the index '/nowhere/index' cannot be read"), true);
}

} // namespace orm::driver::test
