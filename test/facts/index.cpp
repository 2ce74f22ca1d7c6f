// What an index file keeps: the same answers and the same ways, and a refusal of anything that is no index.
#include "expect.h"
#include "facts/effects/EffectStore.h"

namespace orm::test {
namespace {

EffectGraph fromIndex(const std::string &Bytes) {
  std::string Why;
  EffectGraph G;
  auto Known = unpackIndex(Bytes, Why);
  EXPECT(Why, "");
  EXPECT(Known.has_value(), true);
  if (Known)
    for (const EffectGraph::Known &K : *Known)
      G.addKnown(K);
  return G;
}

bool refused(const std::string &Bytes) {
  std::string Why;
  return !unpackIndex(Bytes, Why) && !Why.empty();
}

} // namespace

void testIndex() {
  auto G = solved({Fn("main").calls("list"), Fn("list").calls("load"), Fn("load").does(Effect::Query),
                   Fn("touch").does(Effect::LoadRelation, -2), Fn("maybe").does(Effect::Write, -1, Certainty::Possible),
                   Fn("Größe \"x\"").does(Effect::SqlSink, 300)});
  std::string Bytes = packIndex(G.known());
  EXPECT(packIndex(G.known()) == Bytes, true);

  EffectGraph Back = fromIndex(Bytes);
  Back.solve();
  EXPECT(has(Back, "main", Effect::Query), "definite");
  EXPECT(has(Back, "main", Effect::Write), "no");
  EXPECT(has(Back, "touch", Effect::LoadRelation, -2), "definite");
  EXPECT(has(Back, "maybe", Effect::Write), "possible");
  EXPECT(has(Back, "Größe \"x\"", Effect::SqlSink, 300), "definite");
  EXPECT(witness(Back, "main", Effect::Query), witness(G, "main", Effect::Query));
  EXPECT(packIndex(Back.known()) == Bytes, true);

  // A unit's own functions over what the index says about the others.
  EffectGraph Unit = fromIndex(Bytes);
  Unit.add(Fn("here").calls("list"));
  Unit.solve();
  EXPECT(has(Unit, "here", Effect::Query), "definite");
  EXPECT(witness(Unit, "here", Effect::Query),
         "here.cpp:3 'here' calls 'list'; list.cpp:3 'list' calls 'load'; load.cpp:2 'load' runs it");

  // A definition that the unit has replaces what the index remembers of it, before and after.
  EffectGraph Newer = fromIndex(Bytes);
  Newer.add(Fn("load"));
  Newer.solve();
  EXPECT(has(Newer, "load", Effect::Query), "no");
  EffectGraph First;
  First.add(Fn("load"));
  std::string Why;
  const auto Known = unpackIndex(Bytes, Why);
  for (const EffectGraph::Known &K : *Known)
    First.addKnown(K);
  First.solve();
  EXPECT(has(First, "load", Effect::Query), "no");

  // Virtual methods of other files.
  EffectGraph Virtual;
  Virtual.addKnown(
      {{"Sql::find", Effect::Query, -1}, Certainty::Definite, {"/s.cpp", 1, 1}, "runs it", "", "Sql::find"});
  Virtual.add(Fn("Fake::find").overrides("Store::find"));
  Virtual.add(Fn("use").calls("Sql::find"));
  Virtual.solve();
  EXPECT(has(Virtual, "use", Effect::Query), "definite");

  // An index is told what a virtual call can mean: who reads it does not see the overriders.
  auto Whole =
      solved({Fn("Sql::find").overrides("Store::find").does(Effect::Query), Fn("Log::run").overrides("Task::run"),
              Fn("Job::run").overrides("Task::run").does(Effect::Write)});
  EffectGraph Editor = fromIndex(packIndex(Whole.known()));
  Editor.add(Fn("use").callsVirtual("Store::find").callsVirtual("Task::run"));
  Editor.solve();
  EXPECT(has(Editor, "use", Effect::Query), "definite");
  EXPECT(has(Editor, "use", Effect::Write), "possible");
  EXPECT(witness(Editor, "use", Effect::Query),
         "use.cpp:3 'use' calls 'Sql::find'; Sql::find.cpp:2 'Sql::find' runs it");

  EXPECT(packIndex({}).empty(), false);
  EXPECT(refused(""), true);
  EXPECT(refused("not an index"), true);
  EXPECT(refused(Bytes.substr(0, Bytes.size() / 2)), true);
  EXPECT(refused(Bytes + "x"), true);
  // Whatever byte is damaged, nothing of it is believed.
  int Believed = 0;
  for (size_t I = 0; I < Bytes.size(); ++I) {
    std::string Damaged = Bytes;
    Damaged[I] = static_cast<char>(Damaged[I] ^ 0x41);
    Believed += !refused(Damaged);
  }
  EXPECT(Believed, 0);
  EXPECT(readIndex("/no/such/file", Why).has_value(), false);
  EXPECT(Why.find("/no/such/file") != std::string::npos, true);
}

} // namespace orm::test
