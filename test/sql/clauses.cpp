// Which clauses a statement has, and when that is unknown.
#include "expect.h"
#include "sql/SelectItems.h"

namespace orm::sql::test {
namespace {

struct Case {
  const char *Sql;
  Tri Expected;
  Dialect D = Dialect::Unknown;
};

template <size_t N> void check(Tri Statement::*Field, const Case (&Cases)[N]) {
  for (const Case &C : Cases)
    EXPECT(statement(C.Sql, C.D).*Field, C.Expected, C.Sql);
}

constexpr Case Where[] = {
    {"DELETE FROM t", Tri::No},
    {"DELETE FROM t WHERE id = 1", Tri::Yes},
    {"DELETE FROM {}", Tri::No},
    {"DELETE FROM t {}", Tri::Unknown},
    {"DELETE FROM t\1 WHERE id = {}\2", Tri::Unknown},
    {"DELETE FROM t WHERE a = 1\1 AND b = 2\2", Tri::Yes},
    {"UPDATE t SET a = {}", Tri::No},
    {"UPDATE t SET {}", Tri::Unknown},
    {"UPDATE t SET {} WHERE id = 1", Tri::Yes},
    {"UPDATE t SET a = (SELECT b FROM u WHERE u.id = 1)", Tri::No},
    {"UPDATE t SET a = 'where'", Tri::No},
    {"UPDATE t SET \"where\" = 1", Tri::No},
    {"DELETE FROM t -- WHERE id = 1", Tri::No},
    {"DELETE FROM t /* WHERE */", Tri::No},
    {"SELECT a FROM t UNION SELECT b FROM u WHERE c = 1", Tri::Unknown},
    {"SELECT a FROM t WHERE d UNION SELECT b FROM u WHERE c = 1", Tri::Yes},
    {"SELECT * FROM (SELECT * FROM t WHERE a = 1) x", Tri::No},
    {"SELECT count(*) FILTER (WHERE a > 1) FROM t", Tri::No},
    {"TRUNCATE TABLE t", Tri::No},
    {"COMMIT", Tri::Unknown},
    {"DELETE a FROM t AS a JOIN u ON u.id = a.id WHERE u.x = 5", Tri::Yes, Dialect::MySQL},
    {"UPDATE t SET a = 1 ORDER BY b LIMIT 5", Tri::No, Dialect::MySQL},
};

constexpr Case Limit[] = {
    {"SELECT * FROM t", Tri::No},
    {"SELECT * FROM t LIMIT 5", Tri::Yes},
    {"SELECT * FROM t LIMIT {}", Tri::Yes},
    {"SELECT * FROM t LIMIT ALL", Tri::No},
    {"SELECT * FROM t LIMIT -1", Tri::No},
    {"SELECT * FROM t\1 LIMIT 5\2", Tri::Unknown},
    {"SELECT * FROM t WHERE a = 1 {}", Tri::Unknown},
    {"SELECT * FROM t WHERE {}", Tri::Unknown},
    {"SELECT * FROM t WHERE a = {} ORDER BY {} {}", Tri::No},
    {"SELECT * FROM t ORDER BY a FETCH FIRST 5 ROWS ONLY", Tri::Yes},
    {"SELECT * FROM t OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY", Tri::Yes},
    {"SELECT TOP 5 * FROM t", Tri::Yes, Dialect::MSSQL},
    {"SELECT TOP (@n) * FROM t", Tri::Yes, Dialect::MSSQL},
    {"SELECT top FROM t", Tri::No},
    {"SELECT * FROM t WHERE ROWNUM <= 10", Tri::Yes, Dialect::Oracle},
    {"SELECT * FROM t WHERE (a = 1 AND ROWNUM <= 10)", Tri::Unknown, Dialect::Oracle},
    {"SELECT * FROM t WHERE a IN (SELECT b FROM u LIMIT 5)", Tri::No},
    {"SELECT * FROM (SELECT * FROM t LIMIT 5) x", Tri::Unknown},
    {"WITH x AS (SELECT * FROM t LIMIT 5) SELECT * FROM x", Tri::Unknown},
    {"SELECT a FROM t UNION SELECT a FROM u LIMIT 5", Tri::Yes},
    {"(SELECT a FROM t LIMIT 1) UNION (SELECT a FROM u LIMIT 1)", Tri::Yes},
    {"(SELECT a FROM t LIMIT 1) UNION (SELECT a FROM u)", Tri::Unknown},
    {"SELECT a, {} FROM t", Tri::No},
    {"SELECT {}", Tri::Unknown},
};

constexpr Case Offset[] = {
    {"SELECT * FROM t LIMIT 5", Tri::No},
    {"SELECT * FROM t LIMIT 5 OFFSET {}", Tri::Yes},
    {"SELECT * FROM t LIMIT 5, 10", Tri::Yes, Dialect::MySQL},
    {"SELECT offset FROM t", Tri::No},
};

constexpr Case Order[] = {
    {"SELECT a FROM t", Tri::No},
    {"SELECT a FROM t ORDER BY a", Tri::Yes},
    {"SELECT a FROM t ORDER BY {}", Tri::Yes},
    {"SELECT a FROM t {} LIMIT 5", Tri::Unknown},
    {"SELECT row_number() OVER (ORDER BY a) FROM t", Tri::No},
    {"SELECT string_agg(a, ',' ORDER BY a) FROM t", Tri::No},
    {"SELECT a FROM t UNION SELECT b FROM u ORDER BY 1", Tri::Yes},
};

constexpr Case Join[] = {
    {"SELECT * FROM a", Tri::No},
    {"SELECT * FROM a LEFT JOIN b ON a.id = b.id", Tri::Yes},
    {"SELECT * FROM a, b", Tri::Yes},
    {"SELECT x, y FROM a WHERE f(x, y) IN (1, 2)", Tri::No},
    {"SELECT * FROM a {} WHERE x = 1", Tri::Unknown},
};

constexpr Case Aggregate[] = {
    {"SELECT count(*) FROM t", Tri::Yes},
    {"SELECT COUNT(*) FROM t WHERE a = {}", Tri::Yes},
    {"SELECT coalesce(max(id), 0) + 1 FROM t", Tri::Yes},
    {"SELECT min(a), max(b) AS m FROM t", Tri::Yes},
    {"SELECT count(*) FROM t GROUP BY a", Tri::No},
    {"SELECT count(*) FROM t {}", Tri::Unknown},
    {"SELECT count(*) OVER () FROM t", Tri::No},
    {"SELECT max(a, b) FROM t", Tri::No},
    {"SELECT (SELECT max(x) FROM u) FROM t", Tri::No},
    {"SELECT a FROM t WHERE b = (SELECT max(b) FROM t)", Tri::No},
    {"SELECT a FROM t ORDER BY count(b)", Tri::No},
    {"SELECT my_fold(a) FROM t", Tri::Unknown},
    {"SELECT row_number() OVER (ORDER BY a) FROM t", Tri::No},
    {"SELECT upper(a) FROM t", Tri::No},
    {"SELECT {} FROM t", Tri::Unknown},
    {"SELECT * FROM t", Tri::No},
};

bool oneRow(std::string_view Sql) { return statement(Sql, Dialect::Unknown).AtMostOneRow; }

void testOneRow() {
  EXPECT(oneRow("SELECT count(*) FROM t"), true, "aggregate");
  EXPECT(oneRow("SELECT count(*) FROM t GROUP BY a"), false, "a row for each group");
  EXPECT(oneRow("SELECT LAST_INSERT_ID()"), true, "no table");
  EXPECT(oneRow("SELECT COALESCE((SELECT a FROM t), FALSE) AND EXISTS(SELECT 1 FROM u) AS found; "), true,
         "subqueries");
  EXPECT(oneRow("SELECT unnest($1::int[])"), false, "a function may give many rows");
  EXPECT(oneRow("SELECT a FROM t LIMIT 1"), true, "LIMIT 1");
  EXPECT(oneRow("SELECT a FROM t LIMIT 1 OFFSET 3"), true, "LIMIT 1 OFFSET");
  EXPECT(oneRow("SELECT a FROM t LIMIT 1, 20"), false, "offset and limit");
  EXPECT(oneRow("SELECT a FROM t LIMIT 10"), false, "ten rows");
  EXPECT(oneRow("SELECT a FROM t LIMIT 1{}"), false, "a number that goes on");
  EXPECT(oneRow("SELECT a FROM t LIMIT {}"), false, "a number that is not known");
  EXPECT(oneRow("SELECT a FROM t WHERE id IN (SELECT b FROM u LIMIT 1)"), false, "the subquery's");
  EXPECT(oneRow("SELECT TOP 1 a FROM t"), true, "TOP");
  EXPECT(oneRow("SELECT a FROM t FETCH FIRST ROW ONLY"), true, "FETCH FIRST");
  EXPECT(oneRow("SELECT a FROM t WHERE id = 3"), false, "a column of that name need not be the key");
  EXPECT(oneRow("SELECT {}"), false, "anything");
}

bool computed(std::string_view Sql, std::string_view Column) {
  return isComputedColumn(text(Sql), Dialect::Unknown, Column);
}

void testComputed() {
  constexpr std::string_view Sql =
      "SELECT DISTINCT a, t.b AS c, f(a, b) AS qtyDone, a * b total, CASE WHEN a THEN b END "
      "AS \"kind\" FROM t WHERE a = (SELECT 1 AS a)";
  EXPECT(computed(Sql, "a"), false, "a column");
  EXPECT(computed(Sql, "c"), false, "a column of another name");
  EXPECT(computed(Sql, "qtydone"), true, "a function, in any case");
  EXPECT(computed(Sql, "total"), true, "without AS");
  EXPECT(computed(Sql, "kind"), true, "CASE");
  EXPECT(computed(Sql, "column 1"), false, "by number");
  EXPECT(computed(Sql, "column 2"), true, "by number, past a comma in a call");
  EXPECT(computed(Sql, "other"), false, "not in the list");
  EXPECT(computed("SELECT *, a + b AS c FROM t", "column 1"), false, "behind any number of columns");
  EXPECT(computed("SELECT {} FROM t", "c"), false, "a list that is not known");
}

bool repeats(std::string_view Sql) { return repeatsOneRow(text(Sql), Dialect::Unknown); }

void testRepeats() {
  EXPECT(repeats("SELECT last_insert_rowid() FROM t"), true, "a call");
  EXPECT(repeats("SELECT last_insert_rowid() AS id, changes() FROM {}"), true, "two calls, any table");
  EXPECT(repeats("SELECT upper(a) FROM t"), false, "of a column");
  EXPECT(repeats("SELECT 1 FROM t"), false, "asks whether there is a row");
  EXPECT(repeats("SELECT changes(), a FROM t"), false, "a column beside it");
  EXPECT(repeats("SELECT changes()"), false, "no FROM");
}

bool copies(std::string_view Sql) { return copiesOwnRows(text(Sql), Dialect::Unknown); }

void testCopies() {
  EXPECT(copies("INSERT INTO t (a, b) SELECT ?, b FROM T WHERE a = ?"), true, "another key's rows");
  EXPECT(copies("INSERT INTO t SELECT ?, b FROM s.t x"), true, "in a schema");
  EXPECT(copies("INSERT INTO t (a) SELECT b FROM u"), false, "another table's");
  EXPECT(copies("INSERT INTO t (a) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM t)"), false, "a subquery's");
  EXPECT(copies("INSERT INTO t (a) VALUES (?)"), false, "values");
}

} // namespace

void testClauses() {
  testCopies();
  testRepeats();
  testOneRow();
  testComputed();
  check(&Statement::HasWhere, Where);
  check(&Statement::HasLimit, Limit);
  check(&Statement::HasOffset, Offset);
  check(&Statement::HasOrderBy, Order);
  check(&Statement::HasJoin, Join);
  check(&Statement::IsAggregate, Aggregate);
  EXPECT(statement("SELECT a FROM t GROUP BY a").HasGroupBy, Tri::Yes, "GROUP BY");
  EXPECT(statement("SELECT a FROM t HAVING a").HasGroupBy, Tri::No, "HAVING");
}

} // namespace orm::sql::test
