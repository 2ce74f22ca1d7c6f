// What a change of the schema does to a database in use.
#include "sql/DdlRisk.h"
#include "expect.h"

namespace orm::sql::test {
namespace {

/// What goes wrong with each change of a statement, separated by "; ".
std::string risks(const char *Sql, DdlTarget Target) {
  std::string Result;
  for (const Ddl &D : readDdl({Piece{Sql}}, Target.D))
    for (const DdlChange &C : D.Changes)
      if (std::optional<DdlRisk> R = riskOf(D, C, Target))
        Result += (Result.empty() ? "" : "; ") + R->What.substr(0, R->What.find(' '));
  return Result;
}

constexpr DdlTarget Postgres{Dialect::PostgreSQL}, Old{Dialect::PostgreSQL, true}, MySql{Dialect::MySQL},
    Sqlite{Dialect::SQLite}, Unknown{}, Emptied{Dialect::PostgreSQL, false, true};

} // namespace

void testDdlRisk() {
  EXPECT(risks("ALTER TABLE t ADD COLUMN a INT NOT NULL", Postgres), "adds", "NOT NULL without a default");
  EXPECT(risks("ALTER TABLE t ADD COLUMN a INT NOT NULL", Emptied), "", "no row is left");
  EXPECT(risks("ALTER TABLE t ADD COLUMN a INT NOT NULL", MySql), "", "MySQL takes the type's own default");
  EXPECT(risks("ALTER TABLE t ADD COLUMN a INT NOT NULL DEFAULT 0", Postgres), "", "default");
  EXPECT(risks("ALTER TABLE t ADD COLUMN a INT NOT NULL DEFAULT 0", Old), "adds", "default before version 11");
  EXPECT(risks("ALTER TABLE t ADD COLUMN a UUID DEFAULT gen_random_uuid()", Postgres), "adds", "default that differs");
  EXPECT(risks("ALTER TABLE t ADD COLUMN a INT UNIQUE", Sqlite), "adds", "key in SQLite");
  EXPECT(risks("ALTER TABLE t DROP COLUMN a", Postgres), "drops", "server");
  EXPECT(risks("ALTER TABLE t DROP COLUMN a", Sqlite), "", "embedded: no other release");
  EXPECT(risks("ALTER TABLE t DROP COLUMN a", Unknown), "", "unknown");
  EXPECT(risks("ALTER TABLE t RENAME TO u", MySql), "renames", "table");
  EXPECT(risks("ALTER TABLE t RENAME COLUMN a TO b", Postgres), "renames", "column");
  EXPECT(risks("ALTER TABLE t ALTER COLUMN a TYPE BIGINT", Postgres), "changes", "type");
  EXPECT(risks("ALTER TABLE t ALTER COLUMN a TYPE TEXT", Postgres), "", "takes all that was there");
  EXPECT(risks("ALTER TABLE t ALTER COLUMN a SET NOT NULL", Postgres), "sets", "NOT NULL");
  EXPECT(risks("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)", Postgres), "adds", "check");
  EXPECT(risks("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID", Postgres), "", "not valid yet");
  EXPECT(risks("ALTER TABLE t ADD CONSTRAINT c UNIQUE (a)", Postgres), "adds", "unique");
  EXPECT(risks("ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX i", Postgres), "", "index that exists");
}

} // namespace orm::sql::test
