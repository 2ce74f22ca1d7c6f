// What CREATE TABLE, ALTER TABLE and CREATE INDEX say about columns, keys and indexes.
#pragma once

#include "sql/Statement.h"

namespace orm::sql {

struct DdlColumn {
  std::string Name;
  std::string Type; // In upper case as written: "VARCHAR(20)", "DOUBLE PRECISION"; empty where the column has none.
  bool NotNull = false;
  bool HasDefault = false;      // Or fills itself: GENERATED, IDENTITY, SERIAL.
  bool VolatileDefault = false; // Another value for each row: gen_random_uuid(), random(), clock_timestamp().
  bool Key = false;             // PRIMARY KEY
  bool Unique = false;
  bool References = false;
};

enum class DdlAction {
  AddColumn,
  DropColumn,
  RenameColumn,
  RenameTable,
  ChangeType,
  SetNotNull,
  AddForeignKey,
  AddCheck,
  AddUnique,
  AddKey,
  Other
};

struct DdlChange {
  DdlAction What = DdlAction::Other;
  DdlColumn Column;
  bool NotValid = false;   // NOT VALID: existing rows are not looked at.
  bool UsingIndex = false; // The constraint takes an index that exists.
};

/// One statement. Names are without quotes; those with holes are "{}" there.
struct Ddl {
  Verb V = Verb::Unknown;
  std::string Table;
  std::vector<DdlColumn> Columns;       // CREATE TABLE
  std::vector<std::string> Indexed;     // First column of each key, unique constraint or index.
  std::vector<std::string> ForeignKeys; // Columns that reference another table.
  std::vector<DdlChange> Changes;       // ALTER TABLE
  bool Concurrently = false;
  bool Temporary = false;
};

/// The CREATE TABLE, ALTER TABLE, DROP TABLE and CREATE INDEX statements of a text; what cannot be read is left out.
std::vector<Ddl> readDdl(const Text &T, Dialect D);

} // namespace orm::sql
