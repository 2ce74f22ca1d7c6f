// The owner of a unit's facts. Lazy, shared by all checks of the unit, gone with the last of them. The one global is a
// thread-local weak pointer by context in TuFacts.cpp: clang-tidy gives checks no shared slot, and a worker thread
// analyses one unit at a time.
#pragma once

#include "facts/OrmCall.h"
#include "facts/effects/EffectGraph.h"
#include "facts/effects/Record.h"
#include "facts/walk/BodyMap.h"

#include <memory>
#include <set>

namespace clang::tidy {
class ClangTidyContext;
}

namespace orm {

class Check;
class Mappings;

class TuFacts {
public:
  /// The facts of the context's current unit on this thread.
  static std::shared_ptr<TuFacts> of(clang::tidy::ClangTidyContext &Context);

  /// Where the models and the index come from, resolved for the unit's main file.
  struct Sources {
    std::vector<std::string> Models;
    std::string Index;
  };
  /// Collects everything; the second call for the same unit does nothing.
  void build(clang::ASTContext &Ctx, const Sources &From);
  bool built() const { return Unit != nullptr; }
  void reset();

  clang::ASTContext &ast() { return *Ctx; }
  ApiIndex &api() { return *Api; }
  UnitFacts &unit() { return *Unit; }
  TextEvaluator &texts() { return *Texts; }
  EffectGraph &graph() { return Graph; }
  /// What pragmas say of the unit's classes.
  Mappings &mappings();

  /// All calls that reach the database, in the order of the source; direct ones and, as far as they are known or
  /// possible, those through functions.
  std::vector<OrmCall> calls();
  const SqlText &sqlOf(const ApiCall &C);
  /// The call that gave the statement its text, for calls that run or step a statement.
  const ApiCall *preparationOf(const ApiCall &C);
  /// The call that gave a statement's variable its text, the latest before a point.
  const ApiCall *textOn(const clang::ValueDecl &D, unsigned Before) const;
  /// Direct calls whose value reaches the variable before a point: what filled it.
  std::vector<const ApiCall *> sourcesOf(const clang::ValueDecl &D, unsigned Before);
  /// False for a further operand of a chain whose first operand has the text.
  bool ownsText(const ApiCall &C) const;
  const ApiCall *apiCallAt(const clang::Expr *E) const;
  /// The direct calls inside an expression, without those in lambdas.
  void apiCallsIn(const clang::Stmt *S, llvm::SmallVectorImpl<const ApiCall *> &Out) const;
  /// How the body of a function hangs together.
  const BodyMap &bodyOf(const FunctionFacts &F);
  /// Does a conditional loop count? In the driver always, with the condition in the finding.
  bool counts(const Loop &L);

  std::vector<Check *> Subscribers;  ///< the unit's enabled checks; the first one works for all
  clang::ASTContext *Seen = nullptr; ///< the unit's context, once clang-tidy has shown it
  std::set<std::string> Said;        ///< what has been reported, by check, place and message

  // Driver mode.
  bool Recording = false;
  std::vector<Record> Records;
  std::vector<FunctionSummary> Summaries;
  std::vector<std::string> Troubles;

private:
  void linkStatements();

  clang::ASTContext *Ctx = nullptr;
  std::shared_ptr<const model::Models> Models;
  std::unique_ptr<ApiIndex> Api;
  std::unique_ptr<UnitFacts> Unit;
  std::unique_ptr<TextEvaluator> Texts;
  std::shared_ptr<Mappings> Mapped; ///< once it was asked for
  EffectGraph Graph;
  llvm::DenseMap<const ApiCall *, std::unique_ptr<SqlText>> SqlTexts;
  llvm::DenseMap<const clang::Expr *, const ApiCall *> ByExpr;
  llvm::DenseMap<const FunctionFacts *, std::unique_ptr<BodyMap>> Bodies;
  /// The calls that give a variable or member its SQL text, in the order of the walk.
  llvm::DenseMap<const clang::ValueDecl *, std::vector<const ApiCall *>> TextOn;
};

} // namespace orm
