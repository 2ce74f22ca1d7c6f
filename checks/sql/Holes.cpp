#include "sql/Holes.h"

#include "sql/Verbs.h"
#include "sql/View.h"

namespace orm::sql {
namespace {

class HoleReader {
public:
  HoleReader(Tokens T, const Outline &O, Verb V) : T(T), O(O), V(V) {}

  HoleKind kind(size_t I) const {
    switch (T[I].Kind) {
    case TokenKind::Placeholder: return HoleKind::PlaceholderName;
    case TokenKind::String: return inString(I);
    case TokenKind::Name: return T[I].MaybeString && standsForValue(I) ? quoted(I) : HoleKind::Identifier;
    case TokenKind::Number: return inNumber(I);
    case TokenKind::Word:
      // "WHERE a" + Operator + "?": with no operator between, the hole must be one.
      return T.isOperandStart(I + 1) && (T.is(I + 1, TokenKind::Placeholder) || T.is(I + 1, TokenKind::Number))
                 ? HoleKind::Keyword
                 : HoleKind::Identifier;
    default: return bare(I);
    }
  }

private:
  HoleKind quoted(size_t I) const {
    return T[I].ContentEnd - T[I].ContentBegin == 1 ? HoleKind::QuotedValue : HoleKind::InsideQuoted;
  }

  HoleKind inString(size_t I) const {
    // SQLite and MySQL take a string for a name: CREATE TABLE '{}', ... AS '{}'.
    const bool Alias = T.word(I - 1) == "AS" && (in(I) == Clause::Select || in(I) == Clause::From);
    const bool PragmaArgument = T.word(0) == "PRAGMA" && in(I) == Clause::Args; // PRAGMA table_info('{}')
    if (Alias || PragmaArgument || (expectsTable(I) && V != Verb::Copy))
      return HoleKind::Identifier;
    // The body of a routine is code of its own.
    if (T[I].Quote == '$' && quoted(I) == HoleKind::InsideQuoted && !isDml(V))
      return HoleKind::Unknown;
    return quoted(I);
  }

  HoleKind inNumber(size_t I) const {
    const HoleKind K = bare(I);
    return K == HoleKind::LimitOffset || K == HoleKind::Keyword ? K : HoleKind::Value;
  }

  /// "{}" where a value is due: a column of that name would make no sense there.
  bool standsForValue(size_t I) const {
    if (T.is(I + 1, TokenKind::Dot) || T.is(I - 1, TokenKind::Dot))
      return false;
    const bool First = T.is(I - 1, TokenKind::Open) || T.is(I - 1, TokenKind::Comma);
    if (First && (O.Places[I].Frame == FrameKind::Values || O.Places[I].Frame == FrameKind::List))
      return true;
    return (T.isComparison(I - 1) || isBetweenAnd(I - 1) || T.isAnyOf(I - 1, {"THEN", "ELSE"})) && in(I) != Clause::On;
  }

  bool expectsTable(size_t I) const {
    if (T.isAnyOf(I - 1, {"INTO", "UPDATE", "FROM", "JOIN", "TABLE"}) && in(I) != Clause::Args && in(I) != Clause::Tail)
      return true;
    return T.word(I - 1) == "EXISTS" && in(I) == Clause::Ddl;
  }

  Clause in(size_t I) const { return O.Places[I].In; }
  bool opens(size_t I) const { return T.is(I - 1, TokenKind::Open) || T.is(I - 1, TokenKind::Comma); }
  bool closes(size_t I) const {
    return T.ends(I + 1) || T.is(I + 1, TokenKind::Close) || T.is(I + 1, TokenKind::Comma);
  }
  bool isAlone(size_t I) const { return T.is(I - 1, TokenKind::Open) && T.is(I + 1, TokenKind::Close); }

  bool followsOperand(size_t I) const {
    if (T.isOperator(I - 1, "*")) // SELECT * {}, SELECT t.* {}
      return T.isAnyOf(I - 2, {"SELECT", "DISTINCT", "RETURNING"}) || T.is(I - 2, TokenKind::Dot) ||
             T.is(I - 2, TokenKind::Comma);
    return T.isOperandEnd(I - 1);
  }

