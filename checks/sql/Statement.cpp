#include "sql/Statement.h"

#include "sql/Holes.h"
#include "sql/PgQuery.h"
#include "sql/PgText.h"
#include "sql/Verbs.h"
#include "sql/Words.h"

namespace orm::sql {
namespace {

PgAnswer ask(const Reading &R, Verb V, bool WithOptional) {
  const std::optional<std::string> Sql = postgresText(R, V, WithOptional);
  return Sql ? askPostgres(*Sql) : PgAnswer();
}

/// Adds the parser's answers. It reads the statement with and without its optional pieces; what differs is unknown.
void consultParser(const Reading &R, Statement &Out) {
  bool HasOptional = false, HasOpenHole = false;
  for (size_t I = 0; I < R.T.size(); ++I) {
    HasOptional |= R.T[I].Optional;
    // A hole for an operator may be `=` or `<>`.
    HasOpenHole |= R.T[I].HasHole && (mayHoldClauses(R.Kinds[I]) || R.Kinds[I] == HoleKind::Keyword);
  }
  const PgAnswer With = ask(R, Out.V, true);
  const PgAnswer Without = HasOptional ? ask(R, Out.V, false) : With;
  Out.Parsed = With.Parsed || Without.Parsed;
  if (!With.Parsed || !Without.Parsed || HasOpenHole)
    return;
  Out.WhereHasKeyEquality = With.KeyEquality == Without.KeyEquality ? With.KeyEquality : Tri::Unknown;
  // Tokens and parser must agree; if they do not, one of them misread a dialect.
  const bool Differs = !HasOptional && With.HasWhere != Tri::Unknown && With.HasWhere != Out.HasWhere;
  if (Differs)
    Out.HasWhere = Tri::Unknown;
}

/// What the statements of a script share.
struct ScriptReader {
  const Source &S;
  const Dialect D;
  const std::set<std::string> Declared;
  Script &Out;

  void read(Tokens T) {
    Statement St;
    St.V = classify(T);
    St.Begin = S.offset(T.front().Begin);
    St.End = S.offset(T.back().End);
    const Outline O = outline(T);
    const std::vector<HoleKind> Kinds = holeKinds(T, O, St.V);
    const Reading R{S, View(T), O, Kinds, D, Declared};
    readClauses(R, St);
    readSelectList(R, St);
    readNames(R, St);
    readPlaceholders(R, St);
    readConditions(R, St);
    if (St.V != Verb::Unknown)
      consultParser(R, St);
    describeHoles(S, T, Kinds, St.V, Out.Statements.size(), Out.Holes);
    Out.Statements.push_back(std::move(St));
  }
};

HoleInfo bareHole(const Source &S, size_t Unit, HoleKind Kind) {
  HoleInfo H;
  H.Hole = S.hole(Unit);
  H.Kind = Kind;
  return H;
}

/// Adds the holes of comments, and puts all in text order.
void addCommentHoles(const Source &S, const std::vector<size_t> &CommentHoles, std::vector<HoleInfo> &Holes) {
  if (CommentHoles.empty())
    return;
  std::vector<HoleInfo> Merged;
  size_t NextComment = 0, NextHole = 0, Statement = 0;
  for (size_t U = 0; U < S.size(); ++U) {
    if (!S.isHole(U))
      continue;
    if (NextComment < CommentHoles.size() && CommentHoles[NextComment] == U) {
      Merged.push_back(bareHole(S, U, HoleKind::Comment));
      Merged.back().StatementIndex = Statement;
      ++NextComment;
    } else if (NextHole < Holes.size()) {
      Statement = Holes[NextHole].StatementIndex;
      Merged.push_back(std::move(Holes[NextHole++]));
    }
  }
  Holes = std::move(Merged);
}

} // namespace

Script parse(const Text &T, Dialect D) {
  Script Result;
  const Source S(T);
  const Lexed L = lex(S, D);
  Result.Lexed = L.Closed;
  if (!L.Closed) {
    for (size_t U = 0; U < S.size(); ++U)
      if (S.isHole(U))
        Result.Holes.push_back(bareHole(S, U, HoleKind::Unknown));
    return Result;
  }
  ScriptReader Reader{S, D, declaredVariables(L.Tokens, S), Result};
  for (Tokens Part : splitStatements(L.Tokens, D))
    Reader.read(Part);
  addCommentHoles(S, L.CommentHoles, Result.Holes);
  return Result;
}

Verb verbOf(const Text &T, Dialect D) {
  const Source S(T);
  const Lexed L = lex(S, D);
  if (!L.Closed)
    return Verb::Unknown;
  const std::vector<Tokens> Parts = splitStatements(L.Tokens, D);
  return Parts.empty() ? Verb::Unknown : classify(Parts.front());
}

std::string normalise(const Text &T) {
  const Source S(T);
  std::string Result;
  bool Space = false;
  for (size_t U = 0; U < S.size(); ++U) {
    if (!S.isHole(U) && isSpace(S.byte(U))) {
      Space = !Result.empty();
      continue;
    }
    if (Space)
      Result += ' ';
    Space = false;
    Result += S.text(U, U + 1, "{}");
  }
  return Result;
}

std::optional<Dialect> parseDialect(std::string_view Name) {
  static constexpr std::pair<std::string_view, Dialect> Names[] = {
      {"UNKNOWN", Dialect::Unknown},  {"POSTGRESQL", Dialect::PostgreSQL}, {"POSTGRES", Dialect::PostgreSQL},
      {"PGSQL", Dialect::PostgreSQL}, {"PG", Dialect::PostgreSQL},         {"SQLITE", Dialect::SQLite},
      {"SQLITE3", Dialect::SQLite},   {"MYSQL", Dialect::MySQL},           {"MARIADB", Dialect::MySQL},
      {"MSSQL", Dialect::MSSQL},      {"SQLSERVER", Dialect::MSSQL},       {"SQL SERVER", Dialect::MSSQL},
      {"TSQL", Dialect::MSSQL},       {"ORACLE", Dialect::Oracle}};
  const std::string Upper = toUpper(Name);
  for (const auto &[Known, D] : Names)
    if (Upper == Known)
      return D;
  return std::nullopt;
}

} // namespace orm::sql
