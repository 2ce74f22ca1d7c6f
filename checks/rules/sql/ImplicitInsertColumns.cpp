// INSERT INTO t VALUES (...) puts values into the wrong columns, or fails, as soon as a column is added or moved.
#include "core/Check.h"

namespace orm {
namespace {

struct ImplicitInsertColumns final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-implicit-insert-columns",
                                     .Summary = "An INSERT does not name its columns.",
                                     .In = Topic::Sql,
                                     .Tier = 3,
                                     .Level = CheckLevel::Note,
                                     .Needs = model::Capability::Statement};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    SqlText Text = textGiven(Call);
    for (const GivenStatement &G : statementsOf(Text)) {
      if (!G.S->InsertWithoutColumns || madeHere(Call, *G.S))
        continue;
      std::string Table =
          G.S->Tables.empty() || G.S->Tables[0].find('{') != std::string::npos ? "" : " of '" + G.S->Tables[0] + "'";
      report(Call, "'" + Call.name() + "' inserts without naming the columns" + Table)
          .help("write the list of columns behind the table's name");
      return;
    }
  }

private:
  /// The columns stand in the same function, which makes the table.
  static bool madeHere(const OrmCall &Call, const sql::Statement &S) {
    return alsoGives(Call, [&](const sql::Statement &O, bool Before) {
      return Before && O.V == sql::Verb::CreateTable && !O.Tables.empty() && !S.Tables.empty() &&
             O.Tables[0] == S.Tables[0];
    });
  }
};

const Register<ImplicitInsertColumns> Registered;

} // namespace
} // namespace orm