  HoleKind bare(size_t I) const {
    if (T.size() == 1)
      return HoleKind::Statement;
    if (isBrokenStatement())
      return HoleKind::Unknown;
    if (T.is(I - 1, TokenKind::Dot) || T.is(I + 1, TokenKind::Dot))
      return HoleKind::Identifier;
    if (I == 0)
      return leading();
    switch (in(I)) {
    case Clause::Head:
    case Clause::With: return atHead(I);
    case Clause::Select: return inSelectList(I);
    case Clause::Target: return inTarget(I);
    case Clause::Columns: return opens(I) ? HoleKind::Identifier : HoleKind::Keyword;
    case Clause::From: return inFrom(I);
    case Clause::On:
    case Clause::Where:
    case Clause::Having: return inCondition(I);
    case Clause::GroupBy:
    case Clause::OrderBy: return inOrder(I);
    case Clause::Limit:
    case Clause::Offset:
      return afterAnyOf(I, {"LIMIT", "OFFSET", "FIRST", "NEXT"}) || opens(I) ? HoleKind::LimitOffset : HoleKind::Clause;
    case Clause::Set: return inSet(I);
    case Clause::Values: return inValues(I);
    case Clause::InList: return isAlone(I) ? HoleKind::List : opens(I) ? HoleKind::Value : inExpression(I);
    case Clause::Args: return inArguments(I);
    case Clause::Returning:
      return afterAnyOf(I, {"RETURNING", "OUTPUT", "INTO"}) || opens(I) ? HoleKind::Identifier : HoleKind::Clause;
    case Clause::Ddl: return inDdl(I);
    case Clause::Setting: return inSetting(I);
    case Clause::Using:
    case Clause::Conflict:
    case Clause::Tail: return HoleKind::Clause;
    }
    return HoleKind::Unknown;
  }

  bool afterAnyOf(size_t I, std::initializer_list<std::string_view> Words) const { return T.isAnyOf(I - 1, Words); }

  /// "Update {}" begins like a statement and is none. A SET clause is a usual fragment.
  bool isBrokenStatement() const {
    const Clause First = in(0);
    const bool Verbal = First == Clause::Select || First == Clause::Target || First == Clause::Ddl ||
                        First == Clause::Args || (First == Clause::Setting && T.word(0) != "SET");
    return V == Verb::Unknown && Verbal;
  }

  HoleKind leading() const {
    if (T.isAnyOf(1, {"INTO", "FROM", "TABLE", "INDEX"}))
      return HoleKind::Keyword;
    if (T.isComparison(1) || T.isAnyOf(1, {"ASC", "DESC"}))
      return HoleKind::Identifier;
    return T.isAnyOf(1, {"WHERE", "ORDER", "LIMIT", "GROUP", "AND", "OR", "SELECT", "UNION"}) ? HoleKind::Clause
                                                                                              : HoleKind::Unknown;
  }

  HoleKind atHead(size_t I) const {
    if (in(I) == Clause::With)
      return T.word(I + 1) == "AS" ? HoleKind::Identifier : HoleKind::Clause;
    if (afterAnyOf(I, {"SAVEPOINT", "RELEASE", "TO", "TRAN", "TRANSACTION", "VACUUM", "ANALYZE", "REINDEX", "LISTEN",
                       "UNLISTEN", "NOTIFY", "TABLE", "DETACH", "AS", "DEALLOCATE", "DECLARE", "PREPARE"}) &&
        V != Verb::Unknown)
      return HoleKind::Identifier;
    if (afterAnyOf(I, {"ATTACH", "DATABASE", "INTO"}) && V == Verb::Other)
      return T.word(0) == "DETACH" ? HoleKind::Identifier : HoleKind::Value;
    if (afterAnyOf(I, {"UNION", "ALL", "EXCEPT", "INTERSECT", "EXPLAIN"}))
      return HoleKind::Clause;
    // A fragment such as `name = {}` shows no clause; only its operators tell, and the colon of a message is none.
    if (T.isOperator(I - 1, ":"))
      return HoleKind::Unknown;
    const HoleKind K = inCondition(I);
    return K == HoleKind::Clause && !afterAnyOf(I, {"AND", "OR"}) ? HoleKind::Unknown : K;
  }

