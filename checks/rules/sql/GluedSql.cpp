// Two words of SQL run together where a text is put together: "... FROM users" "WHERE ..." reads FROM usersWHERE.
#include "core/Check.h"

namespace orm {
namespace {

struct GluedSql final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-glued-sql",
                                     .Summary =
                                         "Two pieces of SQL text run together without a space between their words.",
                                     .In = Topic::Sql,
                                     .Tier = 3,
                                     .Fix = FixKind::Safe,
                                     .Needs = model::Capability::SqlText};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    SqlText Text = textGiven(Call);
    for (const TextValue &T : Text.Alternatives) {
      if (T.FromCaller)
        continue;
      std::vector<size_t> Offsets;
      sql::Text Pieces = splitAtTokens(T, *Call.Facts, Offsets);
      for (const sql::GluedWords &G : sql::findGluedWords(Pieces))
        say(Call, T, G, Offsets[G.PieceIndex + 1]);
    }
  }

  void onUnit(TuFacts &) override { Said.clear(); }

private:
  llvm::DenseSet<unsigned> Said; ///< borders: a constant's text may reach several calls

  void say(const OrmCall &Call, const TextValue &T, const sql::GluedWords &G, size_t Offset) {
    clang::SourceLocation Right = placeOf(T, Offset, *Call.Facts);
    if (Right.isValid() && !Said.insert(Right.getRawEncoding()).second)
      return;
    Report R = report(Call, "'" + G.Left + "' and '" + G.Right + "' run together in the SQL text of '" + Call.name() +
                                "': it reads '" + G.Left + G.Right + "'");
    if (Right.isValid())
      std::move(R).note(Right, "'" + G.Right + "' begins here");
    std::move(R).help("end or begin the piece with a space");
    if (auto At = editablePlace(T, Offset, 1, Call)) {
      Fix F = Fix::safe("put a space between the words");
      F.insertBefore(*At, " ");
      std::move(R).fix(std::move(F));
    }
  }
};

const Register<GluedSql> Registered;

} // namespace
} // namespace orm
