// A change of the schema that fails, locks the table for long, or breaks the release that still runs.
#include "core/Check.h"

namespace orm {
namespace {

struct UnsafeMigration final : Check {
  static constexpr CheckInfo Info = {.Name = "orm-unsafe-migration",
                                     .Summary = "A migration fails on tables with rows, locks them, or breaks the release that still runs.",
                                     .In = Topic::Schema,
                                     .Tier = 2,
                                     .Fix = FixKind::Unsafe,
                                     .Needs = model::Capability::SqlText};
  using Check::Check;

  void onCall(const OrmCall &Call) override {
    // The way back loses what it has to; tests have no other release.
    if (!Call.F || migrationPartOf(*Call.F, *Call.Facts) == MigrationPart::Down || inTestCode(Call.where(), *Call.Facts))
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
      if (llvm::any_of(Unit, [&](const sql::Ddl &O) { return O.V == sql::Verb::CreateTable && O.Table == D.Table; }) && D.V != sql::Verb::AlterTable)
        continue;
      if (D.V == sql::Verb::CreateIndex && Text.D == sql::Dialect::PostgreSQL && !D.Concurrently && inMigration(Call))
        index(Call, Text, D);
      if (D.V == sql::Verb::DropTable && isServer(Text.D) && inMigration(Call))
        say(Call, "drops table '" + D.Table + "', which the release that still runs may use", "drop it one release after its last use");
      for (const sql::DdlChange &C : D.Changes)
        change(Call, D, C, Text.D);
    }
  }

  void onUnit(TuFacts &) override { Schema.reset(); }

private:
  std::optional<std::vector<sql::Ddl>> Schema; ///< of the unit, once asked for

  const std::vector<sql::Ddl> &schema(TuFacts &Facts) { return Schema ? *Schema : Schema.emplace(schemaOf(Facts)); }
  const std::string Database = text("Database"), Version = text("PostgresVersion");

  static bool isServer(sql::Dialect D) { return D == sql::Dialect::PostgreSQL || D == sql::Dialect::MySQL || D == sql::Dialect::MSSQL; }

  void say(const OrmCall &Call, const std::string &What, std::string Help) { report(Call, "'" + Call.name() + "' " + What).help(std::move(Help)); }

  void index(const OrmCall &Call, const SqlText &Text, const sql::Ddl &D) {
    Report R = report(Call, "'" + Call.name() + "' makes an index on '" + D.Table + "' that blocks all writes until it is done")
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

  void change(const OrmCall &Call, const sql::Ddl &D, const sql::DdlChange &C, sql::Dialect Dialect) {
    bool Server = isServer(Dialect), Postgres = Dialect == sql::Dialect::PostgreSQL;
    std::string Column = "column '" + C.Column.Name + "' of '" + D.Table + "'";
    switch (C.What) {
    case sql::DdlAction::AddColumn:
      if (C.Column.NotNull && !C.Column.HasDefault && !C.Column.Key && Dialect != sql::Dialect::MySQL && !emptiedBefore(Call, D.Table))
        say(Call, "adds " + Column + " as NOT NULL without a default: it fails where the table has rows",
            "add it with a default, or as NULL, fill it, and set NOT NULL then");
      else if (Postgres && C.Column.VolatileDefault)
        say(Call, "adds " + Column + " with a default that differs by row: the table is written anew under a lock",
            "add the column without a default, set the default, and fill the rows in pieces");
      else if (Postgres && C.Column.HasDefault && old())
        say(Call, "adds " + Column + " with a default: before PostgreSQL 11 the table is written anew under a lock",
            "add the column without a default, set the default, and fill the rows in pieces");
      else if (Dialect == sql::Dialect::SQLite && (C.Column.Unique || C.Column.Key))
        say(Call, "adds " + Column + " as a key, which SQLite refuses", "add the column and make a unique index then");
      return;
    case sql::DdlAction::DropColumn:
      if (Server)
        say(Call, "drops " + Column + ", which the release that still runs may read", "drop it one release after its last use");
      return;
    case sql::DdlAction::RenameColumn:
    case sql::DdlAction::RenameTable:
      if (Server)
        say(Call, C.What == sql::DdlAction::RenameTable ? "renames table '" + D.Table + "' under the release that still runs"
                                                        : "renames " + Column + " under the release that still runs",
            "add the new name, write both, move the readers, and drop the old one");
      return;
    case sql::DdlAction::ChangeType:
      if (Server && !widensText(C.Column.Type))
        say(Call, "changes the type of " + Column + ": the table is written anew under a lock", "add a new column, fill it in pieces, and swap them");
      return;
    case sql::DdlAction::SetNotNull:
      if (Postgres)
        say(Call, "sets NOT NULL on " + Column + ": all rows are read under a lock",
            "add CHECK (... IS NOT NULL) NOT VALID, validate it, and set NOT NULL then");
      return;
    case sql::DdlAction::AddForeignKey:
    case sql::DdlAction::AddCheck:
      if (Postgres && !C.NotValid)
        say(Call, "adds a constraint to '" + D.Table + "' that reads all rows under a lock", "add it as NOT VALID, and VALIDATE CONSTRAINT in a migration of its own");
      return;
    case sql::DdlAction::AddUnique:
    case sql::DdlAction::AddKey:
      if (Postgres && !C.UsingIndex)
        say(Call, "adds a unique constraint to '" + D.Table + "' that makes its index under a lock",
            "CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT ... USING INDEX");
      return;
    case sql::DdlAction::Other: return;
    }
  }

  bool old() const {
    unsigned Major = 0;
    return !llvm::StringRef(Version).consumeInteger(10, Major) && Major > 0 && Major < 11;
  }

  static bool widensText(const std::string &Type) { return Type == "TEXT" || Type == "VARCHAR"; } ///< takes what was there

  void builder(const OrmCall &Call) {
    if (std::optional<DeclaredColumn> C = columnOf(Call)) {
      if (C->Changed)
        say(Call, "changes column '" + C->Name + "': the table may be written anew under a lock", "add a new column, fill it in pieces, and swap them");
      else if (C->OfExisting && !C->Nullable && !C->Default && !C->Name.empty() && !C->Relation)
        say(Call, "adds column '" + C->Name + "' as NOT NULL without a default: it fails where the table has rows", "give it a default, or make it nullable");
      return;
    }
    switch (Call.Api->kind()) {
    case model::Kind::SchemaDropColumn: say(Call, "drops a column that the release that still runs may read", "drop it one release after its last use"); break;
    case model::Kind::SchemaRename: say(Call, "renames under the release that still runs", "add the new name, write both, move the readers, and drop the old one"); break;
    case model::Kind::SchemaDrop: say(Call, "drops a table that the release that still runs may use", "drop it one release after its last use"); break;
    default: break;
    }
  }
};

const Register<UnsafeMigration> Registered;

} // namespace
} // namespace orm