  HoleKind inSelectList(size_t I) const {
    const bool First = afterAnyOf(I, {"SELECT", "DISTINCT", "ALL"});
    if (T.word(I - 1) == "TOP" || (T.is(I - 1, TokenKind::Open) && T.word(I - 2) == "TOP"))
      return HoleKind::LimitOffset;
    if (First && T.ends(I + 1))
      return HoleKind::Clause;
    const bool Item = First || (T.is(I - 1, TokenKind::Comma) && O.Places[I].Frame == FrameKind::Query);
    if (!Item)
      return inExpression(I);
    return selectsFromTable(I) || T.is(I + 1, TokenKind::Open) ? HoleKind::Identifier : HoleKind::Value;
  }

  /// Without a FROM there are no columns to name: INSERT INTO t SELECT {}, '{}' WHERE NOT EXISTS (...)
  bool selectsFromTable(size_t I) const {
    for (size_t K = I + 1; K < T.size(); ++K) {
      if (O.Places[K].OpenedBy == O.Places[I].OpenedBy && in(K) != Clause::Select)
        return in(K) == Clause::From || in(K) == Clause::Target;
      if (T.isHole(K) && mayEndList(K))
        return true;
    }
    return false;
  }

  /// SELECT a, {} {}: the second hole may be the FROM clause.
  bool mayEndList(size_t I) const { return in(I) == Clause::Select && followsOperand(I); }

  HoleKind inTarget(size_t I) const {
    if (afterAnyOf(I, {"INSERT", "DELETE", "REPLACE"}) && T.isAnyOf(I + 1, {"INTO", "FROM"}))
      return HoleKind::Keyword;
    if (afterAnyOf(I, {"INSERT", "INTO", "UPDATE", "DELETE", "FROM", "TABLE", "ONLY", "COPY", "IGNORE", "OR"}))
      return T.word(I - 1) == "OR" ? HoleKind::Keyword : HoleKind::Identifier;
    return T.is(I - 1, TokenKind::Comma) ? HoleKind::Identifier : HoleKind::Clause;
  }

  HoleKind inFrom(size_t I) const {
    if (afterAnyOf(I, {"FROM", "JOIN", "LATERAL", "ONLY", "AS", "USING"}) || opens(I))
      return HoleKind::Identifier;
    return T.isAnyOf(I + 1, {"JOIN", "OUTER"}) ? HoleKind::Keyword : HoleKind::Clause;
  }

  /// Where a condition or an operand of one stands.
  HoleKind inCondition(size_t I) const {
    const bool Opens = T.is(I - 1, TokenKind::Open);
    if (Opens && T.isComparison(I - 2))
      return HoleKind::Value;
    const bool Starts = Opens || afterAnyOf(I, {"WHERE", "AND", "OR", "NOT", "ON", "HAVING", "WHEN", "XOR"});
    if (!Starts || isBetweenAnd(I - 1))
      return inExpression(I);
    const bool Operand = T.isComparison(I + 1) || T.is(I + 1, TokenKind::Open) || T.is(I + 1, TokenKind::Operator);
    return Operand ? HoleKind::Identifier : HoleKind::Clause;
  }

  /// The AND at I belongs to a BETWEEN before it.
  bool isBetweenAnd(size_t I) const {
    if (T.word(I) != "AND")
      return false;
    for (size_t K = I; K-- > 0;) {
      if (O.Places[K].OpenedBy != O.Places[I].OpenedBy)
        continue;
      if (T.word(K) == "BETWEEN")
        return true;
      if (T.isAnyOf(K, {"AND", "OR", "WHERE", "ON", "WHEN"}))
        return false;
    }
    return false;
  }

