// The base of every check: hooks to implement, and the way to report.
#pragma once

#include "core/CheckInfo.h"
#include "core/Register.h"
#include "core/fix/BindFix.h"
#include "core/fix/CallFix.h"
#include "core/fix/Fix.h"
#include "facts/OrmCall.h"
#include "facts/TuFacts.h"
#include "facts/api/Meaning.h"
#include "facts/loops/Repetition.h"
#include "facts/rows/Bounds.h"
#include "facts/rows/Outcome.h"
#include "facts/schema/Columns.h"
#include "facts/schema/Mapped.h"
#include "facts/schema/Migrations.h"
#include "facts/session/Connections.h"
#include "facts/session/Endings.h"
#include "facts/session/Transactions.h"
#include "facts/session/WriteSteps.h"
#include "facts/text/Bindings.h"
#include "facts/text/SqlHoles.h"
#include "facts/text/Statements.h"
#include "facts/text/TextEffects.h"
#include "facts/walk/Scopes.h"

#include "clang-tidy/ClangTidyCheck.h"

namespace orm {

class Check;

/// A finding in the making; it is reported when the builder dies.
class Report {
public:
  Report(Check &C, const OrmCall *At, clang::SourceLocation Where, std::string Message);
  Report(Report &&) noexcept;
  Report(const Report &) = delete;
  ~Report();

  /// The loop that makes it a defect: a note, and part of the condition where it is a conditional one.
  Report &&in(const Loop &L) &&;
  Report &&note(clang::SourceLocation Where, std::string Message) &&;
  /// What to do; shown behind everything else.
  Report &&help(std::string Message) &&;
  Report &&fix(Fix F) &&;
  /// Holds only where the function has this effect; the way to it is shown.
  Report &&given(EffectAtom A) &&;
  /// Holds only unless the function has this effect: another check says it then.
  Report &&unless(EffectAtom A) &&;
  /// One level lower than the check's own.
  Report &&low() &&;

private:
  struct Draft;
  std::unique_ptr<Draft> D;
};

class Check : public clang::tidy::ClangTidyCheck {
public:
  Check(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, const CheckInfo &Info);
  ~Check() override;

  /// Each call that reaches the database, directly or through functions.
  virtual void onCall(const OrmCall &) {}
  /// Each column that pragmas beside an entity of the unit declare.
  virtual void onColumn(const MappedColumn &) {}
  /// Once a unit, behind all calls.
  virtual void onUnit(TuFacts &) {}

  const CheckInfo &info() const { return Info; }

protected:
  Report report(const OrmCall &At, std::string Message) { return Report(*this, &At, At.where(), std::move(Message)); }
  Report reportAt(const OrmCall &At, clang::SourceLocation Where, std::string Message) {
    return Report(*this, &At, Where, std::move(Message));
  }
  /// At a declaration: no call stands behind it.
  Report reportAt(const MappedColumn &At, std::string Message);
  /// A run-time part in text that a function or a member of another file gives: pending, one for each way it may come.
  void reportHidden(const OrmCall &At, Effect E, const std::string &What, const std::string &Help);
  /// What the user may set, as check option or as a global one. To be read while the check is constructed: that is how
  /// clang-tidy and the driver learn which options there are.
  bool flag(llvm::StringRef Name, bool Default) const { return Options.getLocalOrGlobal(Name, Default); }
  std::string text(llvm::StringRef Name) const { return Options.getLocalOrGlobal(Name, "").str(); }
  unsigned number(llvm::StringRef Name, unsigned Default) const { return Options.getLocalOrGlobal(Name, Default); }
  /// Does the named check run as well? Of two that see one defect the more exact one reports it.
  bool alsoRuns(llvm::StringRef Name) const;

private:
  friend class Report;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) final;
  void registerPPCallbacks(const clang::SourceManager &SM, clang::Preprocessor *PP,
                           clang::Preprocessor *ModuleExpanderPP) final;
  void onEndOfTranslationUnit() final;

  const CheckInfo &Info;
  std::shared_ptr<TuFacts> Facts;
  std::string MainFile;
  std::string ModelsOption, IndexOption;
};

template <typename T> std::unique_ptr<clang::tidy::ClangTidyCheck> makeCheck(clang::tidy::ClangTidyContext *Context) {
  return std::make_unique<T>(T::Info.Name, Context, T::Info);
}

template <typename T> Register<T>::Register() { registerCheck({&T::Info, makeCheck<T>}); }

} // namespace orm
