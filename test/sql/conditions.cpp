// NULL comparisons, LIKE patterns, key conditions, and what the parser accepts.
#include "expect.h"

namespace orm::sql::test {
namespace {

using enum Dialect;

struct Case {
  const char *Sql;
  Tri Expected;
  Dialect D = Unknown;
};

constexpr Case Keys[] = {
    {"SELECT * FROM t WHERE id = 1", Tri::Yes},
    {"SELECT * FROM t WHERE id = ?", Tri::Yes},
    {"SELECT * FROM t WHERE ? = id", Tri::Yes},
    {"SELECT * FROM t WHERE id = {}", Tri::Yes},
    {"SELECT * FROM t WHERE id = '{}'", Tri::Yes},
    {"SELECT * FROM t WHERE id == :id", Tri::Yes, SQLite},
    {"SELECT * FROM t WHERE `id` = ?", Tri::Yes, MySQL},
    {"SELECT * FROM t WHERE id IN (1, 2)", Tri::Yes},
    {"SELECT * FROM t WHERE id IN ({})", Tri::Yes},
    {"SELECT * FROM t WHERE id = ANY($1)", Tri::Yes, PostgreSQL},
    {"SELECT * FROM t WHERE id BETWEEN 1 AND {}", Tri::Yes},
    {"SELECT * FROM t WHERE a > 1 AND id = 2", Tri::Yes},
    {"SELECT * FROM t WHERE a = 1 OR b = 2", Tri::Yes},
    {"SELECT * FROM t WHERE lower(a) = 'x'", Tri::Yes},
    {"SELECT * FROM t WHERE (a, b) = (1, 2)", Tri::Yes},
    {"SELECT * FROM t WHERE a = 1 OR b > 2", Tri::No},
    {"SELECT * FROM t WHERE a > 1", Tri::No},
    {"SELECT * FROM t WHERE a <> 1", Tri::No},
    {"SELECT * FROM t WHERE NOT a = 1", Tri::No},
    {"SELECT * FROM t WHERE a NOT IN (1)", Tri::No},
    {"SELECT * FROM t WHERE 1 = 1", Tri::No},
    {"SELECT * FROM t WHERE a = b", Tri::No},
    {"SELECT * FROM t WHERE true", Tri::No},
    {"SELECT * FROM t WHERE a IS NULL", Tri::No},
    {"SELECT * FROM t WHERE a", Tri::Unknown}, // a = true
    {"SELECT * FROM t WHERE (t.a)", Tri::Unknown},
    {"SELECT * FROM t WHERE NOT a", Tri::No},
    {"SELECT * FROM t WHERE low <= ? AND high >= ?", Tri::Unknown}, // the range that holds a value
    {"SELECT * FROM t WHERE '{}' > low AND '{}' < high", Tri::Unknown},
    {"SELECT * FROM t WHERE a >= ? AND a <= ?", Tri::No},
    {"SELECT * FROM t WHERE a <= ? AND b <= ?", Tri::No},
    {"SELECT * FROM t WHERE a <= b AND c >= d", Tri::No},
    {"SELECT * FROM t", Tri::No},
    {"SELECT * FROM t WHERE a = 1 OR 1 = 1", Tri::No},
    {"SELECT * FROM t WHERE a IN (SELECT b FROM u)", Tri::Unknown},
    {"SELECT * FROM t WHERE a = (SELECT max(b) FROM u)", Tri::Unknown},
    {"SELECT * FROM t WHERE {}", Tri::Unknown},
    {"SELECT * FROM t WHERE a > 1 {}", Tri::Unknown},
    {"SELECT * FROM t WHERE a = %1", Tri::Unknown},
    {"SELECT * FROM t WHERE a = '%1'", Tri::Yes},
    {"SELECT * FROM t WHERE a %2 = 1", Tri::Yes},
    {"SELECT * FROM t WHERE a {} ?", Tri::Unknown},
    {"SELECT * FROM t WHERE a > 1\1 AND b = 2\2", Tri::Unknown},
    {"SELECT * FROM t WHERE a = 1\1 AND b = 2\2", Tri::Yes},
    {"SELECT * FROM t WHERE a = \"bob\"", Tri::Unknown, SQLite},
    {"SELECT * FROM t WHERE a = \"bob\"", Tri::Yes, MySQL},
    {"SELECT * FROM t WHERE a = \"bob\"", Tri::No, PostgreSQL},
    {"SELECT * FROM (SELECT * FROM t WHERE id = 1) x", Tri::Unknown},
    {"SELECT * FROM t WHERE a = 1 UNION SELECT * FROM u", Tri::No},
    {"DELETE FROM t WHERE id = {}", Tri::Yes},
    {"UPDATE t SET a = 1 WHERE id = ? LIMIT 1", Tri::Yes, MySQL},
    {"DELETE a FROM t AS a JOIN u ON u.id = a.id WHERE u.x = 5", Tri::Yes, MySQL},
};

constexpr Case Likes[] = {
    {"SELECT * FROM t WHERE a LIKE '%x'", Tri::Yes},
    {"SELECT * FROM t WHERE a NOT LIKE '%{}%'", Tri::Yes},
    {"SELECT * FROM t WHERE a ILIKE '%' || $1", Tri::Yes},
    {"SELECT * FROM t WHERE a LIKE CONCAT('%', ?, '%')", Tri::Yes},
    {"SELECT * FROM t WHERE a LIKE \"%x\"", Tri::Yes},
    {"SELECT * FROM t WHERE a LIKE 'x%'", Tri::No},
    {"SELECT * FROM t WHERE a LIKE '{}%'", Tri::Unknown},
    {"SELECT * FROM t WHERE a LIKE ?", Tri::Unknown},
    {"SELECT * FROM t WHERE a LIKE 'x%' OR b LIKE '%y'", Tri::Yes},
    {"SELECT * FROM t WHERE a = 'LIKE'", Tri::No},
    {"SHOW TABLES LIKE 'x'", Tri::No},
};

struct NullCase {
  const char *Sql;
  const char *Found; // The text of the first finding, or "".
};

constexpr NullCase Nulls[] = {
    {"SELECT * FROM t WHERE a = NULL", "= NULL"},
    {"SELECT * FROM t WHERE a <> null AND b = 1", "<> null"},
    {"SELECT * FROM t WHERE (a = 1 OR b !=  NULL)", "!=  NULL"},
    {"DELETE FROM t WHERE a == NULL", "== NULL"},
    {"UPDATE t SET a = NULL WHERE b=NULL", "=NULL"},
    {"SELECT CASE WHEN a = NULL THEN 1 END FROM t", "= NULL"},
    {"SELECT * FROM t JOIN u ON t.a = NULL", "= NULL"},
    {"SELECT a FROM t GROUP BY a HAVING max(a) = NULL", "= NULL"},
    {"SELECT * FROM t WHERE a IN (SELECT b FROM u WHERE c = NULL)", "= NULL"},
    {"SELECT * FROM t WHERE {} = {} AND b = NULL", "= NULL"},
    {"UPDATE t SET a = NULL", ""},
    {"UPDATE t SET a = NULL, b = NULL WHERE id = 1", ""},
    {"SELECT * FROM t WHERE a IS NULL", ""},
    {"SELECT * FROM t WHERE a <=> NULL", ""},
    {"SELECT * FROM t WHERE a = 'NULL'", ""},
    {"SELECT a = NULL FROM t", ""},
    {"EXEC p @a = NULL", ""},
    {"CREATE PROCEDURE p (@a INT = NULL) AS SELECT 1", ""},
    {"INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE a = NULL", ""},
    {"INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = NULL", ""},
    {"MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = NULL", ""},
};

// What PostgreSQL cannot parse as it stands, and what it can.
constexpr Case Parsed[] = {
    {"SELECT `a` FROM `t` WHERE `b` = ? LIMIT 10, 20", Tri::Yes, MySQL},
    {"REPLACE INTO t (a) VALUES (?)", Tri::Yes, MySQL},
    {"INSERT INTO t (a) VALUES (?) ON DUPLICATE KEY UPDATE a = VALUES(a)", Tri::Yes, MySQL},
    {"INSERT OR IGNORE INTO t VALUES (:a)", Tri::Yes, SQLite},
    {"SELECT TOP 5 * FROM [dbo].[t] WITH (NOLOCK) WHERE id = @id", Tri::Yes, MSSQL},
    {"SELECT * FROM t FORCE INDEX (i) WHERE a REGEXP 'x'", Tri::Yes, MySQL},
    {"SELECT * FROM t WHERE d > NOW() - INTERVAL 1 DAY", Tri::Yes, MySQL},
    {"SELECT * FROM t INDEXED BY i WHERE a GLOB 'x*'", Tri::Yes, SQLite},
    {"SELECT a FROM {} WHERE {} = {} AND b IN ({}) ORDER BY {} {} LIMIT {}", Tri::Yes},
    {"SELECT * FROM t WHERE {} AND ({}) {}", Tri::Yes},
    {"UPDATE t SET {} WHERE a LIKE '%{}%'", Tri::Yes},
    {"SELECT * FROM t WHERE = 1", Tri::No},
    {"UPDATE t SET a 1", Tri::No},
    {"SELECT * FROM t WHERE a = 1 1", Tri::No},
};

std::string firstNullTest(const char *Sql) {
  const Statement S = statement(Sql);
  std::string Joined;
  for (const Piece &P : text(Sql))
    Joined += P.Text;
  return S.NullComparison ? Joined.substr(S.NullTests[0].Offset, S.NullTests[0].Length) : "";
}

} // namespace

void testConditions() {
  for (const Case &C : Keys)
    EXPECT(statement(C.Sql, C.D).WhereHasKeyEquality, C.Expected, C.Sql);
  for (const Case &C : Likes)
    EXPECT(statement(C.Sql, C.D).LikeLeadingWildcard, C.Expected, C.Sql);
  for (const NullCase &C : Nulls)
    EXPECT(firstNullTest(C.Sql), C.Found, C.Sql);
  for (const Case &C : Parsed)
    EXPECT(statement(C.Sql, C.D).Parsed, C.Expected == Tri::Yes, C.Sql);
  EXPECT(statement("SELECT 1 FROM t WHERE a <> NULL").NullTests[0].Negated, true, "<> NULL");
}

} // namespace orm::sql::test
