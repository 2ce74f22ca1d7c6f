// Every kind of hole, in statements and in fragments of them.
#include "expect.h"

namespace orm::sql::test {
namespace {

using K = HoleKind;

struct Case {
  const char *Sql;
  std::initializer_list<HoleKind> Kinds;
  Dialect D = Dialect::Unknown;
};

const Case Cases[] = {
    {"SELECT * FROM t WHERE a = {}", {K::Value}},
    {"SELECT * FROM t WHERE a={} AND b>{} OR c <> {}", {K::Value, K::Value, K::Value}},
    {"SELECT * FROM t WHERE a = -{} AND b = ({}) AND {} = 1", {K::Value, K::Value, K::Identifier}},
    {"SELECT * FROM t WHERE a BETWEEN {} AND {}", {K::Value, K::Value}},
    {"SELECT * FROM t WHERE a = {}::int", {K::Value}},
    {"SELECT * FROM t WHERE a = lower({})", {K::Value}},
    {"SELECT * FROM t WHERE a LIKE {}", {K::Value}},
    {"SELECT * FROM t WHERE a = '{}'", {K::QuotedValue}},
    {"SELECT * FROM t WHERE a = N'{}'", {K::QuotedValue}},
    {"SELECT * FROM t WHERE a LIKE '%{}%'", {K::InsideQuoted}},
    {"SELECT * FROM t WHERE a = '{}-{}'", {K::InsideQuoted, K::InsideQuoted}},
    {"SELECT * FROM t WHERE a = 'it''s {}'", {K::InsideQuoted}},
    {"SELECT * FROM {}", {K::Identifier}},
    {"SELECT * FROM log_{} JOIN {} ON {} = {}", {K::Identifier, K::Identifier, K::Identifier, K::Value}},
    {"SELECT * FROM {}.{}", {K::Identifier, K::Identifier}},
    {"SELECT {}, a.{} FROM t", {K::Identifier, K::Identifier}},
    {"SELECT count({}) FROM t", {K::Identifier}},
    {"INSERT INTO t SELECT {}, '{}' WHERE NOT EXISTS (SELECT 1 FROM t WHERE a = {})",
     {K::Value, K::QuotedValue, K::Value}},
    {"SELECT {}, {} {}", {K::Identifier, K::Identifier, K::Clause}},
    {"SELECT 1, {}", {K::Value}},
    {"SELECT * FROM \"{}\" WHERE `{}` = 1", {K::Identifier, K::Identifier}},
    {"SELECT * FROM [{}]", {K::Identifier}, Dialect::MSSQL},
    {"SELECT * FROM '{}'", {K::Identifier}, Dialect::SQLite},
    {"SELECT a AS '{}' FROM t", {K::Identifier}},
    {"SELECT * FROM t WHERE a = \"{}\"", {K::QuotedValue}},
    {"SELECT * FROM t WHERE a = \"{}\"", {K::QuotedValue}, Dialect::MySQL},
    {"SELECT * FROM t WHERE a = \"{}\"", {K::Identifier}, Dialect::PostgreSQL},
    {"INSERT INTO t VALUES (\"{}\", \"x{}\")", {K::QuotedValue, K::InsideQuoted}, Dialect::SQLite},
    {"SELECT * FROM t ORDER BY {} {}", {K::Identifier, K::Direction}},
    {"SELECT * FROM t ORDER BY a {} LIMIT 5", {K::Direction}},
    {"SELECT * FROM t ORDER BY a {}, b {}", {K::Direction, K::Direction}},
    {"SELECT * FROM t ORDER {}", {K::Clause}},
    {"SELECT * FROM t ORDER BY a DESC {}", {K::Clause}},
    {"SELECT * FROM t GROUP BY {}", {K::Identifier}},
    {"SELECT * FROM t WHERE a {} ?", {K::Keyword}},
    {"SELECT * FROM t WHERE a{}?", {K::Keyword}},
    {"SELECT * FROM t WHERE a {} 5", {K::Keyword}},
    {"SELECT * FROM t WHERE a IS {} NULL", {K::Keyword}},
    {"SELECT * FROM a {} JOIN b", {K::Keyword}},
    {"{} INTO t VALUES (1)", {K::Keyword}},
    {"SELECT * FROM t WHERE a IN ({})", {K::List}},
    {"SELECT * FROM t WHERE a NOT IN {}", {K::List}},
    {"SELECT * FROM t WHERE a IN ({}, {})", {K::Value, K::Value}},
    {"INSERT INTO t (a, b) VALUES ({})", {K::List}},
    {"INSERT INTO t (a) VALUES ({})", {K::Value}},
    {"INSERT INTO t VALUES ({}, '{}')", {K::Value, K::QuotedValue}},
    {"INSERT INTO t VALUES {}", {K::List}},
    {"INSERT INTO {} ({}) VALUES ({})", {K::Identifier, K::Identifier, K::List}},
    {"SELECT * FROM t {}", {K::Clause}},
    {"SELECT * FROM t WHERE {}", {K::Clause}},
    {"SELECT * FROM t WHERE a = 1 {}", {K::Clause}},
    {"SELECT * FROM t WHERE a = 1 AND {}", {K::Clause}},
    {"SELECT * FROM t WHERE ({}) AND b", {K::Clause}},
    {"SELECT * FROM t WHERE{}", {K::Clause}},
    {"SELECT * FROM t {}ORDER BY a", {K::Clause}},
    {"SELECT {}", {K::Clause}},
    {"{}", {K::Statement}},
    {" {} ;", {K::Statement}},
    {"BEGIN; {}; COMMIT", {K::Statement}},
    {"SELECT * FROM t LIMIT {} OFFSET {}", {K::LimitOffset, K::LimitOffset}},
    {"SELECT * FROM t LIMIT {}, {}", {K::LimitOffset, K::LimitOffset}, Dialect::MySQL},
    {"SELECT TOP {} a FROM t", {K::LimitOffset}, Dialect::MSSQL},
    {"SELECT TOP ({}) a FROM t", {K::LimitOffset}, Dialect::MSSQL},
    {"SELECT * FROM t FETCH FIRST {} ROWS ONLY", {K::LimitOffset}},
    {"SELECT 1 /* {} */ FROM t WHERE a = {} -- {}", {K::Comment, K::Value, K::Comment}},
    {"SELECT * FROM t WHERE a = :{} AND b = ${} AND c = @{}",
     {K::PlaceholderName, K::PlaceholderName, K::PlaceholderName}},
    {"UPDATE t SET {} = {}, b = '{}' WHERE c = {}", {K::Identifier, K::Value, K::QuotedValue, K::Value}},
    {"UPDATE t SET a = a + {}", {K::Value}},
    {"UPDATE t SET {} WHERE id = 1", {K::Clause}},
    {"UPDATE {} SET a = 1", {K::Identifier}},
    {"DELETE FROM {} WHERE {}", {K::Identifier, K::Clause}},
    {"CREATE TABLE {} (a INTEGER, {} TEXT DEFAULT {})", {K::Identifier, K::Identifier, K::Value}},
    {"CREATE TABLE t ({})", {K::Clause}},
    {"CREATE INDEX {} ON {} ({})", {K::Identifier, K::Identifier, K::Identifier}},
    {"ALTER TABLE {} ADD COLUMN {} TEXT", {K::Identifier, K::Identifier}},
    {"DROP TABLE IF EXISTS '{}'", {K::Identifier}},
    {"PRAGMA user_version = {}", {K::Value}},
    {"PRAGMA {}", {K::Identifier}},
    {"PRAGMA table_info('{}')", {K::Identifier}},
    {"SAVEPOINT {}", {K::Identifier}},
    {"ATTACH DATABASE '{}' AS {}", {K::QuotedValue, K::Identifier}},
    {"CALL {}({})", {K::Identifier, K::Value}},
    {"GRANT SELECT ON t TO {}", {K::Identifier}},
    {"COPY t FROM '{}'", {K::QuotedValue}},
    // Fragments, as builders' where() and orderBy() take them.
    {"name = '{}'", {K::QuotedValue}},
    {"name = {} AND b IN ({})", {K::Value, K::List}},
    {"{} = ?", {K::Identifier}},
    {"{} DESC", {K::Identifier}},
    {"AND a = {}", {K::Value}},
    {"AND {}", {K::Clause}},
    {"WHERE id = {} ORDER BY {}", {K::Value, K::Identifier}},
    {" LIMIT {}", {K::LimitOffset}},
    {"SET a = {}, b = '{}'", {K::Value, K::QuotedValue}},
    {"Failed to open {}: {}", {K::Unknown, K::Unknown}},
    {"Update {}", {K::Unknown}},
    {"it's {}", {K::Unknown}},
};

} // namespace

void testHoles() {
  for (const Case &C : Cases) {
    const Script S = parse(text(C.Sql), C.D);
    EXPECT(S.Holes.size(), C.Kinds.size(), C.Sql);
    size_t I = 0;
    for (HoleKind Kind : C.Kinds) {
      if (I < S.Holes.size()) {
        EXPECT(S.Holes[I].Kind, Kind, std::string(C.Sql) + " (hole " + std::to_string(I) + ")");
        EXPECT(S.Holes[I].Hole, static_cast<int>(I), C.Sql);
      }
      ++I;
    }
  }

  const HoleInfo Like = hole("SELECT * FROM t WHERE a LIKE 'pre{}%'");
  EXPECT(Like.LikePrefix, "pre", "LIKE");
  EXPECT(Like.LikeSuffix, "%", "LIKE");
  EXPECT(Like.Quote, '\'', "LIKE");
  EXPECT(Like.Context, "SELECT", "LIKE");
  EXPECT(Like.InDml, true, "LIKE");
  EXPECT(hole("CREATE TABLE {} (a INT)").InDml, false, "CREATE");
  EXPECT(hole("CREATE TABLE {} (a INT)").Context, "CREATE", "CREATE");
  EXPECT(hole("DELETE FROM t WHERE a = {}").Quote, '\0', "no quote");
  EXPECT(hole("name = {}").Context, "", "fragment");
  EXPECT(hole("SELECT `{}` FROM t").Quote, '`', "backtick");
  EXPECT(hole("SELECT 1; SELECT {} FROM t").StatementIndex, size_t(1), "second");
}

} // namespace orm::sql::test
