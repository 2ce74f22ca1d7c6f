// The database reads, sorts and sends every row, and the program takes the first.
#include "core/Check.h"
#include "facts/rows/ReadColumns.h"
#include "facts/rows/ResultUse.h"

#include "clang/Lex/Lexer.h"

namespace orm {
namespace {

struct FirstOfMany final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-first-of-many",
                                     .Summary = "Only the first row of a query for many rows is used.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::Query | model::Capability::RowsAtOnce};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    RowUses Rows = usesOfRows(Call);
    if (wantedOf(Call, Rows) != Wanted::FirstRow)
      return;
    const ApiCall *Prepared = Call.preparedBy();
    Report R = reportAt(Call, Prepared ? Prepared->View.NameLoc : Call.where(),
                        "only the first row of the rows that '" + Call.name() + "' reads is used");
    for (const RowUse &U : Rows.Uses)
      if (U.K == RowUse::First && Rows.Holder) {
        std::move(R).note(U.E->getExprLoc(), "the first row is taken here");
        break;
      }
    if (rowsAreTheSame(Call))
      return void(std::move(R).help("leave FROM out: the statement reads no column, and every row is the same"));
    std::move(R).help("read one row: LIMIT 1, with an ORDER BY that says which one is the first");
    if (auto F = limitText(Call))
      std::move(R).fix(std::move(*F));
  }

private:
  /// ` LIMIT 1` at the end of a text that is one literal. Without an order another row can come first.
  static std::optional<Fix> limitText(const OrmCall &Call) {
    const SqlText &T = Call.sql();
    bool Dialect = T.D == sql::Dialect::PostgreSQL || T.D == sql::Dialect::SQLite || T.D == sql::Dialect::MySQL;
    if (!Dialect || T.Alternatives.size() != 1 || T.Alternatives[0].Pieces.size() != 1 ||
        !T.Alternatives[0].Sources[0].Literal || T.Scripts[0].Statements.size() != 1)
      return std::nullopt;
    const clang::StringLiteral *L = T.Alternatives[0].Sources[0].Literal;
    llvm::StringRef Text = T.Alternatives[0].Pieces[0].Text;
    size_t Trim = Text.size() - Text.rtrim(" ;\n\t").size();
    if (Trim || L->getNumConcatenated() != 1 || L->getBeginLoc().isMacroID())
      return std::nullopt;
    const clang::SourceManager &SM = Call.Facts->ast().getSourceManager();
    unsigned Length = clang::Lexer::MeasureTokenLength(L->getBeginLoc(), SM, Call.Facts->ast().getLangOpts());
    llvm::StringRef Token(SM.getCharacterData(L->getBeginLoc()), Length);
    if (!Token.ends_with("\"") || Token.contains("R\""))
      return std::nullopt;
    bool Ordered = T.Scripts[0].Statements[0].HasOrderBy == sql::Tri::Yes;
    Fix F = Ordered ? Fix::safe("read one row") : Fix::unsafe("read one row: without an order it may be another one");
    F.insertBefore(L->getBeginLoc().getLocWithOffset(static_cast<int>(Length) - 1), " LIMIT 1");
    return F;
  }
};

const Register<FirstOfMany> Registered;

} // namespace
} // namespace orm
