// Which statement a text is, and that English is none.
#include "expect.h"

namespace orm::sql::test {
namespace {

struct Case {
  const char *Sql;
  Verb V;
  Dialect D = Dialect::Unknown;
};

constexpr Case Statements[] = {
    {"SELECT 1", Verb::Select},
    {"select id from users", Verb::Select},
    {"  -- all of them\n SELECT * FROM t;", Verb::Select},
    {"(SELECT a FROM t) UNION (SELECT b FROM u)", Verb::Select},
    {"VALUES (1, 2)", Verb::Select},
    {"WITH a AS (SELECT 1) SELECT * FROM a", Verb::Select},
    {"WITH a AS (SELECT 1 AS x) INSERT INTO t SELECT x FROM a", Verb::Insert},
    {"WITH a AS (SELECT 1 AS x) UPDATE t SET b = 1 FROM a", Verb::Update},
    {"SELECT sqlite_version()", Verb::Select},
    {"SELECT last_insert_rowid()", Verb::Select},
    {"SELECT CURRENT_TIMESTAMP", Verb::Select},
    {"INSERT INTO t (a) VALUES (1)", Verb::Insert},
    {"INSERT INTO t DEFAULT VALUES", Verb::Insert},
    {"INSERT INTO {} ({}) VALUES ({})", Verb::Insert},
    {"INSERT OR ABORT INTO t VALUES (1)", Verb::Insert, Dialect::SQLite},
    {"INSERT OR REPLACE INTO t VALUES (1)", Verb::Upsert, Dialect::SQLite},
    {"INSERT OR IGNORE INTO t VALUES (1)", Verb::Upsert, Dialect::SQLite},
    {"INSERT IGNORE INTO t VALUES (1)", Verb::Upsert, Dialect::MySQL},
    {"REPLACE INTO t (a) VALUES (1)", Verb::Upsert, Dialect::MySQL},
    {"INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE a = 2", Verb::Upsert, Dialect::MySQL},
    {"INSERT INTO t (a) VALUES ($1) ON CONFLICT DO NOTHING", Verb::Upsert, Dialect::PostgreSQL},
    {"UPDATE t SET a = 1", Verb::Update},
    {"UPDATE {} SET a = {}", Verb::Update},
    {"UPDATE OR IGNORE t SET a = 1", Verb::Update, Dialect::SQLite},
    {"DELETE FROM t", Verb::Delete},
    {"DELETE t WHERE a = 1", Verb::Delete, Dialect::MSSQL},
    {"DELETE a, b FROM a JOIN b ON a.x = b.x", Verb::Delete, Dialect::MySQL},
    {"MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DELETE", Verb::Merge},
    {"BEGIN", Verb::Begin},
    {"BEGIN TRANSACTION", Verb::Begin},
    {"begin immediate transaction", Verb::Begin, Dialect::SQLite},
    {"START TRANSACTION READ ONLY", Verb::Begin},
    {"COMMIT", Verb::Commit},
    {"COMMIT WORK;", Verb::Commit},
    {"END TRANSACTION", Verb::Commit},
    {"ROLLBACK", Verb::Rollback},
    {"ROLLBACK TRANSACTION", Verb::Rollback},
    {"ROLLBACK TO SAVEPOINT a", Verb::RollbackTo},
    {"ROLLBACK TRANSACTION TO {}", Verb::RollbackTo},
    {"SAVEPOINT sp", Verb::Savepoint},
    {"SAVE TRANSACTION sp", Verb::Savepoint, Dialect::MSSQL},
    {"RELEASE SAVEPOINT sp", Verb::ReleaseSavepoint},
    {"RELEASE {}", Verb::ReleaseSavepoint},
    {"CREATE TABLE IF NOT EXISTS t (id INTEGER)", Verb::CreateTable},
    {"CREATE TEMPORARY TABLE t AS SELECT 1", Verb::CreateTable},
    {"CREATE VIRTUAL TABLE t USING fts5(a, b)", Verb::CreateTable, Dialect::SQLite},
    {"ALTER TABLE t ADD COLUMN c TEXT", Verb::AlterTable},
    {"DROP TABLE IF EXISTS t", Verb::DropTable},
    {"CREATE UNIQUE INDEX i ON t (a)", Verb::CreateIndex},
    {"DROP INDEX i", Verb::OtherDdl},
    {"CREATE VIEW v AS SELECT 1", Verb::OtherDdl},
    {"CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\"", Verb::OtherDdl},
    {"GRANT SELECT ON t TO u", Verb::OtherDdl},
    {"PRAGMA foreign_keys = ON", Verb::Pragma},
    {"PRAGMA table_info({})", Verb::Pragma},
    {"SET NAMES utf8mb4", Verb::Pragma},
    {"SET search_path TO x", Verb::Pragma},
    {"SET @a = 1", Verb::Pragma, Dialect::MySQL},
    {"SHOW TABLES LIKE 'a'", Verb::Pragma},
    {"EXPLAIN QUERY PLAN SELECT * FROM t", Verb::Pragma},
    {"CALL p(1, ?)", Verb::Call},
    {"EXEC sp_help 'x'", Verb::Call, Dialect::MSSQL},
    {"COPY t (a, b) FROM STDIN WITH (FORMAT csv)", Verb::Copy},
    {"LOAD DATA INFILE 'x' INTO TABLE t", Verb::Copy},
    {"TRUNCATE TABLE t", Verb::Truncate},
    {"SELECT * FROM %1 WHERE %2 = '%3'", Verb::Select},
    {"INSERT INTO %1 (%2) VALUES (%3, %4)", Verb::Insert},
    {"INSERT INTO %s VALUES (%d, '%q')", Verb::Insert},
    {"UPDATE %1 SET a = %2", Verb::Update},
    {"DELETE FROM %s WHERE id = %lld", Verb::Delete},
    {"DROP TABLE %L1", Verb::DropTable},
    {"VACUUM", Verb::Other},
    {"ATTACH DATABASE '{}' AS x", Verb::Other},
    {"LOCK TABLES t WRITE", Verb::Other},
};

constexpr const char *NoStatements[] = {
    "",
    " ; ; ",
    "{}",
    "{} WHERE a = 1",
    "-- only a comment",
    "Select a file to open",
    "Select the table from the list",
    "Update available",
    "Update {}",
    "Delete the selected items?",
    "Delete {}",
    "Insert coin",
    "Insert {} into the slot",
    "Create a new file",
    "Drop it",
    "Copy {} to {}",
    "Set value of {} to {}",
    "Show details",
    "Explain yourself",
    "Begin with {}",
    "With love",
    "Release {} of {} is out",
    "Merge branches",
    "Truncate file {}",
    "Hello, world",
    "Failed to open {}: {}",
    "/var/lib/data/{}.db",
    "https://example.org/?q={}",
    "{\"key\": [1, 2]}",
    "name = {}",
    "ORDER BY {}",
    "SELECT FROM",
    "user=postgres dbname=test",
    "()",
    ")))",
};

} // namespace

void testVerbs() {
  for (const Case &C : Statements) {
    EXPECT(statement(C.Sql, C.D).V, C.V, C.Sql);
    EXPECT(verbOf(text(C.Sql), C.D), C.V, C.Sql);
  }
  for (const char *Sql : NoStatements)
    EXPECT(verbOf(text(Sql), Dialect::Unknown), Verb::Unknown, Sql);

  const Script Two = parse(text("INSERT INTO t VALUES (';'); -- ;\nDELETE FROM u WHERE a = {};"), Dialect::Unknown);
  EXPECT(Two.Statements.size(), size_t(2), "two statements");
  EXPECT(Two.Statements[1].V, Verb::Delete, "two statements");
  EXPECT(Two.Holes[0].StatementIndex, size_t(1), "two statements");
  EXPECT(Two.Statements[1].Begin, size_t(33), "two statements");

  const std::string Trigger = "CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE u SET a = CASE WHEN b THEN 1 END; "
                              "DELETE FROM v; END; SELECT 1";
  const Script Body = parse(text(Trigger), Dialect::SQLite);
  EXPECT(Body.Statements.size(), size_t(2), Trigger);
  EXPECT(Body.Statements[1].V, Verb::Select, Trigger);

  EXPECT(parseDialect("MariaDB") == Dialect::MySQL, true, "MariaDB");
  EXPECT(parseDialect("sqlite3") == Dialect::SQLite, true, "sqlite3");
  EXPECT(parseDialect("dBase").has_value(), false, "dBase");
}

} // namespace orm::sql::test
