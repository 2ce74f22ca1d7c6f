// Quotes, comments, escapes and placeholders, by dialect.
#include "expect.h"

namespace orm::sql::test {
namespace {

using enum Dialect;

std::string spellings(std::string_view Sql, Dialect D) {
  std::string Result;
  for (const Statement &S : parse(text(Sql), D).Statements)
    for (const Placeholder &P : S.Placeholders)
      Result += (Result.empty() ? "" : " ") + P.Spelling;
  return Result;
}

bool lexes(std::string_view Sql, Dialect D) { return parse(text(Sql), D).Lexed; }

struct Marks {
  const char *Sql;
  const char *Spellings;
  Dialect D = Unknown;
};

constexpr Marks Placeholders[] = {
    {"SELECT * FROM t WHERE a = ? AND b IN (?, ?)", "? ? ?"},
    {"INSERT INTO t VALUES (?,?)", "? ?"},
    {"SELECT * FROM t WHERE a = ?1 AND b = ?2", "?1 ?2", SQLite},
    {"SELECT * FROM t WHERE a = :name AND b=:b_2", ":name :b_2"},
    {"SELECT * FROM t WHERE a = :1", ":1", Oracle},
    {"SELECT * FROM t WHERE a = @name AND b = @@version", "@name", MSSQL},
    {"SELECT * FROM t WHERE a = @name", "", MySQL},
    {"SELECT * FROM t WHERE a = $1 AND b = $2::int", "$1 $2", PostgreSQL},
    {"SELECT * FROM t WHERE a = $? AND b = $?", "$? $?"},
    {"SELECT * FROM t WHERE a = $name", "$name", SQLite},
    {"SELECT a::text, ':x', \":y\" FROM t -- :z", ""},
    {"SELECT '?' FROM t WHERE a = '$1' /* ? */", ""},
    {"SELECT %s FROM t", ""},
    {"SELECT data ? 'k' FROM t WHERE data ?| array['a'] AND b = ?", "?", PostgreSQL},
    {"SELECT * FROM t WHERE a LIKE ?||'%'", "?", PostgreSQL},
    {"SELECT * FROM t LIMIT ? OFFSET ?", "? ?", PostgreSQL},
    {"SELECT arr[1:n] FROM t WHERE a = :n", ":n", PostgreSQL},
    {"SELECT @x := @x + 1, :y", ":y", MySQL},
    {"DECLARE @x INT; SELECT * FROM t WHERE a = @x AND b = @y", "@y", MSSQL},
    {"SELECT * FROM t WHERE a = :p{}", ":p{}"},
    {"SELECT $$ ? $1 $$, $f$ :x $f$, $1", "$1", PostgreSQL},
    {"SELECT * FROM t WHERE tags @> $1 AND a <@ $2", "$1 $2", PostgreSQL},
};

struct Closing {
  const char *Sql;
  Dialect D;
  bool Closes;
};

constexpr Closing Closings[] = {
    {"SELECT 'a", Unknown, false},
    {"SELECT \"a", Unknown, false},
    {"SELECT `a", Unknown, false},
    {"SELECT /* a", Unknown, false},
    {"SELECT 1 -- it's", Unknown, true},
    {"SELECT 'it''s'", Unknown, true},
    {"SELECT 'it\\'s'", MySQL, true},
    {"SELECT 'it\\'s'", PostgreSQL, false},
    {"SELECT 'it\\'s'", Unknown, true},
    {"SELECT E'it\\'s'", PostgreSQL, true},
    {"SELECT 'c:\\' FROM t", SQLite, true},
    {"SELECT 'c:\\' FROM t", Unknown, true},
    {"SELECT 'a\\', 'b\\', 'c'", Unknown, true},
    {"SELECT 'a\\' , ' {} b'", MySQL, false},
    {"SELECT $a$ it's $a$", PostgreSQL, true},
    {"SELECT $a$ it", PostgreSQL, false},
    {"SELECT 1 # it's", MySQL, true},
    {"SELECT 1 # it's", PostgreSQL, false},
    {"SELECT /* a /* b */ c */ 1", PostgreSQL, true},
    {"SELECT /* a /* b */ 1", MySQL, true},
    {"SELECT /* a /* b */ 1", PostgreSQL, false},
    {"SELECT q'[it's]' FROM dual", Oracle, true},
};

} // namespace

void testLexing() {
  for (const Marks &M : Placeholders)
    EXPECT(spellings(M.Sql, M.D), M.Spellings, M.Sql);
  for (const Closing &C : Closings)
    EXPECT(lexes(C.Sql, C.D), C.Closes, C.Sql);

  // Two readings close, and differ: nothing can be said.
  EXPECT(lexes("SELECT 'a\\' || ' OR 1=1 --'", Unknown), false, "ambiguous backslash");

  const Statement S = statement("SELECT {} FROM t WHERE a = {} AND b = :name AND c = ?12");
  EXPECT(S.Placeholders.size(), size_t(2), "offsets");
  EXPECT(S.Placeholders[0].Name, "name", "offsets");
  EXPECT(S.Placeholders[0].Number, 0, "offsets");
  EXPECT(S.Placeholders[0].Offset, size_t(34), "offsets");
  EXPECT(S.Placeholders[1].Number, 12, "offsets");
  EXPECT(S.Placeholders[1].Name, "", "offsets");
  EXPECT(statement("SELECT $7", PostgreSQL).Placeholders[0].Number, 7, "$7");

  EXPECT(statement("SELECT * FROM t -- {}", MySQL).HasWhere, Tri::No, "comment");
  EXPECT(statement("SELECT a--1 FROM t", MySQL).V, Verb::Select, "double minus");
  EXPECT(normalise(text("  SELECT  *\n\tFROM {}\n WHERE a = '{}'  ")), "SELECT * FROM {} WHERE a = '{}'", "normalise");
  EXPECT(normalise({}), "", "normalise");
}

} // namespace orm::sql::test
