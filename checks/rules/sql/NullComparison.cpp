// `column = NULL` is never true, not even for NULL: the condition lets no row pass.
#include "core/Check.h"

namespace orm {
namespace {

struct NullComparison final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-null-comparison",
                                     .Summary =
                                         "A condition compares with NULL by an operator that is never true for it.",
                                     .In = Topic::Sql,
                                     .Tier = 2,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::SqlText};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    SqlText Text = textGiven(Call);
    for (const GivenStatement &G : statementsOf(Text))
      for (const sql::NullTest &N : G.S->NullTests)
        say(Call, *G.Text, N);
    if (std::optional<StatementValues> Values = valuesOf(Call))
      for (const Binding &B : Values->Given)
        if (B.To && B.To->Compared && isNullValue(B, *Call.Facts) && boundOnce(B, *Values))
          report(Call, "'" + Call.name() + "' compares a column with a parameter that is bound to NULL: no row passes")
              .note(B.By->View.NameLoc, "NULL is bound here")
              .help(B.To->Negated ? "write IS NOT NULL into the text" : "write IS NULL into the text");
  }

  void onUnit(TuFacts &) override { Said.clear(); }

private:
  llvm::DenseSet<unsigned> Said; ///< a constant's text may reach several calls

  void say(const OrmCall &Call, const TextValue &T, const sql::NullTest &N) {
    clang::SourceLocation Where = placeOf(T, N.Offset, *Call.Facts);
    if (Where.isValid() && !Said.insert(Where.getRawEncoding()).second)
      return;
    Report R = report(Call, std::string("'") + (N.Negated ? "<>" : "=") + " NULL' in the SQL text of '" + Call.name() +
                                "' is never true: no row passes");
    if (Where.isValid())
      std::move(R).note(Where, "the comparison is here");
    std::string Meant = N.Negated ? "IS NOT NULL" : "IS NULL";
    std::move(R).help("write " + Meant);
    if (auto At = editablePlace(T, N.Offset, N.Length, Call)) {
      Fix F = Fix::safe("write " + Meant);
      // `a=NULL` has no blank that would part the column from the word.
      char Before = N.Offset > 0 ? *(Call.Facts->ast().getSourceManager().getCharacterData(*At) - 1) : ' ';
      F.replaceChars(*At, static_cast<unsigned>(N.Length), (Before == ' ' || Before == '\n' ? "" : " ") + Meant);
      std::move(R).fix(std::move(F));
    }
  }

  /// Another branch may bind a value to the same parameter.
  static bool boundOnce(const Binding &B, const StatementValues &All) {
    return llvm::count_if(All.Given, [&](const Binding &O) { return O.To && O.To->Offset == B.To->Offset; }) == 1;
  }
};

const Register<NullComparison> Registered;

} // namespace
} // namespace orm
