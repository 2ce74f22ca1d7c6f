// All rows of a table come into memory; the program works until the table has grown.
#include "core/Check.h"

namespace orm {
namespace {

struct UnboundedQuery final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-unbounded-query",
                                     .Summary = "Every row of a table is fetched into memory.",
                                     .In = Topic::Loading,
                                     .Tier = 1,
                                     .Needs = model::Capability::WholeTable};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    if (!readsWholeTable(Call) || smallTable(Call))
      return;
    // The text is what has to change, so a prepared statement is reported where it is prepared.
    const ApiCall *Prepared = Call.preparedBy();
    reportAt(Call, Prepared ? Prepared->View.NameLoc : Call.where(), "'" + Call.name() + "' fetches every row of " + tableName(Call))
        .help("give the query a limit, and read further pages by key");
  }

private:
  const std::string SmallTables = text("SmallTables");

  static SqlText textOf(const OrmCall &Call) { return Call.User ? textGiven(Call) : Call.sql(); }

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
