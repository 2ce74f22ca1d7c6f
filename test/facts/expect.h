// A check that counts, and short names for what a call graph is made of.
#ifndef ORM_TIDY_TEST_FACTS_EXPECT_H
#define ORM_TIDY_TEST_FACTS_EXPECT_H

#include "facts/effects/EffectGraph.h"

#include <cstdio>
#include <string>
#include <type_traits>

namespace orm::test {

struct Tally {
  int Passed = 0;
  int Failed = 0;
};
inline Tally &tally() {
  static Tally T;
  return T;
}

template <typename T> std::string show(const T &Value) {
  if constexpr (std::is_same_v<T, bool>)
    return Value ? "true" : "false";
  else if constexpr (std::is_enum_v<T>)
    return "#" + std::to_string(static_cast<int>(Value));
  else if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(Value);
  else
    return '"' + std::string(Value) + '"';
}

template <typename A, typename B>
void expectEqual(const A &Actual, const B &Expected, const char *What, const char *File, int Line) {
  if (Actual == Expected) {
    ++tally().Passed;
    return;
  }
  ++tally().Failed;
  std::printf("%s:%d: %s is %s, expected %s\n", File, Line, What, show(Actual).c_str(), show(Expected).c_str());
}

/// A function's definition, built step by step: `fn("f").does(Effect::Query).calls("g")`.
struct Fn : FunctionSummary {
  explicit Fn(std::string K) {
    Key = Name = std::move(K);
    Where = {"/" + Key + ".cpp", 1, 1};
  }
  Fn &does(Effect E, int Param = -1, Certainty C = Certainty::Definite) {
    Effects.push_back({E, Param, C, {"/" + Key + ".cpp", 2, 1}, "runs it"});
    return *this;
  }
  Fn &edge(CallEdge E) {
    E.Where = {"/" + Key + ".cpp", 3 + static_cast<unsigned>(Calls.size()), 1};
    Calls.push_back(std::move(E));
    return *this;
  }
  Fn &calls(std::string Callee, bool InLoop = false) {
    CallEdge E;
    E.Callee = std::move(Callee);
    E.InLoop = InLoop;
    return edge(E);
  }
  Fn &callsVirtual(std::string Callee) {
    CallEdge E;
    E.Callee = std::move(Callee);
    E.Virtual = true;
    return edge(E);
  }
  /// Hands its own parameter to the callee's.
  Fn &hands(std::string Callee, int Mine, int Theirs, bool InLoop = false) {
    CallEdge E;
    E.Callee = std::move(Callee);
    E.InLoop = InLoop;
    E.ParamFlow = {{Mine, Theirs}};
    return edge(E);
  }
  /// Gives the callee what is written out for its first parameter.
  Fn &writes(std::string Callee) {
    CallEdge E;
    E.Callee = std::move(Callee);
    E.Written = 1;
    return edge(E);
  }
  /// Gives the callee a function for a parameter.
  Fn &gives(std::string Callee, std::string Function, int Theirs) {
    CallEdge E;
    E.Callee = std::move(Callee);
    E.Functions = {{std::move(Function), Theirs}};
    return edge(E);
  }
  /// Another definition of the same key: of another program, or a test's fake.
  Fn &elsewhere() {
    Where.File = "/other" + Where.File;
    return *this;
  }
  Fn &overrides(std::string Base) {
    Overrides.push_back(std::move(Base));
    return *this;
  }
};

/// "definite", "possible" or "no".
inline std::string has(const EffectGraph &G, std::string Function, Effect E, int Param = -1) {
  auto A = G.has({std::move(Function), E, Param});
  return !A ? "no" : A->C == Certainty::Definite ? "definite" : "possible";
}

/// "a.cpp:3 'a' calls 'b'; b.cpp:2 'b' runs it".
inline std::string witness(const EffectGraph &G, std::string Function, Effect E, int Param = -1) {
  std::string Out;
  for (const Step &S : G.witness({std::move(Function), E, Param}))
    Out += (Out.empty() ? "" : "; ") + S.Where.File.substr(1) + ":" + std::to_string(S.Where.Line) + " " + S.Message;
  return Out;
}

inline EffectGraph solved(std::initializer_list<FunctionSummary> Functions) {
  EffectGraph G;
  for (const FunctionSummary &F : Functions)
    G.add(F);
  G.solve();
  return G;
}

void testPropagation();
void testVirtuals();
void testDefinitions();
void testOrder();
void testCallbacks();
void testCallers();
void testConditions();
void testIndex();
void testFormats();
void testLiterals();
void testPragmas();

} // namespace orm::test

#define EXPECT(Actual, Expected) ::orm::test::expectEqual((Actual), (Expected), #Actual, __FILE__, __LINE__)

#endif
