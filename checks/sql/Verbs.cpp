#include "sql/Verbs.h"

#include "sql/View.h"

namespace orm::sql {
namespace {

/// Adds what only the recognition of statements asks.
class Shape : public View {
public:
  using View::View;

  /// Where a table is named; SQLite and MySQL forgive a string there.
  bool isTable(size_t I) const { return isName(I) || is(I, TokenKind::String) || is(I, TokenKind::Placeholder); }

  size_t skip(size_t I, std::initializer_list<std::string_view> Words) const {
    while (isAnyOf(I, Words))
      ++I;
    return I;
  }

  /// One past TOP 5 or TOP (5).
  size_t skipTop(size_t I) const {
    if (!is(I + 1, TokenKind::Open))
      return I + 2;
    while (I < size() && !is(I, TokenKind::Close))
      ++I;
    return I + 1;
  }

  /// The first of Words outside parentheses, or npos.
  size_t find(size_t From, std::initializer_list<std::string_view> Words) const {
    size_t Depth = 0;
    for (size_t I = From; I < size(); ++I) {
      if (is(I, TokenKind::Open))
        ++Depth;
      else if (is(I, TokenKind::Close) && Depth > 0)
        --Depth;
      else if (Depth == 0 && isAnyOf(I, Words))
        return I;
    }
    return npos;
  }

