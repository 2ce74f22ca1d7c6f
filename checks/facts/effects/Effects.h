// What functions do to the database, as plain data: no clang pointer, so that it can be cached, sent to another machine
// and merged over a whole program. The algebra and the fixed point are in EffectGraph.
#pragma once

#include "ast/Place.h"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace orm {

/// What a function may do when it is called. The number is stored in unit data: only append.
enum class Effect : uint8_t {
  Query = 0,          ///< runs a statement that reads rows
  Write = 1,          ///< runs an insert, update, delete or upsert
  BeginTx = 2,        ///< leaves a transaction open for its caller
  EndTx = 3,          ///< commits or rolls back a transaction of its caller
  OwnTx = 4,          ///< begins and ends a transaction of its own
  LoadRelation = 5,   ///< loads a lazy relation of parameter Param
  SqlSink = 6,        ///< parameter Param becomes a whole SQL statement or a part of one
  SqlValue = 7,       ///< parameter Param becomes a value inside SQL text
  SqlIdentifier = 8,  ///< parameter Param becomes an identifier inside SQL text
  Invokes = 9,        ///< calls parameter Param
  InvokesInLoop = 10, ///< calls parameter Param once per iteration of a loop
  SlowNetwork = 11,
  SlowFile = 12,
  SlowSleep = 13,
  SlowProcess = 14,
  SlowLock = 15,
  SlowUi = 16,
  OpensConnection = 17,
  Blocks = 18,               ///< runs a database call that blocks the thread
  MarksWrite = 19,           ///< defers a write to a later flush
  RunsText = 20,             ///< runs parameter Param as a whole statement
  ReturnsSqlValue = 21,      ///< gives SQL text with a run-time value in it; of parameter Param where that is not -1
  ReturnsSqlIdentifier = 22, ///< the same for an identifier
  ReturnsStatus = 23,        ///< what it returns says whether a statement worked
  DirectWrite = 24,          ///< writes itself, not only through a call
  // What a function is by its callers: these go down the calls.
  RunsOnLoop = 25,        ///< runs on the thread of an event loop
  RunsPerRequest = 26,    ///< runs once per request
  RunsInTransaction = 27, ///< is called while a transaction is open
  Guarded = 28,           ///< no effect: marks what a function does for some constants; see CallEdge::Given
  GivenWritten = 29,      ///< all who call it write out what they give for parameter Param; see EffectsByCallers
};

/// Effects that callers hand down to what they call; see EffectsByCallers.
constexpr bool handsDown(Effect E) { return E >= Effect::RunsOnLoop && E <= Effect::RunsInTransaction; }

/// Effects that are known by a function's callers.
constexpr bool byCallers(Effect E) { return handsDown(E) || E == Effect::GivenWritten; }

/// Definite: every call reaches it but for conditions. Possible: through a virtual call or a function pointer with
/// several targets, one of which does.
enum class Certainty : uint8_t { Possible = 0, Definite = 1 };

/// One thing that a function does itself.
struct DirectEffect {
  Effect E = Effect::Query;
  int Param = -1; ///< for effects on a parameter; -2 is the object (`this`)
  Certainty C = Certainty::Definite;
  Place Where;
  std::string What;   ///< behind the name of the function: "runs a query with 'exec' here"
  uint32_t Guard = 0; ///< as CallEdge::Guard
};

/// A call that a function makes, with what flows into the callee.
struct CallEdge {
  std::string Callee;   ///< key; for a virtual call that of the statically named method
  bool Virtual = false; ///< overriders can be meant
  bool InLoop = false;
  Place Where;
  /// Caller's parameter (-2: `this`) that is passed as the callee's parameter (-2: the object).
  std::vector<std::pair<int, int>> ParamFlow; ///< {caller's, callee's}
  /// Functions (lambdas, named functions) passed as the callee's parameter.
  std::vector<std::pair<std::string, int>> Functions; ///< {key, callee's parameter}
  bool Returned = false;                              ///< the caller returns what the callee did
  bool InTransaction = false;                         ///< a transaction is open around the call
  bool Elsewhere = false;                             ///< the callee runs later, or on another thread
  /// Few of the caller's calls do it (Seldom.h): statements of the callee are not statements of each call.
  bool Seldom = false;
  /// Which of the callee's first 16 parameters get a constant: bit I where parameter I is zero, false or null, bit
  /// 16 + I where it is none of these.
  uint32_t Given = 0;
  /// Which of the callee's first 32 parameters get text, or a list of texts, that the source writes out, or a
  /// name that the program keeps or the database gave.
  uint32_t Written = 0;
  /// Which of the caller's parameters lead elsewhere, by the same bits: a call that gives one of them never comes here.
  uint32_t Guard = 0;
};

/// What one definition does. Keys are USRs; for internal linkage prefixed with the file's path and '#'.
struct FunctionSummary {
  std::string Key;
  std::string Name; ///< for people: qualified, without arguments
  Place Where;
  std::vector<DirectEffect> Effects;
  std::vector<CallEdge> Calls;
  std::vector<std::string> Overrides; ///< keys of the methods that this one overrides directly
};

/// "Function F has effect E (on parameter P)".
struct EffectAtom {
  std::string Function;
  Effect E = Effect::Query;
  int Param = -1;
  uint32_t Given = 0; ///< for a call that gives these constants; as CallEdge::Given
  bool Exact = false; ///< this very function, not one that overrides it: `Base::save()`
  bool operator==(const EffectAtom &) const = default;
  auto operator<=>(const EffectAtom &) const = default;
};

/// When a finding holds: all of All and none of None. Empty: it holds as it is.
struct Condition {
  std::vector<EffectAtom> All, None;
  bool empty() const { return All.empty() && None.empty(); }
  bool operator==(const Condition &) const = default;
};

/// One step of the way from a call to the database: "'load' calls 'exec' here".
struct Step {
  Place Where;
  std::string Message;
};

} // namespace orm
