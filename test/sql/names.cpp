// Tables, columns and what else a statement names.
#include "expect.h"

namespace orm::sql::test {
namespace {

using Names = std::vector<std::string>;

struct Case {
  const char *Sql;
  Names Tables;
  bool Reads;
  Dialect D = Dialect::Unknown;
};

const Case Cases[] = {
    {"SELECT * FROM t", {"t"}, true},
    {"SELECT * FROM public.users u", {"public.users"}, true},
    {"SELECT * FROM \"Users\" AS u JOIN `posts` p ON u.id = p.user_id, x", {"Users", "posts", "x"}, true},
    {"SELECT * FROM [dbo].[t]", {"dbo.t"}, true, Dialect::MSSQL},
    {"SELECT * FROM (SELECT * FROM a) x LEFT JOIN (b CROSS JOIN c) ON 1 = 1", {"a", "b", "c"}, true},
    {"SELECT * FROM a WHERE id IN (SELECT a_id FROM b)", {"a", "b"}, true},
    {"SELECT * FROM generate_series(1, 5)", {}, false},
    {"SELECT 1", {}, false},
    {"SELECT 1 FROM dual", {}, false},
    {"WITH x AS (SELECT * FROM t), y (a) AS (SELECT 1) SELECT * FROM x JOIN y ON x.a = y.a", {"t"}, true},
    {"SELECT EXTRACT(year FROM d) FROM t WHERE a IS DISTINCT FROM b", {"t"}, true},
    {"SELECT * FROM {} JOIN log_{} ON 1 = 1", {"{}", "log_{}"}, true},
    {"INSERT INTO t (a) VALUES (1)", {"t"}, false},
    {"INSERT INTO t SELECT * FROM u", {"t", "u"}, true},
    {"INSERT IGNORE INTO t VALUES (1)", {"t"}, false, Dialect::MySQL},
    {"REPLACE INTO t VALUES (1)", {"t"}, false, Dialect::MySQL},
    {"UPDATE t SET a = u.a FROM u WHERE u.id = t.id", {"t", "u"}, true},
    {"DELETE FROM t WHERE a = 1", {"t"}, false},
    {"DELETE x FROM t AS x JOIN u ON u.id = x.id", {"t", "u"}, false, Dialect::MySQL},
    {"CREATE TABLE IF NOT EXISTS t (a INT REFERENCES u (id))", {"t", "u"}, false},
    {"ALTER TABLE t ADD COLUMN a INT", {"t"}, false},
    {"DROP TABLE a, b", {"a", "b"}, false},
    {"CREATE INDEX i ON t (a)", {"t"}, false},
    {"TRUNCATE a", {"a"}, false},
    {"SELECT a FROM t UNION SELECT b FROM u", {"t", "u"}, true},
};

struct OrderCase {
  const char *Sql;
  Names Columns;
  bool Random;
};

const OrderCase Orders[] = {
    {"SELECT * FROM t ORDER BY a, t.b DESC NULLS LAST, \"C\" ASC LIMIT 5", {"a", "t.b", "C"}, false},
    {"SELECT * FROM t ORDER BY lower(a, b) DESC", {"lower(a, b)"}, false},
    {"SELECT * FROM t ORDER BY {} {}", {"{}"}, false},
    {"SELECT * FROM t ORDER BY RANDOM()", {"RANDOM()"}, true},
    {"SELECT * FROM t ORDER BY RAND() LIMIT 1", {"RAND()"}, true},
    {"SELECT TOP 1 * FROM t ORDER BY NEWID()", {"NEWID()"}, true},
    {"SELECT random() FROM t ORDER BY random", {"random"}, false},
    {"SELECT * FROM t", {}, false},
    {"(SELECT a FROM t ORDER BY a)", {"a"}, false},
};

struct Flag {
  const char *Sql;
  bool Expected;
};

constexpr Flag Stars[] = {
    {"SELECT * FROM t", true},          {"SELECT t.*, u.a FROM t, u", true},
    {"SELECT DISTINCT * FROM t", true}, {"SELECT TOP 5 * FROM t", true},
    {"SELECT a, * FROM t", true},       {"SELECT count(*) FROM t", false},
    {"SELECT a * b FROM t", false},     {"SELECT a FROM t WHERE EXISTS (SELECT * FROM u)", false},
    {"SELECT 5 * (a) FROM t", false},   {"SELECT a FROM (SELECT * FROM t) x", false},
};

constexpr Flag WithoutColumns[] = {
    {"INSERT INTO t VALUES (1)", true},          {"INSERT INTO t SELECT * FROM u", true},
    {"INSERT INTO t (SELECT * FROM u)", true},   {"INSERT OR REPLACE INTO main.t VALUES (1)", true},
    {"REPLACE INTO t VALUES ({})", true},        {"INSERT INTO t (a) VALUES (1)", false},
    {"INSERT INTO t ({}) VALUES (1)", false},    {"INSERT INTO t {} VALUES (1)", false},
    {"INSERT INTO t () SELECT a FROM u", false}, {"INSERT INTO t DEFAULT VALUES", false},
    {"INSERT INTO t SET a = 1", false},          {"UPDATE t SET a = 1", false},
};

} // namespace

void testNames() {
  for (const Case &C : Cases) {
    const Statement S = statement(C.Sql, C.D);
    EXPECT(S.Tables, C.Tables, C.Sql);
    EXPECT(S.ReadsTable, C.Reads, C.Sql);
  }
  for (const OrderCase &C : Orders) {
    const Statement S = statement(C.Sql);
    EXPECT(S.OrderColumns, C.Columns, C.Sql);
    EXPECT(S.OrderByRandom, C.Random, C.Sql);
  }
  for (const Flag &F : Stars)
    EXPECT(statement(F.Sql).SelectsStar, F.Expected, F.Sql);
  for (const Flag &F : WithoutColumns)
    EXPECT(statement(F.Sql).InsertWithoutColumns, F.Expected, F.Sql);
  EXPECT(statement("WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d").WritesInCte, true, "WITH DELETE");
  EXPECT(statement("WITH d AS (SELECT * FROM t) SELECT * FROM d").WritesInCte, false, "WITH SELECT");
}

} // namespace orm::sql::test