  static constexpr size_t npos = SIZE_MAX;
};

Verb classifyAt(const Shape &S, size_t I);

/// SELECT of columns without FROM is more likely English: "Select a file".
Verb classifySelect(const Shape &S, size_t I) {
  const size_t From = S.find(I + 1, {"FROM"});
  if (From != Shape::npos)
    return !S.ends(From + 1) && !S.is(From + 1, TokenKind::Operator) ? Verb::Select : Verb::Unknown;
  if (S.find(I + 1, {"UNION"}) != Shape::npos)
    return Verb::Select;
  for (size_t K = I + 1; K < S.size(); ++K) {
    const TokenKind Kind = S[K].Kind;
    const bool Niladic = S.word(K).starts_with("CURRENT_") || S.isAnyOf(K, {"NULL", "TRUE", "FALSE", "USER", "ROWID"});
    if (Niladic || S[K].HasHole || (Kind != TokenKind::Word && Kind != TokenKind::Comma && Kind != TokenKind::Dot))
      return Verb::Select;
  }
  return Verb::Unknown;
}

bool mentionsConflict(const Shape &S, size_t I) {
  for (size_t On = S.find(I, {"ON"}); On != Shape::npos; On = S.find(On + 1, {"ON"}))
    if (S.isAnyOf(On + 1, {"CONFLICT", "DUPLICATE"}))
      return true;
  return false;
}

Verb classifyInsert(const Shape &S, size_t I) {
  Verb V = S.word(I) == "REPLACE" ? Verb::Upsert : Verb::Insert;
  if (S.word(I) == "INSERT" && S.word(I + 1) == "OR") {
    V = S.isAnyOf(I + 2, {"REPLACE", "IGNORE"}) ? Verb::Upsert : Verb::Insert;
    I += 2;
  }
  size_t K = S.skip(I + 1, {"LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "OVERWRITE"});
  if (S.word(K) == "IGNORE") {
    V = Verb::Upsert;
    ++K;
  }
  const bool Into = S.word(K) == "INTO";
  K += Into;
  if (!S.isTable(K) && S.word(K) != "TABLE")
    return Into && S.ends(K) ? V : Verb::Unknown;
  const bool Bare = S.isHole(K);
  K = S.skipQualifiedName(K);
  const bool Shaped = S.is(K, TokenKind::Open) || S.isHole(K) ||
                      S.isAnyOf(K, {"VALUES", "SELECT", "SET", "DEFAULT", "WITH", "AS", "OUTPUT", "OVERRIDING", "EXEC",
                                    "PARTITION", "VALUE"});
  if (!Shaped && !(Into && (S.ends(K) || S.find(K, {"VALUES", "SELECT"}) != Shape::npos)) &&
      !(Bare && S.ends(K) && Into))
    return Verb::Unknown;
  return mentionsConflict(S, K) ? Verb::Upsert : V;
}

Verb classifyUpdate(const Shape &S, size_t I) {
  if (S.word(I + 1) == "OR")
    I += 2;
  const size_t K = S.skip(I + 1, {"LOW_PRIORITY", "IGNORE", "ONLY"});
  if (!S.isTable(K) && S.word(K) != "TOP")
    return Verb::Unknown;
  if (S.find(K, {"SET"}) != Shape::npos)
    return Verb::Update;
  // UPDATE t {}: the hole may be the SET clause; but "update {}" alone is a message.
  return S.isHole(S.skipQualifiedName(K)) ? Verb::Update : Verb::Unknown;
}

Verb classifyDelete(const Shape &S, size_t I) {
  size_t K = S.skip(I + 1, {"LOW_PRIORITY", "QUICK", "IGNORE"});
  if (S.word(K) == "TOP")
    K = S.skipTop(K);
  if (S.word(K) == "FROM") {
    K = S.skip(K + 1, {"ONLY"});
    return S.isTable(K) || S.ends(K) ? Verb::Delete : Verb::Unknown;
  }
  // DELETE t WHERE ... and DELETE a, b FROM a JOIN b
  const bool Shaped = S.isTable(K) && (S.isAnyOf(S.skipQualifiedName(K), {"WHERE", "FROM", "OUTPUT"}) ||
                                       S.is(S.skipQualifiedName(K), TokenKind::Comma));
  return Shaped && S.find(K, {"WHERE", "FROM", "OUTPUT"}) != Shape::npos ? Verb::Delete : Verb::Unknown;
}

Verb classifyWith(const Shape &S, size_t I) {
  const size_t K = S.find(I + 1, {"SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "VALUES"});
  if (K != Shape::npos && S.find(I + 1, {"AS"}) < K)
    return classifyAt(S, K);
  // WITH a AS (...) (SELECT ...)
  return Verb::Unknown;
}

Verb classifyBegin(const Shape &S, size_t I) {
  if (S.word(I) == "START")
    return S.word(I + 1) == "TRANSACTION" ? Verb::Begin : Verb::Unknown;
  const bool Transaction =
      S.ends(I + 1) || S.isAnyOf(I + 1, {"TRANSACTION", "TRAN", "WORK", "DEFERRED", "IMMEDIATE", "EXCLUSIVE",
                                         "CONCURRENT", "ISOLATION", "READ", "NOT", "DISTRIBUTED"});
  if (Transaction)
    return Verb::Begin;
  return S.word(S.size() - 1) == "END" ? Verb::Other : Verb::Unknown;
}

Verb classifyEnd(const Shape &S, size_t I) {
  const size_t K = S.skip(I + 1, {"TRANSACTION", "TRAN", "WORK"});
  const bool Rollback = S.isAnyOf(I, {"ROLLBACK", "ABORT"});
  if (Rollback && S.word(K) == "TO")
    return Verb::RollbackTo;
  const bool Named = K > I + 1 && S.isTable(K) && S.ends(K + 1);
  if (S.ends(K) || Named || S.isAnyOf(K, {"AND", "PREPARED", "RELEASE", "NO"}))
    return Rollback ? Verb::Rollback : Verb::Commit;
  return Verb::Unknown;
}

Verb classifySavepoint(const Shape &S, size_t I) {
  if (S.word(I) == "SAVE")
    return S.isAnyOf(I + 1, {"TRAN", "TRANSACTION"}) ? Verb::Savepoint : Verb::Unknown;
  if (S.word(I) == "SAVEPOINT")
    return S.isTable(I + 1) ? Verb::Savepoint : Verb::Unknown;
  const size_t K = S.skip(I + 1, {"SAVEPOINT"});
  return S.isTable(K) && S.ends(K + 1) ? Verb::ReleaseSavepoint : Verb::Unknown;
}

/// CREATE, ALTER and DROP name what they are about among their first words.
Verb classifyDdl(const Shape &S, size_t I) {
  const size_t K =
      S.skip(I + 1, {"OR",      "REPLACE", "GLOBAL", "LOCAL",     "TEMP",         "TEMPORARY", "UNLOGGED", "EXTERNAL",
                     "FOREIGN", "VIRTUAL", "UNIQUE", "CLUSTERED", "NONCLUSTERED", "FULLTEXT",  "SPATIAL",  "BITMAP",
                     "ONLINE",  "OFFLINE", "IGNORE", "RECURSIVE", "MATERIALIZED", "PUBLIC"});
  const bool Create = S.word(I) == "CREATE", Drop = S.word(I) == "DROP";
  if (S.word(K) == "TABLE") {
    const size_t Name = S.skip(K + 1, {"IF", "NOT", "EXISTS", "ONLY"});
    if (!S.isTable(Name) && !S.ends(Name))
      return Verb::Unknown;
    return Create ? Verb::CreateTable : Drop ? Verb::DropTable : Verb::AlterTable;
  }
  if (S.word(K) == "INDEX")
    return Create ? Verb::CreateIndex : Verb::OtherDdl;
  const bool Known =
      S.isAnyOf(K, {"VIEW",       "TRIGGER",     "FUNCTION",     "PROCEDURE",  "PROC",        "DATABASE",
                    "SCHEMA",     "SEQUENCE",    "TYPE",         "DOMAIN",     "EXTENSION",   "USER",
                    "ROLE",       "LOGIN",       "POLICY",       "RULE",       "EVENT",       "SERVER",
                    "TABLESPACE", "PACKAGE",     "SYNONYM",      "AGGREGATE",  "COLLATION",   "CAST",
                    "OPERATOR",   "PUBLICATION", "SUBSCRIPTION", "STATISTICS", "COLUMNSTORE", "DEFINER",
                    "SYSTEM",     "CONSTRAINT",  "OWNED",        "ALGORITHM",  "KEYSPACE",    "SESSION"});
  return Known && (S.size() > K + 1) ? Verb::OtherDdl : Verb::Unknown;
}

/// SET, SHOW and their like need one sign that they are no English sentence.
Verb classifySetting(const Shape &S, size_t I) {
  const std::string_view W = S.word(I);
  if (W == "PRAGMA")
    return S.isTable(I + 1) ? Verb::Pragma : Verb::Unknown;
  if (W == "EXPLAIN") {
    for (size_t K = I + 1; K < S.size(); ++K)
      if (S.isHole(K) || (S.isAnyOf(K, {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "MERGE", "REPLACE"}) &&
                          classifyAt(S, K) != Verb::Unknown))
        return Verb::Pragma;
    return Verb::Unknown;
  }
  if (W == "SET") {
    const size_t Name = S.skip(I + 1, {"SESSION", "LOCAL", "GLOBAL"});
    const size_t To = S.skipQualifiedName(Name);
    const bool Assigns = S.isTable(Name) && (S.isOperator(To, "=") || S.isOperator(To, ":=") || S.word(To) == "TO");
    const bool Known = S.isAnyOf(I + 1, {"TRANSACTION",
                                         "SESSION",
                                         "LOCAL",
                                         "GLOBAL",
                                         "NAMES",
                                         "CHARACTER",
                                         "ROLE",
                                         "CONSTRAINTS",
                                         "IDENTITY_INSERT",
                                         "NOCOUNT",
                                         "XACT_ABORT",
                                         "ANSI_NULLS",
                                         "QUOTED_IDENTIFIER",
                                         "TIME",
                                         "ANSI_WARNINGS",
                                         "ARITHABORT",
                                         "DATEFORMAT",
                                         "LANGUAGE",
                                         "STATISTICS",
                                         "ROWCOUNT",
                                         "LOCK_TIMEOUT",
                                         "DEADLOCK_PRIORITY"});
    return Known || (Assigns && !S.ends(To + 1)) ? Verb::Pragma : Verb::Unknown;
  }
  if (W == "SHOW")
    return S.isAnyOf(I + 1,
                     {"TABLES",  "DATABASES", "COLUMNS", "INDEX",          "INDEXES",     "KEYS",     "CREATE",
                      "STATUS",  "VARIABLES", "FULL",    "PROCESSLIST",    "GRANTS",      "ALL",      "SCHEMAS",
                      "TABLE",   "TRIGGERS",  "ENGINES", "WARNINGS",       "ERRORS",      "MASTER",   "SLAVE",
                      "REPLICA", "GLOBAL",    "SESSION", "SERVER_VERSION", "SEARCH_PATH", "TIMEZONE", "TRANSACTION",
                      "BINARY",  "FIELDS"})
               ? Verb::Pragma
               : Verb::Unknown;
  const bool Describes = S.isTable(I + 1) && S.ends(S.skipQualifiedName(I + 1));
  return Describes ? Verb::Pragma : Verb::Unknown;
}

Verb classifyRoutine(const Shape &S, size_t I) {
  size_t K = I + 1;
  // EXEC @result = name ...
  if (S.is(K, TokenKind::Placeholder) && S.size() > K + 1 && S[K + 1].isOperator("="))
    K += 2;
  if (S.is(K, TokenKind::Open) && S.word(I) != "CALL")
    return Verb::Call;
  if (!S.isTable(K))
    return Verb::Unknown;
  K = S.skipQualifiedName(K);
  const bool Arguments = S.is(K, TokenKind::Open) || S.is(K, TokenKind::Placeholder) || S.is(K, TokenKind::Number) ||
                         S.is(K, TokenKind::String) || S.isHole(K);
  return S.ends(K) || Arguments ? Verb::Call : Verb::Unknown;
}

Verb classifyBulk(const Shape &S, size_t I) {
  const std::string_view W = S.word(I);
  if (W == "LOAD")
    return S.isAnyOf(I + 1, {"DATA", "XML"}) ? Verb::Copy : Verb::Unknown;
  if (W == "BULK")
    return S.word(I + 1) == "INSERT" ? Verb::Copy : Verb::Unknown;
  // "Copy {} to {}" is a message: the far end is a file name in quotes or STDIN.
  const size_t Way = S.find(I + 1, {"FROM", "TO"});
  const bool Shaped = Way != Shape::npos && Way > I + 1 &&
                      (S.isAnyOf(Way + 1, {"STDIN", "STDOUT", "PROGRAM"}) || S.is(Way + 1, TokenKind::String));
  return Shaped ? Verb::Copy : Verb::Unknown;
}

/// Statements that only have to be told from prose.
Verb classifyOther(const Shape &S, size_t I) {
  const std::string_view W = S.word(I);
  if (W == "TRUNCATE") {
    const size_t K = S.skip(I + 1, {"TABLE", "ONLY"});
    return S.isTable(K) && (K > I + 1 || S.ends(S.skipQualifiedName(K))) ? Verb::Truncate : Verb::Unknown;
  }
  if (S.isAnyOf(I, {"GRANT", "REVOKE"}))
    return S.find(I, {"TO", "FROM", "ON"}) != Shape::npos ? Verb::OtherDdl : Verb::Unknown;
  if (W == "COMMENT")
    return S.word(I + 1) == "ON" ? Verb::OtherDdl : Verb::Unknown;
  if (W == "RENAME")
    return S.word(I + 1) == "TABLE" ? Verb::OtherDdl : Verb::Unknown;
  if (S.isAnyOf(I, {"VACUUM", "REINDEX", "ANALYZE", "LISTEN", "UNLISTEN", "NOTIFY", "CHECKPOINT", "DISCARD"}))
    return S.size() <= I + 5 ? Verb::Other : Verb::Unknown;
  const bool Paired =
      (W == "ATTACH" && S.find(I, {"AS"}) != Shape::npos) || (W == "DETACH" && S.size() <= I + 3) ||
      (W == "LOCK" && S.isAnyOf(I + 1, {"TABLE", "TABLES"})) || (W == "UNLOCK" && S.isAnyOf(I + 1, {"TABLES"})) ||
      (S.isAnyOf(I, {"OPTIMIZE", "REPAIR", "FLUSH"}) && S.isAnyOf(I + 1, {"TABLE", "TABLES", "PRIVILEGES"})) ||
      (W == "REFRESH" && S.word(I + 1) == "MATERIALIZED") || (W == "DO" && S.is(I + 1, TokenKind::String)) ||
      (W == "DECLARE" && S.size() > I + 2) || (W == "DEALLOCATE" && S.size() <= I + 3) ||
      (W == "PREPARE" && S.isAnyOf(I + 2, {"AS", "FROM", "TRANSACTION"})) ||
      (W == "PREPARE" && S.word(I + 1) == "TRANSACTION");
  return Paired ? Verb::Other : Verb::Unknown;
}

Verb classifyAt(const Shape &S, size_t I) {
  if (S.word(I) == "SELECT")
    return classifySelect(S, I);
  if (S.word(I) == "VALUES")
    return S.is(I + 1, TokenKind::Open) ? Verb::Select : Verb::Unknown;
  if (S.word(I) == "WITH")
    return classifyWith(S, I);
  if (S.isAnyOf(I, {"INSERT", "REPLACE"}))
    return classifyInsert(S, I);
  if (S.word(I) == "UPDATE")
    return classifyUpdate(S, I);
  if (S.word(I) == "DELETE")
    return classifyDelete(S, I);
  if (S.word(I) == "MERGE")
    return S.find(I, {"USING"}) != Shape::npos ? Verb::Merge : Verb::Unknown;
  if (S.isAnyOf(I, {"BEGIN", "START"}))
    return classifyBegin(S, I);
  if (S.isAnyOf(I, {"COMMIT", "END", "ROLLBACK", "ABORT"}))
    return classifyEnd(S, I);
  if (S.isAnyOf(I, {"SAVEPOINT", "SAVE", "RELEASE"}))
    return classifySavepoint(S, I);
  if (S.isAnyOf(I, {"CREATE", "ALTER", "DROP"}))
    return classifyDdl(S, I);
  if (S.isAnyOf(I, {"PRAGMA", "SET", "SHOW", "EXPLAIN", "DESCRIBE", "DESC", "RESET", "USE"}))
    return classifySetting(S, I);
  if (S.isAnyOf(I, {"CALL", "EXEC", "EXECUTE"}))
    return classifyRoutine(S, I);
  if (S.isAnyOf(I, {"COPY", "LOAD", "BULK"}))
    return classifyBulk(S, I);
  return classifyOther(S, I);
}

/// An unquoted article or pronoun before another word: no SQL is written like that.
bool readsAsProse(Tokens T) {
  for (size_t I = 1; I + 1 < T.size(); ++I)
    for (std::string_view W : {"THE", "YOUR", "THIS", "PLEASE", "THESE"})
      if (T[I].isWord(W) && T[I + 1].Kind == TokenKind::Word && !isKeyword(T[I + 1].Spelling) &&
          !T[I - 1].isWord("AS") && T[I - 1].Kind != TokenKind::Dot && T[I - 1].Kind != TokenKind::Comma)
        return true;
  return false;
}

} // namespace

Verb classify(Tokens Statement) {
  const Shape S(Statement);
  size_t First = 0;
  while (S.is(First, TokenKind::Open))
    ++First;
  if (readsAsProse(Statement) || (First > 0 && !S.isAnyOf(First, {"SELECT", "WITH", "VALUES"})))
    return Verb::Unknown;
  return classifyAt(S, First);
}

} // namespace orm::sql
