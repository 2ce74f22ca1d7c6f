// LIKE '%word' cannot use an index: every row is read.
#include "core/Check.h"

namespace orm {
namespace {

struct LeadingWildcard final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-leading-wildcard",
                                     .Summary = "A LIKE pattern begins with a wildcard, so that no index can help.",
                                     .In = Topic::Sql,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::Pattern};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (inMigration(Call))
      return; // runs once
    SqlText Text = textGiven(Call);
    for (const GivenStatement &G : statementsOf(Text))
      if (G.S->LikeLeadingWildcard == sql::Tri::Yes && !llvm::all_of(G.S->Tables, isCatalogue)) {
        say(Call, Call.where());
        return;
      }
    if (std::optional<StatementValues> Values = valuesOf(Call))
      for (const Binding &B : Values->Given)
        if (B.To && B.To->LikePattern && B.Value && startsWithWildcard(B.Value, *B.By, Call)) {
          say(Call, B.Value->getExprLoc());
          return;
        }
  }

  /// Conditions that a library's builder makes: `where(column, LIKE, "%word")`.
  void onUnit(TuFacts &Facts) override {
    for (const FunctionFacts &F : Facts.unit().Functions)
      for (const ApiCall &A : F.Apis)
        if (A.op().Like >= 0 && static_cast<size_t>(A.op().Like) < A.View.Args.size()) {
          const OrmCall Call = meaningOf(Facts, A);
          if (const clang::Expr *Pattern = A.View.Args[A.op().Like];
              !inMigration(Call) && startsWithWildcard(Pattern, A, Call))
            say(Call, Pattern->getExprLoc());
        }
  }

private:
  /// The database's own tables are small.
  static bool isCatalogue(llvm::StringRef Table) {
    return Table.starts_with_insensitive("sqlite_") || Table.starts_with_insensitive("information_schema") ||
           Table.starts_with_insensitive("pg_");
  }

  void say(const OrmCall &Call, clang::SourceLocation Where) {
    report(Call, "'" + Call.name() + "' searches with a pattern that begins with '%': every row is read")
        .note(Where, "the pattern is given here")
        .help("search from the beginning of the text, or use a full-text or trigram index");
  }

  static bool startsWithWildcard(const clang::Expr *Pattern, const ApiCall &By, const OrmCall &Call) {
    std::vector<TextValue> Values = Call.Facts->texts().evaluate(Pattern, *Call.F, By.Order, By.In);
    return !Values.empty() && llvm::all_of(Values, [](const TextValue &V) {
      return !V.Pieces.empty() && V.Pieces[0].Hole < 0 && V.Pieces[0].Text.starts_with("%");
    });
  }
};

const Register<LeadingWildcard> Registered;

} // namespace
} // namespace orm
