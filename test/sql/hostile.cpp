// No input crashes, hangs, or is taken for more than it is.
#include "expect.h"

#include <random>

namespace orm::sql::test {
namespace {

constexpr Dialect Dialects[] = {Dialect::Unknown, Dialect::PostgreSQL, Dialect::SQLite,
                                Dialect::MySQL,   Dialect::MSSQL,      Dialect::Oracle};

std::string repeated(std::string_view S, size_t Times) {
  std::string Result;
  for (size_t I = 0; I < Times; ++I)
    Result += S;
  return Result;
}

size_t countHoles(const Text &T) {
  size_t Count = 0;
  for (const Piece &P : T)
    Count += P.Hole >= 0;
  return Count;
}

/// Everything the layer offers, and what must hold for any text.
bool survives(const Text &T, Dialect D) {
  const Script S = parse(T, D);
  size_t Length = 0;
  for (const Piece &P : T)
    Length += P.Hole >= 0 ? 0 : P.Text.size();
  bool Sound = S.Holes.size() == countHoles(T) && (S.Lexed || S.Statements.empty());
  for (const Statement &St : S.Statements) {
    Sound &= St.Begin <= St.End && St.End <= Length;
    for (const Placeholder &P : St.Placeholders)
      Sound &= P.Offset < Length;
    for (const NullTest &N : St.NullTests)
      Sound &= N.Offset + N.Length <= Length;
  }
  for (const HoleInfo &H : S.Holes)
    Sound &= S.Statements.empty() || H.StatementIndex <= S.Statements.size();
  Sound &= verbOf(T, D) == (S.Statements.empty() ? Verb::Unknown : S.Statements.front().V);
  findGluedWords(T);
  normalise(T);
  return Sound;
}

/// Fragments that make random texts reach deep: random bytes alone rarely get past the first quote.
constexpr std::string_view Fragments[] = {"SELECT ",    "FROM ",
                                          "WHERE ",     "a",
                                          " = ",        "NULL",
                                          "'",          "\"",
                                          "`",          "(",
                                          ")",          ",",
                                          "{}",         ";",
                                          "--",         "/*",
                                          "*/",         "\n",
                                          "$1",         "$$",
                                          ":x",         "?",
                                          "@y",         "[",
                                          "]",          " AND ",
                                          " OR ",       "IN ",
                                          "LIKE ",      "'%'",
                                          "ORDER BY ",  "LIMIT ",
                                          "UNION ",     "INSERT INTO ",
                                          "VALUES ",    "UPDATE ",
                                          "SET ",       "DELETE ",
                                          "WITH ",      "AS ",
                                          "CASE WHEN ", "END ",
                                          "BEGIN ",     "CREATE TABLE ",
                                          "t ",         ".",
                                          "1 ",         "ON ",
                                          "JOIN ",      "CONFLICT ",
                                          "BETWEEN ",   "REPLACE ",
                                          "\\",         "\\'",
                                          "E'",         "q'[",
                                          "#",          "::",
                                          "INTERVAL ",  "TOP "};

Text randomText(std::mt19937 &Random) {
  std::string Template;
  const size_t Length = Random() % 40;
  const bool Bytes = Random() % 4 == 0;
  for (size_t I = 0; I < Length; ++I) {
    if (Bytes)
      Template += static_cast<char>(Random() % 256);
    else
      Template += Fragments[Random() % std::size(Fragments)];
    if (Random() % 16 == 0)
      Template += Random() % 2 ? '\1' : '\2';
  }
  return text(Template);
}

void fuzz() {
  std::mt19937 Random(20240607);
  int Broken = 0;
  for (int I = 0; I < 20000; ++I)
    Broken += !survives(randomText(Random), Dialects[I % std::size(Dialects)]);
  EXPECT(Broken, 0, "20000 random texts");
}

} // namespace

void testHostile() {
  const std::string Hostile[] = {
      "",
      std::string("\0", 1),
      std::string("SELECT * FROM t WHERE a = \0 1", 28),
      std::string("SELECT '\0' FROM t", 17),
      "'",
      "''''",
      "'{}",
      "/*",
      "*/",
      "--",
      "$",
      "$$",
      "$a",
      ":",
      "::",
      "@",
      "@@",
      "?{}?",
      "{}{}{}",
      "{}.{}.",
      "...",
      ")",
      "((((",
      ";;;{};;;",
      "SELECT",
      "SELECT ,",
      "WITH",
      "WITH a AS (",
      "INSERT INTO",
      "INSERT INTO t (",
      "UPDATE SET WHERE",
      "ORDER BY",
      "SELECT * FROM t ORDER BY",
      "SELECT * FROM t ORDER",
      "LIKE",
      "NULL = NULL",
      "IN (",
      "BETWEEN AND",
      "\xff\xfe\xfd SELECT \xc3",
      "SELECT \xe4\xb8\xad FROM \xe6\x96\x87",
      repeated("(", 50000),
      repeated("SELECT (", 20000),
      repeated("a.", 50000),
      "SELECT " + repeated("1+", 30000) + "1",
      "SELECT * FROM t WHERE " + repeated("NOT ", 3000) + "a",
      "SELECT * FROM t WHERE a = 1" + repeated(" OR a = 1", 900),
      "SELECT 1" + repeated(" UNION SELECT 1", 1500),
      "INSERT INTO t VALUES " + repeated("({}, '{}'),", 5000) + "(1, 2)",
      "SELECT " + repeated("CASE WHEN a = NULL THEN ", 5000),
      repeated("BEGIN ", 30000),
      repeated("/*", 50000),
      repeated("SELECT 1;", 5000),
      "SELECT '" + repeated("x", 1 << 20) + "'",
      repeated("x", 1 << 20),
      "SELECT " + repeated("x", 70000) + " FROM t WHERE " + repeated("y", 70) + " = 1",
      repeated("$a", 20000) + "$",
      repeated("[", 50000),
      repeated("{}", 20000),
  };
  for (const std::string &Sql : Hostile)
    for (Dialect D : Dialects)
      EXPECT(survives(text(Sql), D), true, Sql.substr(0, 60));

  const Script Open = parse(text("SELECT * FROM t WHERE a = '{}"), Dialect::Unknown);
  EXPECT(Open.Lexed, false, "open quote");
  EXPECT(Open.Statements.size(), size_t(0), "open quote");
  EXPECT(Open.Holes.at(0).Kind, HoleKind::Unknown, "open quote");
  fuzz();
}

} // namespace orm::sql::test
