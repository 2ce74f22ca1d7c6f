// All rows of a table come into memory; the program works until the table has grown.
#include "core/Check.h"
#include "core/fix/LimitFix.h"
#include "facts/loops/RowLoop.h"

namespace orm {
namespace {

struct UnboundedQuery final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-unbounded-query",
                                     .Summary = "Every row of a table is fetched into memory.",
                                     .In = Topic::Loading,
                                     .Tier = 1,
                                     .Fix = FixKind::Unsafe,
                                     .Needs = model::Capability::WholeTable};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!readsWholeTable(Call) || smallTable(Call) || saidMoreExactly(Call) ||
        (!TestCode && inTestCode(Call.where(), *Call.Facts)))
      return;
    // The text is what has to change, so a prepared statement is reported where it is prepared.
    const ApiCall *Prepared = Call.preparedBy();
    Report R = reportAt(Call, Prepared ? Prepared->View.NameLoc : Call.where(),
                        "'" + Call.name() + "' fetches every " + (distinct(Call) ? "distinct row of " : "row of ") +
                            tableName(Call));
    std::move(R).help("give the query a limit, and read further pages by key");
    if (auto F = limitFix(Call))
      std::move(R).fix(std::move(*F));
  }

private:
  const std::string SmallTables = text("SmallTables");
  const bool TestCode = flag("TestCode", true);

  static SqlText textOf(const OrmCall &Call) { return Call.User ? textGiven(Call) : Call.sql(); }

  /// Rows that nobody looks at are another check's, and its cure ends this defect as well.
  bool saidMoreExactly(const OrmCall &Call) const {
    if (auto Filter = filterInCode(Call); Filter && !Filter->Joins && alsoRuns("orm-filter-in-memory"))
      return true;
    if (aggregateInCode(Call) && alsoRuns("orm-aggregate-in-memory"))
      return true;
    switch (wantedOf(Call)) {
    case Wanted::Count: return alsoRuns("orm-aggregate-in-memory");
    case Wanted::Existence: return alsoRuns("orm-count-for-existence");
    case Wanted::FirstRow: return alsoRuns("orm-first-of-many");
    case Wanted::Rows: return false;
    }
    return false;
  }

  static bool distinct(const OrmCall &Call) {
    const SqlText Text = textOf(Call);
    return llvm::any_of(Text.Alternatives, [](const TextValue &V) {
      llvm::StringRef Verb = V.Pieces.empty() ? "" : llvm::StringRef(V.Pieces[0].Text).ltrim();
      return Verb.consume_front_insensitive("select") && Verb.ltrim().starts_with_insensitive("distinct");
    });
  }

  static std::string tableName(const OrmCall &Call) {
    for (const sql::Script &S : textOf(Call).Scripts)
      if (!S.Statements.empty() && !S.Statements[0].Tables.empty())
        return "'" + S.Statements[0].Tables[0] + "'";
    return "the table";
  }

  /// Option SmallTables: names separated by ','.
  bool smallTable(const OrmCall &Call) const {
    llvm::SmallVector<llvm::StringRef, 8> Small;
    llvm::StringRef(SmallTables).split(Small, ',');
    for (const sql::Script &S : textOf(Call).Scripts)
      for (const sql::Statement &X : S.Statements)
        for (const std::string &T : X.Tables)
          for (llvm::StringRef Name : Small)
            if (Name.trim().equals_insensitive(T))
              return true;
    return false;
  }
};

const Register<UnboundedQuery> Registered;

} // namespace
} // namespace orm
