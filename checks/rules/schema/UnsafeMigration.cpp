// A change of the schema that fails, locks the table for long, or breaks the release that still runs.
#include "core/Check.h"

namespace orm {
namespace {

struct UnsafeMigration final : Check {
  static constexpr CheckInfo Info = {
      .Name = "orm-unsafe-migration",
      .Summary = "A migration fails on tables with rows, locks them, or breaks the release that still runs.",
      .In = Topic::Schema,
      .Tier = 2,
      .Fix = FixKind::Unsafe,
      .Needs = model::Capability::Statement};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    // The way back loses what it has to; tests have no other release.
    if (!Call.F || migrationPartOf(*Call.F, *Call.Facts) == MigrationPart::Down ||
        inTestCode(Call.where(), *Call.Facts))
      return;
    if (Call.Api && migrationPartOf(*Call.F, *Call.Facts) == MigrationPart::Up)
      builder(Call);
    SqlText Text = textGiven(Call);
    if (std::optional<sql::Dialect> Set = sql::parseDialect(Database); Set && Text.D == sql::Dialect::Unknown)
      Text.D = *Set;
    std::vector<sql::Ddl> All = ddlOf(Text);
    const std::vector<sql::Ddl> &Unit = All.empty() ? All : schema(*Call.Facts);
    for (const sql::Ddl &D : All) {
      // Nobody works with a table that is made here.
      if (llvm::any_of(Unit, [&](const sql::Ddl &O) { return O.V == sql::Verb::CreateTable && O.Table == D.Table; }) &&
          D.V != sql::Verb::AlterTable)
        continue;
      if (D.V == sql::Verb::CreateIndex && Text.D == sql::Dialect::PostgreSQL && !D.Concurrently && inMigration(Call))
        index(Call, Text, D);
      if (D.V == sql::Verb::DropTable && sql::isServer(Text.D) && inMigration(Call))
        say(Call, "drops table '" + D.Table + "', which the release that still runs may use",
            "drop it one release after its last use");
      // By its words alone MySQL is only known well enough to be silent: it fills a NOT NULL column itself.
      const bool Fills = Text.D == sql::Dialect::Unknown && isMySql(Text);
      for (const sql::DdlChange &C : D.Changes) {
        if (Fills && C.What == sql::DdlAction::AddColumn)
          continue;
        if (auto Risk = sql::riskOf(D, C, {Text.D, old(), emptiedBefore(Call, D.Table)}))
          say(Call, Risk->What, Risk->Help);
      }
    }
  }

  void onUnit(TuFacts &) override { Schema.reset(); }

private:
  std::optional<std::vector<sql::Ddl>> Schema; ///< of the unit, once asked for

  const std::vector<sql::Ddl> &schema(TuFacts &Facts) { return Schema ? *Schema : Schema.emplace(schemaOf(Facts)); }
  const std::string Database = text("Database"), Version = text("PostgresVersion");

  void say(const OrmCall &Call, const std::string &What, std::string Help) {
    report(Call, "'" + Call.name() + "' " + What).help(std::move(Help));
  }

  void index(const OrmCall &Call, const SqlText &Text, const sql::Ddl &D) {
    Report R = report(Call, "'" + Call.name() + "' makes an index on '" + D.Table +
                                "' that blocks all writes until it is done")
                   .help("CREATE INDEX CONCURRENTLY, outside of a transaction");
    for (const TextValue &T : Text.Alternatives) {
      size_t Offset = 0;
      for (const sql::Piece &P : T.Pieces) {
        size_t At = llvm::StringRef(P.Text).find_insensitive("index ");
        if (At != std::string::npos)
          if (auto Where = editablePlace(T, Offset + At, 5, Call)) {
            Fix F = Fix::unsafe("make the index concurrently");
            F.insertBefore(Where->getLocWithOffset(5), " CONCURRENTLY");
            std::move(R).fix(std::move(F));
            return;
          }
        Offset += P.Text.size();
      }
    }
  }

  bool old() const {
    unsigned Major = 0;
    return !llvm::StringRef(Version).consumeInteger(10, Major) && Major > 0 && Major < 11;
  }

  void builder(const OrmCall &Call) {
    if (std::optional<DeclaredColumn> C = columnOf(Call)) {
      if (C->Changed)
        say(Call, "changes column '" + C->Name + "': the table may be written anew under a lock",
            "add a new column, fill it in pieces, and swap them");
      else if (C->OfExisting && !C->Nullable && !C->Default && !C->Name.empty() && !C->Relation)
        say(Call, "adds column '" + C->Name + "' as NOT NULL without a default: it fails where the table has rows",
            "give it a default, or make it nullable");
      return;
    }
    switch (Call.Api->kind()) {
    case model::Kind::SchemaDropColumn:
      say(Call, "drops a column that the release that still runs may read", "drop it one release after its last use");
      break;
    case model::Kind::SchemaRename:
      say(Call, "renames under the release that still runs",
          "add the new name, write both, move the readers, and drop the old one");
      break;
    case model::Kind::SchemaDrop:
      say(Call, "drops a table that the release that still runs may use", "drop it one release after its last use");
      break;
    default: break;
    }
  }
};

const Register<UnsafeMigration> Registered;

} // namespace
} // namespace orm
