// An UPDATE or DELETE without a condition: every row of the table is changed or gone.
#include "core/Check.h"

namespace orm {
namespace {

struct WriteWithoutWhere final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-write-without-where",
                                     .Summary = "An UPDATE or DELETE without a condition touches every row of a table.",
                                     .In = Topic::Sql,
                                     .Tier = 3,
                                     .Needs = model::Capability::SetWrite};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    // A name that says "all" is the author's word that every row is meant.
    if (!Call.F ||
        nameSays(*Call.F, {"all", "clear", "reset", "empty", "truncate", "purge", "wipe", "drop", "clean", "cleanup",
                           "flush", "everything", "whole", "migrate", "migration", "upgrade", "restore", "rebuild"}))
      return;
    if (writesAllRows(Call))
      report(Call, "'" + Call.name() + "' touches every row of the table: nothing restricts it")
          .help("add a condition, or call the function for what it does ('clear', 'deleteAll')");
    SqlText Text = textGiven(Call);
    std::vector<GivenStatement> All = statementsOf(Text);
    if (All.empty() || All.size() < Text.Alternatives.size())
      return;
    // Where one way to the statement has a condition, the program chooses.
    for (const GivenStatement &G : All)
      if (Text.Alternatives.size() > 1 && !unconditional(G))
        return;
    for (const GivenStatement &G : All)
      if (unconditional(G) && !prepared(*G.S, All) && !filledAgain(Call, *G.S))
        return Written.push_back({Call, G.S->Tables[0], G.S->V == sql::Verb::Delete});
  }

  void onUnit(TuFacts &) override {
    for (const Write &W : Written) {
      if (W.Deletes ? tablesEmptied(*W.Call.F) >= 3 : columnsRewritten(W) >= 3)
        continue;
      report(W.Call, "'" + W.Call.name() + (W.Deletes ? "' deletes" : "' updates") + " every row of '" + W.Table +
                         "': the statement has no WHERE")
          .help("add a condition, or call the function for what it does ('clear', 'deleteAll')");
    }
    Written.clear();
  }

private:
  struct Write {
    OrmCall Call;
    std::string Table;
    bool Deletes;
  };
  std::vector<Write> Written; ///< of the unit

  /// Whoever empties one table after the other empties the database, and means it.
  size_t tablesEmptied(const FunctionFacts &F) const {
    std::set<llvm::StringRef> Tables;
    for (const Write &W : Written)
      if (W.Deletes && W.Call.F == &F)
        Tables.insert(W.Table);
    return Tables.size();
  }

  /// Whoever changes every row of one table again and again converts its columns, and means it.
  size_t columnsRewritten(const Write &Of) const {
    return llvm::count_if(Written,
                          [&](const Write &W) { return !W.Deletes && W.Call.F == Of.Call.F && W.Table == Of.Table; });
  }

  static bool unconditional(const GivenStatement &G) {
    const sql::Statement &S = *G.S;
    return (S.V == sql::Verb::Delete || S.V == sql::Verb::Update) && S.HasWhere == sql::Tri::No &&
           S.HasLimit != sql::Tri::Yes && S.HasJoin == sql::Tri::No && S.Tables.size() == 1 && !oneRow(S.Tables[0]);
  }

  /// Tables that hold one row, or rows that are about to be filled again.
  static bool oneRow(llvm::StringRef Table) {
    return holdsOneRow(Table) ||
           llvm::any_of(std::initializer_list<llvm::StringRef>{"temp", "tmp", "cache", "sqlite_", "{}"},
                        [&](llvm::StringRef W) { return Table.contains_insensitive(W); });
  }

  /// A table was changed, or this one is filled again, in the same text: a migration step.
  static bool prepared(const sql::Statement &S, const std::vector<GivenStatement> &All) {
    using enum sql::Verb;
    return llvm::any_of(All, [&](const GivenStatement &G) {
      return G.S->V == AlterTable || G.S->V == CreateTable || G.S->V == DropTable ||
             (S.V == Delete && G.S->V == Insert && G.S->Tables == S.Tables);
    });
  }

  /// The same function writes the rows of the table anew, or the one row that it holds where there is none yet; or it
  /// changes the table, and every row with it.
  static bool filledAgain(const OrmCall &Call, const sql::Statement &S) {
    return alsoGives(Call, [&](const sql::Statement &O, bool Before) {
      const bool Fills = O.V == sql::Verb::Insert || O.V == sql::Verb::Upsert;
      return O.Tables == S.Tables && (Before ? O.V == sql::Verb::AlterTable : Fills);
    });
  }

  static bool writesAllRows(const OrmCall &Call) {
    if (!Call.Api || Call.Api->kind() != model::Kind::WriteSet || !Call.Api->View.Receiver || Call.Api->op().Sql >= 0)
      return false;
    // A condition that is given as an object; one that is made of nothing holds none.
    for (const clang::Expr *A : Call.Api->View.Args)
      if (Call.Facts->api().hasRole(A->getType(), model::Role::Filter)) {
        auto Made = ast::viewCall(ast::strip(A));
        if (!Made || !Made->Construct || !Made->Args.empty())
          return false;
      }
    // A builder that begins here and gets no condition.
    bool Begins = false;
    for (const ApiCall *B : builderOf(Call)) {
      Begins |= B->kind() == model::Kind::QueryStart;
      if (B->kind() != model::Kind::QueryStart && B->kind() != model::Kind::QuerySelect &&
          B->kind() != model::Kind::QuerySelectAll && B->kind() != model::Kind::QueryOrder)
        return false;
    }
    return Begins;
  }
};

const Register<WriteWithoutWhere> Registered;

} // namespace
} // namespace orm
