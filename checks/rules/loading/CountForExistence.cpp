// "Is there one?" is answered by the first row; counting, or fetching, goes on to the last.
#include "core/Check.h"
#include "facts/rows/ResultUse.h"

namespace orm {
namespace {

struct CountForExistence final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-count-for-existence",
                                     .Summary = "Rows are counted or fetched only to learn whether there are any.",
                                     .In = Topic::Loading,
                                     .Tier = 3,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::Query};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!Call.Api || !Call.Reads || Call.Relation)
      return;
    if (Call.Api->kind() == model::Kind::QueryCount)
      return countsByKey(Call) ? void() : number(Call, {Call.Api->View.E});
    RowUses Rows = usesOfRows(Call);
    if (wantedOf(Call, Rows) == Wanted::Existence)
      return fetched(Call, Rows);
    if (countsInText(Call) && !llvm::any_of(textBegun(Call).Scripts, namesKeyInText) &&
        !llvm::any_of(textBegun(Call).Scripts, ofCatalogue) && !keyInCondition(Call))
      number(Call, placesOfValue(Call, Rows));
  }

private:
  void fetched(const OrmCall &Call, const RowUses &Rows) {
    Report R = report(Call, "'" + Call.name() + "' fetches rows only to learn whether there are any");
    for (const RowUse &Use : Rows.Uses)
      if (Rows.Holder)
        std::move(R).note(Use.E->getExprLoc(), "nothing else is asked of the rows");
    std::move(R).help("ask for existence, or for one row: the database stops at the first one");
  }

  /// One finding for the count whose every use is a comparison with zero.
  void number(const OrmCall &Call, llvm::ArrayRef<const clang::Expr *> Places) {
    std::optional<ZeroTest> First;
    for (const clang::Expr *E : Places) {
      std::optional<ZeroTest> T = onlyTestedForZero(*Call.Facts, *Call.F, E);
      if (!T)
        return;
      if (!First)
        First = T;
    }
    if (!First)
      return;
    Report R = report(Call, "'" + Call.name() + "' counts rows only to learn whether there are any");
    std::move(R).note(First->Test->getExprLoc(), "the count is only compared with zero");
    std::move(R).help("ask for existence (EXISTS, or one row with LIMIT 1): the database stops at the first one");
    if (First->Direct && Places.size() == 1 && !Call.op()->ExistsFix.empty())
      if (auto F =
              callFix(Call, *First->Test, Call.op()->ExistsFix, "ask for existence", /*Safe=*/true, !First->Positive))
        std::move(R).fix(std::move(*F));
  }

  /// Of the rows with one key there is one or none, and counting them is asking for it.
  static bool countsByKey(const OrmCall &Call) {
    auto Names = [](const ApiCall &A) { return llvm::any_of(A.View.Args, namesKey); };
    return Names(*Call.Api) || llvm::any_of(builderOf(Call), [&](const ApiCall *B) { return Names(*B); });
  }
  /// The few rows of the database's own catalogue are not worth another query.
  static bool ofCatalogue(const sql::Script &S) {
    return llvm::any_of(S.Statements,
                        [](const sql::Statement &X) { return llvm::any_of(X.Tables, sql::isCatalogTable); });
  }
  static bool namesKeyInText(const sql::Script &S) {
    return llvm::any_of(S.Statements, [](const sql::Statement &X) {
      return llvm::any_of(X.EqualColumns, [](llvm::StringRef C) {
        return C == "ID" || C == "UUID" || C == "GUID" || C == "ROWID" || C == "_ROWID_" || C == "OID";
      });
    });
  }
  /// A condition that the builder adds by text: `where("id = ?")`.
  static bool keyInCondition(const OrmCall &Call) {
    return llvm::any_of(builderOf(Call), [&](const ApiCall *B) {
      return B->kind() == model::Kind::QueryWhere && B->op().Sql >= 0 &&
             llvm::any_of(Call.Facts->sqlOf(*B).Alternatives, [](const TextValue &V) {
               llvm::StringRef Text = V.Pieces.empty() ? llvm::StringRef() : llvm::StringRef(V.Pieces[0].Text);
               return Text.split('=').first.trim().equals_insensitive("id");
             });
    });
  }
  /// `&User::id`, `Cols::_id`, `"id"`
  static bool namesKey(const clang::Stmt *S) {
    std::string Name;
    if (const auto *D = llvm::dyn_cast_or_null<clang::DeclRefExpr>(S))
      Name = D->getDecl()->getNameAsString();
    else if (const auto *L = llvm::dyn_cast_or_null<clang::StringLiteral>(S); L && L->isOrdinary())
      Name = L->getString().str();
    const std::vector<std::string> Words = wordsOf(Name);
    if (Words.size() == 1 && (Words[0] == "id" || Words[0] == "uuid" || Words[0] == "guid" || Words[0] == "key"))
      return true;
    return S && llvm::any_of(S->children(), namesKey);
  }

  static bool countsInText(const OrmCall &Call) {
    for (const TextValue &V : textBegun(Call).Alternatives) {
      llvm::StringRef Text = V.Pieces.empty() || V.Pieces[0].Hole >= 0 ? llvm::StringRef() : V.Pieces[0].Text;
      Text = Text.ltrim();
      if (!Text.consume_front_insensitive("select"))
        return false;
      Text = Text.ltrim();
      if (!Text.consume_front_insensitive("count") || !Text.ltrim().starts_with("("))
        return false;
    }
    for (const sql::Script &S : textBegun(Call).Scripts)
      if (S.Statements.size() != 1 || S.Statements[0].IsAggregate != sql::Tri::Yes)
        return false;
    return !textBegun(Call).Alternatives.empty();
  }
};

const Register<CountForExistence> Registered;

} // namespace
} // namespace orm
