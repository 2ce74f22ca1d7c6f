// What the collector learns of one unit: scopes, loops, calls, texts. Everything in here lives as long as the unit.
#pragma once

#include "ast/Calls.h"
#include "facts/api/ApiIndex.h"
#include "facts/effects/Effects.h"

#include "llvm/ADT/SmallPtrSet.h"

#include <deque>
#include <optional>
#include <vector>

namespace orm {

struct FunctionFacts;
struct Loop;

/// One level of nesting around a call, innermost first.
struct Scope {
  enum Kind { Function, Loop, Branch, Try, Catch, Block };
  Kind K = Function;
  const Scope *Parent = nullptr;
  const clang::Stmt *Node = nullptr;
  orm::Loop *L = nullptr;   ///< for Kind Loop
  bool InCondition = false; ///< in a loop's condition or increment, in a branch's condition
  bool Once = false;        ///< the initialiser of a static local: runs once, whatever repeats the function
  bool Transaction = false; ///< the body of a function that runs it in a transaction
  const FunctionFacts *F = nullptr;
  const clang::Expr *If = nullptr; ///< of a branch: what decides whether it is taken
  bool Else = false;               ///< taken where that does not hold
};

/// Something that runs its body more than once.
struct Loop {
  enum Kind { For, RangeFor, While, Do, Algorithm, Callback, Recursion };
  Kind K = For;
  const clang::Stmt *Node = nullptr; ///< the statement, or the lambda of an algorithm
  clang::SourceLocation Where;
  const clang::Stmt *Body = nullptr;
  const clang::Expr *Range = nullptr; ///< what is iterated, where that is visible
  const clang::Expr *Condition = nullptr;
  const clang::Stmt *Increment = nullptr;
  llvm::SmallVector<const clang::VarDecl *, 2> Elements; ///< variables that stand for the element
  const Loop *Outer = nullptr;
  const Scope *In = nullptr; ///< what the loop stands in
  unsigned Order = 0;        ///< of its begin
  const FunctionFacts *F = nullptr;
  /// A lambda given to a function that is not known here runs in a loop only if that function says so.
  std::optional<EffectAtom> Needs;
  llvm::SmallPtrSet<const clang::ValueDecl *, 8> Changed; ///< variables that the loop assigns
  bool Endless = false;                                   ///< no condition, or a constant one
  bool Waits = false;                                     ///< sleeps or waits: polling or retrying
  bool FetchesRows = false;                               ///< walks a cursor in its condition
  bool ConstantSmall = false; ///< a literal list, or at most `SmallLoop` iterations by constant bounds
  static constexpr unsigned SmallLoop = 8;
};

/// A change of a variable that can hold text or a statement.
struct TextEvent {
  enum Kind { Assign, Append, Format, Clobber };
  Kind K = Assign;
  const clang::Expr *Value = nullptr; ///< the text; for Format the call
  const Scope *In = nullptr;
  unsigned Order = 0;
};

/// A call that a model describes.
struct ApiCall {
  ApiMatch Match;
  ast::CallView View;
  const Scope *In = nullptr;
  unsigned Order = 0;
  unsigned Full = 0; ///< number of the full expression that it stands in
  bool Awaited = false;
  bool ResultUsed = false;
  const FunctionFacts *F = nullptr;
  const model::Operation &op() const { return *Match.Op; }
  model::Kind kind() const { return Match.Op->K; }
  /// The argument that a slot of the operation names; null for other slots, and where the call leaves it out.
  const clang::Expr *argument(const model::Slot &S) const {
    return S.P == model::Slot::Argument && static_cast<size_t>(S.Index) < View.Args.size()
               ? View.Args[static_cast<size_t>(S.Index)]
               : nullptr;
  }
  /// What the call works on: the argument that the model's `from` names, else the receiver.
  const clang::Expr *subject() const {
    const clang::Expr *Given = argument(op().From);
    return Given ? Given : View.Receiver;
  }
};

/// A call of a function that the project itself defines, here or in another unit.
struct UserCall {
  ast::CallView View;
  std::string Callee;
  std::string Name;
  uint32_t Given = 0; ///< as CallEdge::Given
  bool Virtual = false;
  bool Implicit = false;  ///< not written as a call: a lambda that an algorithm runs, a destructor
  bool Passed = false;    ///< not called here but given to a function, which may call it in a loop
  bool Elsewhere = false; ///< a lambda that runs later, or on another thread
  bool ResultUsed = false;
  const Scope *In = nullptr;
  unsigned Order = 0;
  bool Awaited = false;
  const FunctionFacts *F = nullptr;
  std::vector<std::pair<std::string, int>> Functions; ///< lambdas and functions that are passed, by parameter
  std::vector<std::pair<std::string, int>> Handed;    ///< the caller's own parameters that hold functions, the same way
  /// "What is called here has the effect", with what this call gives for its parameters.
  EffectAtom does(Effect E, int Param = -1) const { return {Callee, E, Param, Given, !Virtual}; }
};

/// A definition that was walked.
struct FunctionFacts {
  const clang::FunctionDecl *Decl = nullptr; ///< null for a variable's initialiser
  std::string Key, Name;
  Place Where;
  const clang::Stmt *Body = nullptr;
  const FunctionFacts *Outer = nullptr; ///< of a lambda
  const Scope *Root = nullptr;
  bool Coroutine = false;
  ApiMatch Entry; ///< the operation by which a framework calls it: "async.entry", "request.entry", a callback
  std::deque<ApiCall> Apis;
  std::deque<UserCall> Users;
  struct Return {
    const clang::Expr *E;
    const Scope *In;
    unsigned Order;
  };
  std::vector<Return> Returns;
  /// An `if` that leads away where its condition holds, from a loop's round or from the function.
  struct Exit {
    const clang::Expr *Condition;
    const Scope *In;
    unsigned Order;
  };
  std::vector<Exit> Exits;
  llvm::SmallVector<std::pair<const Scope *, unsigned>, 1> Throws; ///< where, and the order
  std::vector<const Loop *> Loops;
  struct Invocation {
    const clang::ParmVarDecl *Param;
    const Scope *In;
    const clang::Expr *Call;
  };
  llvm::SmallVector<Invocation, 2> Invoked; ///< parameters called as functions
  const Loop *Recursion = nullptr;          ///< it calls itself, with other arguments
  std::vector<std::string> Overrides;
};

/// A function that is kept in a variable or member, or connected to a signal: whoever calls that may run it.
struct StoredFunction {
  std::string Key;  ///< of the variable or signal
  std::string Name; ///< of the same, for people
  Place Where;
  std::string Target;
};

/// Everything the collector found in a unit.
struct UnitFacts {
  unsigned Order = 0; ///< counts events in the order of the walk
  std::deque<FunctionFacts> Functions;
  std::deque<Scope> Scopes;
  std::deque<Loop> AllLoops;
  llvm::DenseMap<const clang::ValueDecl *, std::vector<TextEvent>> Texts;
  llvm::DenseMap<const clang::FunctionDecl *, FunctionFacts *> ByDecl;                  ///< by canonical declaration
  llvm::DenseMap<const clang::FunctionDecl *, std::vector<const UserCall *>> CallSites; ///< by canonical declaration
  llvm::DenseMap<const clang::ValueDecl *, FunctionFacts *> LambdaVariables;
  std::vector<StoredFunction> Stored;
  /// Operands such as "now" by the full expression that they stand in.
  llvm::DenseMap<unsigned, std::vector<ApiMatch>> Manipulators;
};

} // namespace orm