  HoleKind inExpression(size_t I) const {
    if (T.word(I - 1) == "IN")
      return HoleKind::List;
    if (T.word(I - 1) == "IS" || (T.word(I - 1) == "NOT" && T.word(I - 2) == "IS"))
      return HoleKind::Keyword;
    if (afterAnyOf(I, {"AS", "COLLATE"}))
      return HoleKind::Identifier;
    if (followsOperand(I)) {
      if (T.isOperandStart(I + 1) && !T.is(I + 1, TokenKind::Hole))
        return HoleKind::Keyword;
      return T.isComparison(I + 1) ? HoleKind::Unknown : HoleKind::Clause;
    }
    const bool Due =
        T.is(I - 1, TokenKind::Operator) || T.isComparison(I - 1) || isBetweenAnd(I - 1) || opens(I) ||
        afterAnyOf(I, {"THEN", "ELSE", "LIKE", "ILIKE", "ESCAPE", "INTERVAL", "CASE", "ANY", "DIV", "MOD"});
    if (!Due)
      return HoleKind::Clause;
    return T.is(I + 1, TokenKind::Open) ? HoleKind::Identifier : HoleKind::Value;
  }

  HoleKind inOrder(size_t I) const {
    if (T.word(I - 1) == "BY" || (opens(I) && O.Places[I].Frame == FrameKind::Query))
      return HoleKind::Identifier;
    if (afterAnyOf(I, {"ORDER", "GROUP"}))
      return HoleKind::Clause;
    const bool AfterItem = T.isOperandEnd(I - 1) && !afterAnyOf(I, {"ASC", "DESC"});
    const bool ItemEnds =
        closes(I) || T.isAnyOf(I + 1, {"LIMIT", "NULLS", "OFFSET", "FETCH", "FOR"}) || T.isHole(I + 1);
    if (AfterItem && in(I) == Clause::OrderBy)
      return ItemEnds ? HoleKind::Direction : HoleKind::Keyword;
    return inExpression(I);
  }

  HoleKind inSet(size_t I) const {
    if (T.word(I - 1) == "SET" || T.is(I - 1, TokenKind::Comma) || T.word(I - 1) == "UPDATE")
      return T.isOperator(I + 1, "=") ? HoleKind::Identifier : HoleKind::Clause;
    return inExpression(I);
  }

  HoleKind inValues(size_t I) const {
    if (O.Places[I].Frame == FrameKind::Query) // VALUES {}, VALUES (1), {}
      return T.word(I - 1) == "VALUES" || T.is(I - 1, TokenKind::Comma) ? HoleKind::List : HoleKind::Clause;
    if (O.Places[I].Frame != FrameKind::Values)
      return inExpression(I);
    if (isAlone(I))
      return insertedColumns() == 1 ? HoleKind::Value : HoleKind::List;
    return opens(I) ? HoleKind::Value : inExpression(I);
  }

  /// How many columns INSERT INTO t (...) names; 0 if that is not known.
  size_t insertedColumns() const {
    size_t Count = 0;
    for (size_t I = 0; I < T.size() && in(I) != Clause::Values; ++I) {
      if (O.Places[I].Frame != FrameKind::Columns)
        continue;
      if (T[I].HasHole && T.isHole(I))
        return 0;
      Count += opens(I);
    }
    return Count;
  }

  HoleKind inArguments(size_t I) const {
    const size_t Opener = O.Places[I].OpenedBy;
    if (Opener == SIZE_MAX) // CALL {}, EXEC p {}
      return afterAnyOf(I, {"CALL", "EXEC", "EXECUTE"}) ? HoleKind::Identifier : HoleKind::Value;
    if (T.word(0) == "PRAGMA")
      return HoleKind::Identifier;
    if (T.word(Opener - 1) == "CAST" && T.word(I - 1) == "AS")
      return HoleKind::Keyword;
    const bool Column = T.word(I - 1) == "DISTINCT" || T.isAnyOf(Opener - 1, {"COUNT", "SUM", "MIN", "MAX", "AVG"});
    if (Column && (opens(I) || T.word(I - 1) == "DISTINCT"))
      return HoleKind::Identifier;
    if (afterAnyOf(I, {"FROM", "FOR", "BY"}))
      return T.word(I - 1) == "FOR" ? HoleKind::Value : HoleKind::Identifier;
    return inExpression(I);
  }

