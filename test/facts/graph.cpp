// Effects over the call graph: what callers get, from whom, and how surely.
#include "expect.h"

#include <algorithm>

namespace orm::test {

void testPropagation() {
  auto G = solved({Fn("main").calls("list").calls("log"), Fn("list").calls("load"), Fn("load").does(Effect::Query),
                   Fn("log").does(Effect::SlowFile), Fn("idle").calls("elsewhere")});
  EXPECT(has(G, "load", Effect::Query), "definite");
  EXPECT(has(G, "list", Effect::Query), "definite");
  EXPECT(has(G, "main", Effect::Query), "definite");
  EXPECT(has(G, "main", Effect::SlowFile), "definite");
  EXPECT(has(G, "list", Effect::SlowFile), "no");
  EXPECT(has(G, "log", Effect::Query), "no");
  EXPECT(has(G, "idle", Effect::Query), "no");
  EXPECT(has(G, "elsewhere", Effect::Query), "no");
  EXPECT(has(G, "never seen", Effect::Query), "no");
  EXPECT(has(G, "main", Effect::Write), "no");
  EXPECT(witness(G, "main", Effect::Query),
         "main.cpp:3 'main' calls 'list'; list.cpp:3 'list' calls 'load'; load.cpp:2 'load' runs it");
  EXPECT(witness(G, "main", Effect::SlowFile), "main.cpp:4 'main' calls 'log'; log.cpp:2 'log' runs it");
  EXPECT(witness(G, "idle", Effect::Query), "");

  // The order in which functions come decides nothing.
  auto Late = solved({Fn("load").does(Effect::Query), Fn("list").calls("load"), Fn("main").calls("list")});
  EXPECT(has(Late, "main", Effect::Query), "definite");

  // Recursion, of one and of several.
  auto Round = solved({Fn("self").calls("self").does(Effect::Write), Fn("even").calls("odd"),
                       Fn("odd").calls("even").calls("self"), Fn("dry").calls("wet"), Fn("wet").calls("dry")});
  EXPECT(has(Round, "self", Effect::Write), "definite");
  EXPECT(has(Round, "even", Effect::Write), "definite");
  EXPECT(has(Round, "odd", Effect::Write), "definite");
  EXPECT(has(Round, "dry", Effect::Write), "no");
  EXPECT(witness(Round, "even", Effect::Write),
         "even.cpp:3 'even' calls 'odd'; odd.cpp:4 'odd' calls 'self'; self.cpp:2 'self' runs it");
  auto Flow = solved({Fn("walk").hands("walk", 0, 0).does(Effect::LoadRelation, 0)});
  EXPECT(has(Flow, "walk", Effect::LoadRelation, 0), "definite");

  // The shortest way is the one that is told.
  auto Ways = solved({Fn("top").calls("long1").calls("short"), Fn("long1").calls("long2"), Fn("long2").calls("short"),
                      Fn("short").does(Effect::Query)});
  EXPECT(witness(Ways, "top", Effect::Query), "top.cpp:4 'top' calls 'short'; short.cpp:2 'short' runs it");
  // A function that does it itself says so, whatever it calls.
  auto Own = solved({Fn("deep").does(Effect::Query), Fn("own").calls("deep").does(Effect::Query)});
  EXPECT(witness(Own, "own", Effect::Query), "own.cpp:2 'own' runs it");

  // At most 16 steps are told.
  EffectGraph Chain;
  for (int I = 0; I < 40; ++I)
    Chain.add(Fn("f" + std::to_string(I)).calls("f" + std::to_string(I + 1)));
  Chain.add(Fn("f40").does(Effect::Query));
  Chain.solve();
  EXPECT(has(Chain, "f0", Effect::Query), "definite");
  EXPECT(Chain.witness({"f0", Effect::Query, -1}).size(), size_t(16));

  // Effects on a parameter reach the caller only with the argument.
  auto Params = solved({Fn("touch").does(Effect::LoadRelation, 1), Fn("passes").hands("touch", 0, 1),
                        Fn("other").hands("touch", 0, 0), Fn("none").calls("touch"), Fn("method").hands("touch", -2, 1),
                        Fn("onThis").does(Effect::LoadRelation, -2), Fn("callsOnParam").hands("onThis", 3, -2)});
  EXPECT(has(Params, "passes", Effect::LoadRelation, 0), "definite");
  EXPECT(has(Params, "passes", Effect::LoadRelation, 1), "no");
  EXPECT(has(Params, "other", Effect::LoadRelation, 0), "no");
  EXPECT(has(Params, "none", Effect::LoadRelation, -1), "no");
  EXPECT(has(Params, "method", Effect::LoadRelation, -2), "definite");
  EXPECT(has(Params, "callsOnParam", Effect::LoadRelation, 3), "definite");
  auto Sinks =
      solved({Fn("exec").does(Effect::SqlSink, 0), Fn("query").hands("exec", 1, 0), Fn("wrap").hands("query", 2, 1)});
  EXPECT(has(Sinks, "wrap", Effect::SqlSink, 2), "definite");
  EXPECT(has(Sinks, "wrap", Effect::SqlValue, 2), "no");
  EXPECT(witness(Sinks, "wrap", Effect::SqlSink, 2),
         "wrap.cpp:3 'wrap' calls 'query'; query.cpp:3 'query' calls 'exec'; exec.cpp:2 'exec' runs it");
}

void testVirtuals() {
  // One target: as sure as a plain call.
  auto One = solved({Fn("Store::find").does(Effect::Query), Fn("use").callsVirtual("Store::find")});
  EXPECT(has(One, "use", Effect::Query), "definite");
  auto Pure =
      solved({Fn("Sql::find").overrides("Store::find").does(Effect::Query), Fn("use").callsVirtual("Store::find")});
  EXPECT(has(Pure, "use", Effect::Query), "definite");
  EXPECT(has(Pure, "Store::find", Effect::Query), "definite");
  EXPECT(witness(Pure, "use", Effect::Query), "use.cpp:3 'use' calls 'Sql::find'; Sql::find.cpp:2 'Sql::find' runs it");

  // Several, of which one does it.
  auto Two =
      solved({Fn("Sql::find").overrides("Store::find").does(Effect::Query), Fn("Fake::find").overrides("Store::find"),
              Fn("use").callsVirtual("Store::find"), Fn("direct").calls("Sql::find"), Fn("up").calls("use")});
  EXPECT(has(Two, "use", Effect::Query), "possible");
  EXPECT(has(Two, "up", Effect::Query), "possible");
  EXPECT(has(Two, "Store::find", Effect::Query), "possible");
  EXPECT(has(Two, "direct", Effect::Query), "definite");

  // Overriders of overriders.
  auto Deep = solved(
      {Fn("B::f").overrides("A::f"), Fn("C::f").overrides("B::f").does(Effect::Write), Fn("use").callsVirtual("A::f")});
  EXPECT(has(Deep, "use", Effect::Write), "possible");

  // A call of the base's own definition is no call of what overrides it.
  auto Plain =
      solved({Fn("Base::f"), Fn("Derived::f").overrides("Base::f").does(Effect::Query), Fn("use").calls("Base::f")});
  EXPECT(has(Plain, "use", Effect::Query), "no");

  // A definite way beside a possible one wins, whichever comes first.
  auto Both =
      solved({Fn("Sql::find").overrides("Store::find").does(Effect::Query), Fn("Fake::find").overrides("Store::find"),
              Fn("use").callsVirtual("Store::find").calls("Sql::find")});
  EXPECT(has(Both, "use", Effect::Query), "definite");
  EXPECT(witness(Both, "use", Effect::Query), "use.cpp:4 'use' calls 'Sql::find'; Sql::find.cpp:2 'Sql::find' runs it");

  // Virtual recursion ends.
  auto Round =
      solved({Fn("A::f").callsVirtual("A::f"), Fn("B::f").overrides("A::f").callsVirtual("A::f").does(Effect::Query)});
  EXPECT(has(Round, "B::f", Effect::Query), "definite");

  // Several, all of which do it: it happens whichever is meant.
  auto All = solved({Fn("Sql::find").overrides("Store::find").does(Effect::Query),
                     Fn("Web::find").overrides("Store::find").calls("fetch"), Fn("fetch").does(Effect::Query),
                     Fn("use").callsVirtual("Store::find"), Fn("up").calls("use")});
  EXPECT(has(All, "Store::find", Effect::Query), "definite");
  EXPECT(has(All, "up", Effect::Query), "definite");
  EXPECT(witness(All, "use", Effect::Query), "use.cpp:3 'use' calls 'Sql::find'; Sql::find.cpp:2 'Sql::find' runs it");
  // What is passed reaches the parameter of whichever is meant.
  auto Passed = solved(
      {Fn("Sql::run").overrides("Store::run").does(Effect::SqlSink, 0), Fn("Log::run").overrides("Store::run"), [] {
         Fn F("use");
         F.hands("Store::run", 1, 0);
         F.Calls[0].Virtual = true;
         return F;
       }()});
  EXPECT(has(Passed, "use", Effect::SqlSink, 1), "possible");
  EXPECT(has(Passed, "use", Effect::SqlSink, 0), "no");
  // An override that several programs define.
  auto Twice = solved({Fn("Sql::find").overrides("Store::find").does(Effect::Query),
                       Fn("Sql::find").overrides("Store::find").elsewhere(), Fn("use").callsVirtual("Store::find")});
  EXPECT(has(Twice, "use", Effect::Query), "possible");

  // What is possible where it happens stays so.
  auto Maybe = solved({Fn("f").does(Effect::Query, -1, Certainty::Possible), Fn("use").calls("f")});
  EXPECT(has(Maybe, "use", Effect::Query), "possible");
}

void testDefinitions() {
  // The same name in several programs, or a test's fake: definite only where all have it.
  auto Agree = solved({Fn("f").does(Effect::Query), Fn("f").does(Effect::Query).elsewhere(), Fn("use").calls("f")});
  EXPECT(has(Agree, "use", Effect::Query), "definite");
  auto Differ = solved({Fn("f").does(Effect::Query), Fn("f").elsewhere(), Fn("use").calls("f")});
  EXPECT(has(Differ, "f", Effect::Query), "possible");
  EXPECT(has(Differ, "use", Effect::Query), "possible");
  auto FakeFirst = solved({Fn("f"), Fn("f").does(Effect::Query).elsewhere()});
  EXPECT(has(FakeFirst, "f", Effect::Query), "possible");
  // Also where the effect comes through a call of one of them.
  auto Through = solved({Fn("g").does(Effect::Query), Fn("f").calls("g"), Fn("f").elsewhere(), Fn("use").calls("f")});
  EXPECT(has(Through, "f", Effect::Query), "possible");
  EXPECT(has(Through, "use", Effect::Query), "possible");
  auto OwnAndThrough =
      solved({Fn("g").does(Effect::Query), Fn("f").does(Effect::Query).calls("g"), Fn("f").elsewhere()});
  EXPECT(has(OwnAndThrough, "f", Effect::Query), "possible");
  // Each in its own way: all have it.
  auto EachItsWay = solved({Fn("g").does(Effect::Query), Fn("f").does(Effect::Query), Fn("f").calls("g").elsewhere()});
  EXPECT(has(EachItsWay, "f", Effect::Query), "definite");
  auto BothThrough = solved({Fn("g").does(Effect::Query), Fn("f").calls("g"), Fn("f").calls("g").elsewhere()});
  EXPECT(has(BothThrough, "f", Effect::Query), "definite");
  // The same definition twice (a header's inline function seen from two files) is no disagreement.
  auto Twice = solved({Fn("f").does(Effect::Query).does(Effect::Query), Fn("f").does(Effect::Query)});
  EXPECT(has(Twice, "f", Effect::Query), "definite");
}

void testOrder() {
  // Whatever order the functions come in, every answer and every way is the same, also where several are as short.
  std::vector<FunctionSummary> All = {
      Fn("main").calls("b").calls("a").callsVirtual("Base::f").gives("each", "lambda", 0),
      Fn("a").calls("query"),
      Fn("b").calls("query"),
      Fn("query").does(Effect::Query),
      Fn("each").does(Effect::InvokesInLoop, 0),
      Fn("lambda").calls("write").calls("loop"),
      Fn("write").does(Effect::Write),
      Fn("loop").calls("lambda"),
      Fn("Base::f"),
      Fn("C::f").overrides("Base::f").calls("slow"),
      Fn("B::f").overrides("Base::f").does(Effect::SlowFile),
      Fn("slow").does(Effect::SlowFile),
      Fn("twice").calls("a").elsewhere(),
      Fn("twice").calls("b"),
      Fn("top").calls("twice")};
  // One definition, seen by units that do not agree on what it calls.
  All.push_back(Fn("header").calls("a"));
  All.push_back(Fn("header").calls("write"));
  auto Told = [](const std::vector<FunctionSummary> &Functions) {
    EffectGraph G;
    for (const FunctionSummary &F : Functions)
      G.add(F);
    G.solve();
    std::string Out;
    for (const EffectGraph::Known &K : G.known())
      Out += K.Atom.Function + " " + std::to_string(static_cast<int>(K.Atom.E)) +
             (K.C == Certainty::Definite ? " definite " : " possible ") +
             witness(G, K.Atom.Function, K.Atom.E, K.Atom.Param) + "\n";
    return Out;
  };
  const std::string First = Told(All);
  EXPECT(First.find(
             "main 0 definite main.cpp:3 'main' calls 'b'; b.cpp:3 'b' calls 'query'; query.cpp:2 'query' runs it\n") !=
             std::string::npos,
         true);
  EXPECT(First.find("header 0 definite") != std::string::npos && First.find("header 1 definite") != std::string::npos,
         true);
  for (size_t Turn = 1; Turn < All.size(); ++Turn) {
    std::rotate(All.begin(), All.begin() + 1, All.end());
    if (Turn % 3 == 0)
      std::swap(All[0], All[Turn]);
    EXPECT(Told(All), First);
  }
  // Asked, added to, asked again.
  EffectGraph G;
  G.add(All.front());
  G.solve();
  for (const FunctionSummary &F : All)
    G.add(F);
  G.solve();
  EXPECT(has(G, "main", Effect::Write), "definite");
}

void testCallbacks() {
  // forEach calls its parameter in a loop; what the lambda does, the caller does.
  auto G = solved({Fn("forEach").does(Effect::InvokesInLoop, 0), Fn("lambda").does(Effect::Query),
                   Fn("use").gives("forEach", "lambda", 0)});
  EXPECT(has(G, "use", Effect::Query), "definite");
  EXPECT(has(G, "forEach", Effect::Query), "no");
  EXPECT(has(G, "forEach", Effect::InvokesInLoop, 0), "definite");
  EXPECT(witness(G, "use", Effect::Query), "use.cpp:3 'use' calls 'lambda'; lambda.cpp:2 'lambda' runs it");

  // Handed on, the parameter is still called in a loop.
  auto On = solved(
      {Fn("forEach").does(Effect::InvokesInLoop, 1), Fn("each").hands("forEach", 0, 1), Fn("all").hands("each", 2, 0)});
  EXPECT(has(On, "each", Effect::InvokesInLoop, 0), "definite");
  EXPECT(has(On, "all", Effect::InvokesInLoop, 2), "definite");
  EXPECT(has(On, "all", Effect::Invokes, 2), "no");

  // Called once by something that is called in a loop.
  auto Loop = solved(
      {Fn("call").does(Effect::Invokes, 0), Fn("repeat").hands("call", 0, 0, true), Fn("once").hands("call", 0, 0)});
  EXPECT(has(Loop, "repeat", Effect::InvokesInLoop, 0), "definite");
  EXPECT(has(Loop, "once", Effect::InvokesInLoop, 0), "no");
  EXPECT(has(Loop, "once", Effect::Invokes, 0), "definite");

  // A function that nobody calls does nothing.
  auto Unused = solved({Fn("keep"), Fn("lambda").does(Effect::Query), Fn("use").gives("keep", "lambda", 0)});
  EXPECT(has(Unused, "use", Effect::Query), "no");
  auto OtherParam = solved(
      {Fn("call").does(Effect::Invokes, 1), Fn("lambda").does(Effect::Query), Fn("use").gives("call", "lambda", 0)});
  EXPECT(has(OtherParam, "use", Effect::Query), "no");
  // The lambda's effect is found only after others were.
  auto Late = solved({Fn("use").gives("call", "lambda", 0), Fn("lambda").calls("a"), Fn("a").calls("b"),
                      Fn("b").does(Effect::Write), Fn("call").does(Effect::Invokes, 0)});
  EXPECT(has(Late, "use", Effect::Write), "definite");
  // A function that gives itself away.
  auto Self = solved({Fn("call").does(Effect::Invokes, 0), Fn("again").gives("call", "again", 0).does(Effect::Query)});
  EXPECT(has(Self, "again", Effect::Query), "definite");
  // The callback is called on some targets only.
  auto Maybe = solved({Fn("Run::each").overrides("Walk::each").does(Effect::Invokes, 0),
                       Fn("Skip::each").overrides("Walk::each"), Fn("lambda").does(Effect::Query), [] {
                         Fn F("use");
                         F.gives("Walk::each", "lambda", 0);
                         F.Calls[0].Virtual = true;
                         return F;
                       }()});
  EXPECT(has(Maybe, "use", Effect::Query), "possible");
  auto MaybeInvokes = solved({Fn("call").does(Effect::Invokes, 0, Certainty::Possible),
                              Fn("lambda").does(Effect::Query), Fn("use").gives("call", "lambda", 0)});
  EXPECT(has(MaybeInvokes, "use", Effect::Query), "possible");
}

void testConditions() {
  auto G = solved({Fn("q").does(Effect::Query), Fn("w").does(Effect::Write),
                   Fn("Sql::f").overrides("A::f").does(Effect::Query), Fn("Fake::f").overrides("A::f")});
  auto Holds = [&](Condition C) -> std::string {
    auto A = G.holds(C);
    return !A ? "no" : A->C == Certainty::Definite ? "definite" : "possible";
  };
  EXPECT(Holds({}), "definite");
  EXPECT(Holds({{{"q", Effect::Query, -1}}, {}}), "definite");
  EXPECT(Holds({{{"q", Effect::Write, -1}}, {}}), "no");
  EXPECT(Holds({{{"q", Effect::Query, -1}, {"w", Effect::Write, -1}}, {}}), "definite");
  EXPECT(Holds({{{"q", Effect::Query, -1}, {"w", Effect::Query, -1}}, {}}), "no");
  EXPECT(Holds({{{"q", Effect::Query, -1}, {"A::f", Effect::Query, -1}}, {}}), "possible");
  EXPECT(Holds({{}, {{"w", Effect::Query, -1}}}), "definite");
  EXPECT(Holds({{}, {{"w", Effect::Write, -1}}}), "no");
  EXPECT(Holds({{{"q", Effect::Query, -1}}, {{"A::f", Effect::Query, -1}}}), "no");
  EXPECT(Holds({{{"q", Effect::Query, -1}}, {{"never seen", Effect::Query, -1}}}), "definite");
  EXPECT((Condition{}.empty()), true);
  EXPECT((Condition{{}, {{"q", Effect::Query, -1}}}.empty()), false);
}

} // namespace orm::test
