#include "sql/DdlRisk.h"

namespace orm::sql {

bool isServer(Dialect D) { return D == Dialect::PostgreSQL || D == Dialect::MySQL || D == Dialect::MSSQL; }

static std::optional<DdlRisk> riskOfNewColumn(const DdlColumn &C, const std::string &Column, const DdlTarget &Target) {
  bool Postgres = Target.D == Dialect::PostgreSQL;
  if (C.NotNull && !C.HasDefault && !C.Key && Target.D != Dialect::MySQL && !Target.EmptyTable)
    return DdlRisk{"adds " + Column + " as NOT NULL without a default: it fails where the table has rows",
                   "add it with a default, or as NULL, fill it, and set NOT NULL then"};
  if (Postgres && C.VolatileDefault)
    return DdlRisk{"adds " + Column + " with a default that differs by row: the table is written anew under a lock",
                   "add the column without a default, set the default, and fill the rows in pieces"};
  if (Postgres && C.HasDefault && Target.BeforePostgres11)
    return DdlRisk{"adds " + Column + " with a default: before PostgreSQL 11 the table is written anew under a lock",
                   "add the column without a default, set the default, and fill the rows in pieces"};
  if (Target.D == Dialect::SQLite && (C.Unique || C.Key))
    return DdlRisk{"adds " + Column + " as a key, which SQLite refuses", "add the column and make a unique index then"};
  return std::nullopt;
}

static std::optional<DdlRisk> when(bool Holds, std::string What, std::string Help) {
  if (!Holds)
    return std::nullopt;
  return DdlRisk{std::move(What), std::move(Help)};
}

/// Every text fits into the new type, and no row is touched.
static bool takesAnyText(const std::string &Type) { return Type == "TEXT" || Type == "VARCHAR"; }

std::optional<DdlRisk> riskOf(const Ddl &D, const DdlChange &C, const DdlTarget &Target) {
  bool Server = isServer(Target.D), Postgres = Target.D == Dialect::PostgreSQL;
  std::string Table = "'" + D.Table + "'", Column = "column '" + C.Column.Name + "' of " + Table;
  static const char *const Rename = "add the new name, write both, move the readers, and drop the old one";
  switch (C.What) {
  case DdlAction::AddColumn: return riskOfNewColumn(C.Column, Column, Target);
  case DdlAction::DropColumn:
    return when(Server, "drops " + Column + ", which the release that still runs may read",
                "drop it one release after its last use");
  case DdlAction::RenameTable:
    return when(Server, "renames table " + Table + " under the release that still runs", Rename);
  case DdlAction::RenameColumn: return when(Server, "renames " + Column + " under the release that still runs", Rename);
  case DdlAction::ChangeType:
    return when(Server && !takesAnyText(C.Column.Type),
                "changes the type of " + Column + ": the table is written anew under a lock",
                "add a new column, fill it in pieces, and swap them");
  case DdlAction::SetNotNull:
    return when(Postgres, "sets NOT NULL on " + Column + ": all rows are read under a lock",
                "add CHECK (... IS NOT NULL) NOT VALID, validate it, and set NOT NULL then");
  case DdlAction::AddForeignKey:
  case DdlAction::AddCheck:
    return when(Postgres && !C.NotValid, "adds a constraint to " + Table + " that reads all rows under a lock",
                "add it as NOT VALID, and VALIDATE CONSTRAINT in a migration of its own");
  case DdlAction::AddUnique:
  case DdlAction::AddKey:
    return when(Postgres && !C.UsingIndex,
                "adds a unique constraint to " + Table + " that makes its index under a lock",
                "CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT ... USING INDEX");
  case DdlAction::Other: return std::nullopt;
  }
  return std::nullopt;
}

} // namespace orm::sql
