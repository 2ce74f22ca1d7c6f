// What a piece of SQL text says: its statements, the positions of its run-time holes, and a few sure answers about
// each.
//
// The text comes with holes, because that is how programs build it:
//   "SELECT * FROM users WHERE name = '" + Name + "'"   ->   {Text}, {Hole 0}, {Text}
// Every answer holds for whatever the holes contain, as long as each hole contains what its position asks for (a value,
// a name, ...). Where that is not enough, the answer is Unknown or an empty list; it is never a guess.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orm::sql {

enum class Dialect { Unknown, PostgreSQL, SQLite, MySQL, MSSQL, Oracle };

/// Reads a dialect's name as models and options spell it ("postgresql", "mariadb", "mssql", ...), in any case.
std::optional<Dialect> parseDialect(std::string_view Name);

enum class Verb {
  Unknown, // Not SQL, a fragment, or a statement whose first word is a hole.
  Select,
  Insert,
  Update,
  Delete,
  Upsert, // REPLACE, INSERT OR REPLACE / IGNORE, ON CONFLICT, ON DUPLICATE KEY.
  Merge,
  Begin,
  Commit,
  Rollback,
  Savepoint,
  ReleaseSavepoint,
  RollbackTo,
  CreateTable,
  AlterTable,
  DropTable,
  CreateIndex,
  OtherDdl,
  Pragma, // PRAGMA, SET, SHOW, EXPLAIN, DESCRIBE.
  Call,
  Copy, // COPY, LOAD DATA, BULK INSERT.
  Truncate,
  Other
};

enum class Tri { No, Yes, Unknown };

/// A literal stretch of SQL, or (Hole >= 0) a place that a run-time expression fills.
struct Piece {
  std::string Text;
  int Hole = -1;
  bool Optional = false; // Appended on some paths only.
};
using Text = std::vector<Piece>;

enum class HoleKind {
  Value,           // WHERE id = {}
  QuotedValue,     // WHERE name = '{}'
  InsideQuoted,    // WHERE name LIKE '%{}%'
  Identifier,      // FROM {}, FROM log_{}, "{}", `{}`
  Direction,       // ORDER BY name {}
  Keyword,         // WHERE a {} 5, {} INTO t
  List,            // WHERE id IN ({}), IN {}, VALUES ({}) for several columns
  Clause,          // WHERE {}, ... FROM t {}
  Statement,       // The whole statement.
  LimitOffset,     // LIMIT {}
  Comment,         // Inside a comment.
  PlaceholderName, // :{}, ${}: the hole spells a placeholder, so no value enters the text.
  Unknown
};

struct HoleInfo {
  int Hole = -1;
  HoleKind Kind = HoleKind::Unknown;
  bool InDml = false;  // In SELECT, INSERT, UPDATE, DELETE, MERGE or an upsert; not in DDL or a setting.
  std::string Context; // The statement's first word in upper case, or empty.
  char Quote = 0;      // The quote character around the hole ('[' for brackets, '$' for $tag$), or 0.
  size_t StatementIndex = 0;
  std::string LikePrefix; // The literal text inside the quotes before the hole,
  std::string LikeSuffix; // and after it; other holes count as nothing.
};

struct Placeholder {
  std::string Spelling;     // "?", "?2", ":name", "@name", "$1", "$?", and ":{}" if a hole spells the name.
  std::string Name;         // "name" of ":name", else empty.
  int Number = 0;           // 1 of "$1", 2 of "?2" or ":2", else 0.
  size_t Offset = 0;        // In the concatenated text, in which a hole counts as zero characters.
  bool Compared = false;    // `column = ?` in a condition that no IS NULL of a parameter completes.
  bool Negated = false;     // The comparison is `<>`.
  bool LikePattern = false; // `column LIKE ?`.
};

/// `<operator> NULL`: a comparison that no row ever passes.
struct NullTest {
  size_t Offset = 0;    // Of the operator, counted like Placeholder::Offset.
  size_t Length = 0;    // From the operator to the end of NULL.
  bool Negated = false; // `<> NULL`, so `IS NOT NULL` is meant.
};

/// One statement. The Tri answers are about the statement's own query level, not its subqueries; they are Unknown for
/// verbs that cannot have the clause. For UNION and its like, Yes and No mean every branch.
struct Statement {
  Verb V = Verb::Unknown;
  size_t Begin = 0; // Where the statement stands in the concatenated text.
  size_t End = 0;
  std::vector<std::string> Tables; // As written, without quotes, "schema.table"; a hole inside a name is "{}". No CTEs.
  bool ReadsTable = false;         // Some FROM names a real table (or a hole), not only functions or VALUES.
  bool Parsed = false;             // libpg_query accepted it after the rewriting that PgText.h describes.

  Tri HasWhere = Tri::Unknown;
  Tri HasLimit = Tri::Unknown; // LIMIT, FETCH FIRST, TOP, ROWNUM.
  Tri HasOffset = Tri::Unknown;
  Tri HasOrderBy = Tri::Unknown;
  Tri HasGroupBy = Tri::Unknown;
  Tri HasJoin = Tri::Unknown;
  Tri IsAggregate = Tri::Unknown;         // Aggregates without GROUP BY: one row.
  Tri WhereHasKeyEquality = Tri::Unknown; // WHERE ties a column to values by =, IN or BETWEEN, on every OR branch.
  Tri LikeLeadingWildcard = Tri::Unknown;

  bool AtMostOneRow = false; // SELECT of aggregates, without FROM, or with LIMIT 1; a key's value is not known here.
  bool SelectsStar = false;  // `*` or `t.*` in the outermost select list.
  bool WritesInCte = false;  // WITH d AS (DELETE ... RETURNING ...) SELECT ...
  bool InsertWithoutColumns = false;
  bool OrderByRandom = false;
  bool NullComparison = false;     // NullTests is not empty.
  std::vector<NullTest> NullTests; // Only where a condition stands (WHERE, HAVING, ON, WHEN); never in SET or defaults.
  std::vector<std::string> EqualColumns; // In upper case, those that all rows have in common: `WHERE a = ? AND b = 1`.
  std::vector<std::string> OrderColumns; // The ORDER BY items without direction; holes are "{}".
  std::vector<Placeholder> Placeholders;
};

struct Script {
  std::vector<Statement> Statements;
  std::vector<HoleInfo> Holes; // One per hole, in text order.
  bool Lexed = true; // False: a quote or comment never closes, or closes elsewhere in another dialect; nothing is sure.
};

Script parse(const Text &T, Dialect D);

/// The verb of the first statement.
Verb verbOf(const Text &T, Dialect D);

/// The border between pieces PieceIndex and PieceIndex + 1 joins two words: "... FROM t" "WHERE ...".
struct GluedWords {
  size_t PieceIndex = 0;
  std::string Left;
  std::string Right;
};
std::vector<GluedWords> findGluedWords(const Text &T);

/// A table of the database about itself: small, and with the columns that the database gives it.
bool isCatalogTable(std::string_view Table);

/// The text for a message: white space collapsed, holes as `{}`.
std::string normalise(const Text &T);

} // namespace orm::sql
