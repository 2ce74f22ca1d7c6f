#include "sql/Words.h"

#include <algorithm>
#include <iterator>

namespace orm::sql {
namespace {

// Each table is sorted, for std::binary_search; the static_asserts below keep that.
constexpr std::string_view Keywords[] = {
    "ADD",        "ALL",       "ALTER",     "ANALYZE", "AND",     "ANY",      "AS",        "ASC",     "BEGIN",
    "BETWEEN",    "BY",        "CASE",      "CAST",    "CHECK",   "COLLATE",  "COLUMN",    "COMMIT",  "CONFLICT",
    "CONSTRAINT", "CREATE",    "CROSS",     "DEFAULT", "DELETE",  "DESC",     "DISTINCT",  "DO",      "DROP",
    "DUPLICATE",  "ELSE",      "END",       "ESCAPE",  "EXCEPT",  "EXISTS",   "EXPLAIN",   "FETCH",   "FOR",
    "FOREIGN",    "FROM",      "FULL",      "GLOB",    "GROUP",   "HAVING",   "ILIKE",     "IN",      "INNER",
    "INSERT",     "INTERSECT", "INTERVAL",  "INTO",    "IS",      "ISNULL",   "JOIN",      "LATERAL", "LEFT",
    "LIKE",       "LIMIT",     "MERGE",     "MINUS",   "NATURAL", "NOT",      "NOTNULL",   "NULL",    "NULLS",
    "OFFSET",     "ON",        "OR",        "ORDER",   "OUTER",   "OVER",     "PARTITION", "PRAGMA",  "PRIMARY",
    "REFERENCES", "REGEXP",    "RETURNING", "RIGHT",   "RLIKE",   "ROLLBACK", "SELECT",    "SET",     "SIMILAR",
    "SOME",       "TABLE",     "THEN",      "TO",      "TOP",     "TRUNCATE", "UNION",     "UNIQUE",  "UPDATE",
    "USING",      "VALUES",    "WHEN",      "WHERE",   "WINDOW",  "WITH"};

constexpr std::string_view ClauseWords[] = {"AND",   "AS",     "ASC",    "BETWEEN", "BY",     "DESC",   "FROM",
                                            "GROUP", "HAVING", "IN",     "INNER",   "INTO",   "JOIN",   "LEFT",
                                            "LIKE",  "LIMIT",  "OFFSET", "ON",      "OR",     "ORDER",  "RETURNING",
                                            "RIGHT", "SELECT", "SET",    "UNION",   "UPDATE", "VALUES", "WHERE"};

constexpr std::string_view OperandWords[] = {
    "ALL",      "AND",  "ANY",    "AS",     "BETWEEN",   "BY",    "CALL",   "CASE",   "DEFAULT", "DISTINCT",
    "DIV",      "ELSE", "ESCAPE", "EXEC",   "FIRST",     "FROM",  "GLOB",   "HAVING", "ILIKE",   "IN",
    "INTERVAL", "INTO", "IS",     "JOIN",   "LIKE",      "LIMIT", "MATCH",  "MOD",    "NEXT",    "NOT",
    "OFFSET",   "ON",   "OR",     "REGEXP", "RETURNING", "RLIKE", "SELECT", "SET",    "SOME",    "THEN",
    "TO",       "TOP",  "USING",  "VALUES", "WHEN",      "WHERE", "XOR"};

constexpr std::string_view Aggregates[] = {"ARRAY_AGG",
                                           "AVG",
                                           "BIT_AND",
                                           "BIT_OR",
                                           "BOOL_AND",
                                           "BOOL_OR",
                                           "COUNT",
                                           "COUNT_BIG",
                                           "EVERY",
                                           "GROUP_CONCAT",
                                           "JSONB_AGG",
                                           "JSONB_OBJECT_AGG",
                                           "JSON_AGG",
                                           "JSON_ARRAYAGG",
                                           "JSON_GROUP_ARRAY",
                                           "JSON_GROUP_OBJECT",
                                           "JSON_OBJECTAGG",
                                           "JSON_OBJECT_AGG",
                                           "LISTAGG",
                                           "MAX",
                                           "MIN",
                                           "STDDEV",
                                           "STRING_AGG",
                                           "SUM",
                                           "TOTAL",
                                           "VARIANCE",
                                           "XMLAGG"};

constexpr std::string_view ScalarFunctions[] = {"ABS",
                                                "CAST",
                                                "CEIL",
                                                "CEILING",
                                                "CHAR_LENGTH",
                                                "COALESCE",
                                                "CONCAT",
                                                "CONCAT_WS",
                                                "CONVERT",
                                                "CURRVAL",
                                                "DATE",
                                                "DATETIME",
                                                "DATE_FORMAT",
                                                "DATE_TRUNC",
                                                "EXTRACT",
                                                "FLOOR",
                                                "FORMAT",
                                                "HEX",
                                                "IF",
                                                "IFNULL",
                                                "IIF",
                                                "INSTR",
                                                "ISNULL",
                                                "JSON_EXTRACT",
                                                "JULIANDAY",
                                                "LASTVAL",
                                                "LAST_INSERT_ID",
                                                "LAST_INSERT_ROWID",
                                                "LENGTH",
                                                "LOWER",
                                                "LTRIM",
                                                "MD5",
                                                "NEXTVAL",
                                                "NOW",
                                                "NULLIF",
                                                "NVL",
                                                "PRINTF",
                                                "REPLACE",
                                                "ROUND",
                                                "RTRIM",
                                                "STRFTIME",
                                                "SUBSTR",
                                                "SUBSTRING",
                                                "TIME",
                                                "TO_CHAR",
                                                "TO_DATE",
                                                "TRIM",
                                                "TYPEOF",
                                                "UNIX_TIMESTAMP",
                                                "UPPER"};

constexpr std::string_view RandomFunctions[] = {"DBMS_RANDOM", "GEN_RANDOM_UUID", "NEWID", "RAND",
                                                "RANDOM",      "RANDOMBLOB",      "UUID"};

template <size_t N> bool has(const std::string_view (&Table)[N], std::string_view W) {
  return std::binary_search(std::begin(Table), std::end(Table), W);
}

template <size_t N> consteval bool isSorted(const std::string_view (&Table)[N]) {
  return std::is_sorted(std::begin(Table), std::end(Table));
}
static_assert(isSorted(Keywords) && isSorted(ClauseWords) && isSorted(OperandWords));
static_assert(isSorted(Aggregates) && isSorted(ScalarFunctions) && isSorted(RandomFunctions));

} // namespace

std::string toUpper(std::string_view S) {
  std::string Result(S);
  for (char &C : Result)
    if (C >= 'a' && C <= 'z')
      C = static_cast<char>(C - 'a' + 'A');
  return Result;
}

bool isKeyword(std::string_view Upper) { return has(Keywords, Upper); }
bool isClauseWord(std::string_view Upper) { return has(ClauseWords, Upper); }
bool expectsOperand(std::string_view Upper) { return has(OperandWords, Upper); }
bool isAggregate(std::string_view Upper) { return has(Aggregates, Upper); }
bool isScalarFunction(std::string_view Upper) { return has(ScalarFunctions, Upper); }
bool isRandomFunction(std::string_view Upper) { return has(RandomFunctions, Upper); }

} // namespace orm::sql
