// Effects that callers hand down: what a function is by who calls it.
#include "expect.h"

namespace orm::test {

void testCallers() {
  auto Loop = Effect::RunsOnLoop;
  auto G = solved({Fn("handler").does(Loop).calls("service"), Fn("service").calls("store").calls("service"),
                   Fn("store"), Fn("tool").calls("alone"), Fn("alone").calls("store")});
  EXPECT(has(G, "handler", Loop), "definite");
  EXPECT(has(G, "service", Loop), "definite");
  EXPECT(has(G, "store", Loop), "definite");
  EXPECT(has(G, "tool", Loop), "no"); // what a callee is says nothing of its callers
  EXPECT(has(G, "alone", Loop), "no");
  EXPECT(has(G, "store", Effect::RunsPerRequest), "no");
  EXPECT(witness(G, "store", Loop), "service.cpp:3 'service' calls 'store'; handler.cpp:3 'handler' calls 'service'; "
                                    "handler.cpp:2 'handler' runs it");

  // A lambda that is given to a function which calls it; one that runs elsewhere.
  auto Given = solved({Fn("handler").does(Loop).gives("each", "lambda", 0), Fn("each").does(Effect::Invokes, 0),
                       Fn("lambda").calls("query"), Fn("query"), Fn("keeps"),
                       Fn("other").does(Loop).gives("keeps", "kept", 0), Fn("kept")});
  EXPECT(has(Given, "lambda", Loop), "definite");
  EXPECT(has(Given, "query", Loop), "definite");
  EXPECT(has(Given, "kept", Loop), "no");
  CallEdge Later;
  Later.Callee = "work";
  Later.Elsewhere = true;
  EXPECT(has(solved({Fn("handler").does(Loop).edge(Later), Fn("work")}), "work", Loop), "no");

  // One of several methods, and the index.
  auto Virtual = solved({Fn("handler").does(Loop).callsVirtual("Base::run"), Fn("Base::run"),
                         Fn("Derived::run").overrides("Base::run").calls("query"), Fn("query")});
  EXPECT(has(Virtual, "Derived::run", Loop), "possible");
  EXPECT(has(Virtual, "query", Loop), "possible");
  EffectGraph Indexed;
  for (const EffectGraph::Known &K : G.known())
    Indexed.addKnown(K);
  Indexed.add(Fn("store").calls("deeper"));
  Indexed.solve();
  EXPECT(has(Indexed, "store", Loop), "definite");
  EXPECT(has(Indexed, "deeper", Loop), "definite");

  // A transaction is open around one call of two.
  CallEdge Inside;
  Inside.Callee = "save";
  Inside.InTransaction = true;
  auto Tx = solved({Fn("all").edge(Inside), Fn("single").calls("save"), Fn("save").calls("row"), Fn("row")});
  EXPECT(has(Tx, "save", Effect::RunsInTransaction), "definite");
  EXPECT(has(Tx, "row", Effect::RunsInTransaction), "definite");
  EXPECT(has(Tx, "all", Effect::RunsInTransaction), "no");
  EXPECT(witness(Tx, "save", Effect::RunsInTransaction), "all.cpp:3 'all' calls 'save'");

  // All who call it write out what they give it: themselves, or by a parameter that was given like this.
  const Effect Written = Effect::GivenWritten;
  auto Text = solved({Fn("run").does(Effect::Query), Fn("helper").hands("run", 0, 0), Fn("a").writes("helper"),
                      Fn("b").writes("run")});
  EXPECT(has(Text, "run", Written, 0), "definite");
  EXPECT(has(Text, "helper", Written, 0), "definite");
  EXPECT(has(Text, "run", Written, 1), "no");
  EXPECT(witness(Text, "run", Written, 0), "");
  auto One = solved(
      {Fn("run").does(Effect::Query), Fn("helper").hands("run", 0, 0), Fn("a").writes("helper"), Fn("b").calls("run")});
  EXPECT(has(One, "run", Written, 0), "no");
  EXPECT(has(One, "helper", Written, 0), "definite");
  // Nobody gives anything; functions that only call each other; one that is handed to somebody who may call it.
  EXPECT(has(solved({Fn("run").does(Effect::Query)}), "run", Written, 0), "no");
  auto Alone = solved({Fn("run").does(Effect::Query).hands("helper", 0, 0), Fn("helper").hands("run", 0, 0)});
  EXPECT(has(Alone, "run", Written, 0), "no");
  auto Recursive = solved({Fn("run").does(Effect::Query).hands("run", 0, 0), Fn("a").writes("run")});
  EXPECT(has(Recursive, "run", Written, 0), "definite");
  auto Handed = solved({Fn("run").does(Effect::Query), Fn("a").writes("run"), Fn("b").gives("each", "run", 0)});
  EXPECT(has(Handed, "run", Written, 0), "no");
  // A method that overrides another one is called by its name.
  CallEdge ByBase;
  ByBase.Callee = "Base::run";
  ByBase.Virtual = true;
  auto Method = Fn("Derived::run").overrides("Base::run").does(Effect::Query);
  EXPECT(has(solved({Method, Fn("a").writes("Derived::run"), Fn("b").edge(ByBase)}), "Derived::run", Written, 0), "no");
  // Who wrote the index saw more callers than are here; a call here may have come since.
  auto Editor = [&](const EffectGraph &Program, Fn Open) {
    EffectGraph Out;
    for (const EffectGraph::Known &K : Program.known())
      Out.addKnown(K);
    Out.add(Open);
    Out.solve();
    return has(Out, "run", Written, 0);
  };
  EXPECT(Editor(Text, Fn("b").writes("run")), "definite");
  EXPECT(Editor(Text, Fn("b").calls("run")), "no");
  EXPECT(Editor(One, Fn("b").writes("run")), "no");

  // What is returned says whether it worked; what is dropped does not.
  CallEdge Returned;
  Returned.Callee = "exec";
  Returned.Returned = true;
  auto Status =
      solved({Fn("exec").does(Effect::ReturnsStatus), Fn("wrapper").edge(Returned), Fn("drops").calls("exec")});
  EXPECT(has(Status, "wrapper", Effect::ReturnsStatus), "definite");
  EXPECT(has(Status, "drops", Effect::ReturnsStatus), "no");
}

} // namespace orm::test