  HoleKind inDdl(size_t I) const {
    if (afterAnyOf(I, {"CREATE", "ALTER"}))
      return HoleKind::Keyword;
    if (T.word(I - 1) == "DEFAULT" || T.is(I - 1, TokenKind::Operator) || T.word(I - 1) == "PASSWORD")
      return HoleKind::Value;
    if (afterAnyOf(I, {"TABLE",    "EXISTS",       "INDEX",    "VIEW",      "TRIGGER",    "COLUMN",     "DATABASE",
                       "SCHEMA",   "SEQUENCE",     "TO",       "ON",        "REFERENCES", "CONSTRAINT", "USER",
                       "ROLE",     "TYPE",         "FUNCTION", "PROCEDURE", "EXTENSION",  "ADD",        "DROP",
                       "RENAME",   "CONCURRENTLY", "ONLY",     "KEY",       "CHANGE",     "MODIFY",     "AFTER",
                       "TRUNCATE", "COLLATE",      "GRANT",    "FROM"}))
      return HoleKind::Identifier;
    const bool Definition = O.Places[I].Frame == FrameKind::Definition;
    if (opens(I))
      return Definition && closes(I) ? HoleKind::Clause : HoleKind::Identifier;
    return T.isOperandEnd(I - 1) && !closes(I) ? HoleKind::Keyword : HoleKind::Clause;
  }

  HoleKind inSetting(size_t I) const {
    if (T.is(I - 1, TokenKind::Operator) || afterAnyOf(I, {"TO", "NAMES", "LIKE"}))
      return HoleKind::Value;
    if (I == 1 || T.isAnyOf(I - 1, {"SESSION", "LOCAL", "GLOBAL", "TABLE"}) || T.is(I - 1, TokenKind::Comma))
      return HoleKind::Identifier;
    return T.is(I - 1, TokenKind::Open) ? HoleKind::Value : HoleKind::Clause;
  }

  View T;
  const Outline &O;
  Verb V;
};

std::string firstWord(Tokens T) {
  for (const Token &Tok : T)
    if (Tok.Kind != TokenKind::Open)
      return Tok.Kind == TokenKind::Word && !Tok.HasHole ? Tok.Spelling : std::string();
  return {};
}

} // namespace

std::vector<HoleKind> holeKinds(Tokens T, const Outline &O, Verb V) {
  std::vector<HoleKind> Kinds(T.size(), HoleKind::Unknown);
  const HoleReader Reader(T, O, V);
  for (size_t I = 0; I < T.size(); ++I)
    if (T[I].HasHole)
      Kinds[I] = Reader.kind(I);
  return Kinds;
}

void describeHoles(const Source &S, Tokens T, const std::vector<HoleKind> &Kinds, Verb V, size_t StatementIndex,
                   std::vector<HoleInfo> &Out) {
  const std::string Context = V == Verb::Unknown ? std::string() : firstWord(T);
  for (size_t I = 0; I < T.size(); ++I)
    for (size_t U = T[I].Begin; T[I].HasHole && U < T[I].End; ++U) {
      if (!S.isHole(U))
        continue;
      HoleInfo H;
      H.Hole = S.hole(U);
      H.Kind = Kinds[I];
      H.InDml = isDml(V);
      H.Context = Context;
      H.Quote = T[I].Quote;
      H.StatementIndex = StatementIndex;
      if (T[I].Quote) {
        H.LikePrefix = S.text(T[I].ContentBegin, U);
        H.LikeSuffix = S.text(U + 1, T[I].ContentEnd);
      }
      Out.push_back(std::move(H));
    }
}

} // namespace orm::sql
