// Which clauses a statement has.
#include "sql/Reading.h"
#include "sql/Verbs.h"

namespace orm::sql {
namespace {

/// Yes, or Unknown where only some paths append it.
Tri present(const Token &T) { return T.Optional ? Tri::Unknown : Tri::Yes; }

/// The surer of two sightings of one clause.
Tri either(Tri A, Tri B) {
  if (A == Tri::Yes || B == Tri::Yes)
    return Tri::Yes;
  return A == Tri::Unknown || B == Tri::Unknown ? Tri::Unknown : Tri::No;
}

/// Yes and No must hold in all branches of a UNION.
Tri allOf(const std::vector<Tri> &Branches) {
  for (Tri T : Branches)
    if (T != Branches.front())
      return Tri::Unknown;
  return Branches.front();
}

/// The order in which clauses follow each other: a hole in one may start any later one.
int rank(Clause C) {
  switch (C) {
  case Clause::Where: return 1;
  case Clause::GroupBy:
  case Clause::Having: return 2;
  case Clause::OrderBy: return 3;
  case Clause::Limit: return 4;
  case Clause::Offset: return 5;
  case Clause::Tail:
  case Clause::Conflict: return 6;
  default: return 0;
  }
}

class ClauseReader {
public:
  explicit ClauseReader(const Reading &R) : R(R) {}

  void read(Statement &Out) const {
    Out.HasWhere = starts(Clause::Where);
    Out.HasGroupBy = starts(Clause::GroupBy);
    Out.HasOrderBy = starts(Clause::OrderBy);
    Out.HasOffset = offset();
    Out.HasLimit = limit();
    Out.HasJoin = join();
  }

private:
  bool isStartOf(Clause C, size_t I) const {
    if (R.in(I) != C || !R.isOuter(I) || R.O.Places[I].Frame != FrameKind::Query)
      return false;
    switch (C) {
    case Clause::Where: return R.T.word(I) == "WHERE";
    case Clause::GroupBy: return R.T.word(I) == "GROUP";
    case Clause::OrderBy: return R.T.word(I) == "ORDER";
    case Clause::Offset: return R.T.word(I) == "OFFSET";
    default: return R.T.isAnyOf(I, {"LIMIT", "FETCH"});
    }
  }

  /// A hole of the outer level from which the clause could come: `FROM t {}` may hold WHERE, `ORDER BY a {}` may not.
  Tri doubt(Clause C) const {
    for (size_t I = 0; I < R.T.size(); ++I) {
      if (!R.T[I].HasHole || !mayHoldClauses(R.Kinds[I]) || !R.isOuter(I))
        continue;
      // What follows a hole in the select list is still to come, unless it ends the text.
      const bool InList = R.in(I) == Clause::Select && !R.T.ends(I + 1);
      if (!InList && (rank(R.in(I)) < rank(C) || (R.in(I) == C && C != Clause::Where)))
        return Tri::Unknown;
    }
    return Tri::No;
  }

  Tri starts(Clause C) const {
    std::vector<Tri> Branches(R.O.Branches, Tri::No);
    Tri Whole = Tri::No; // After the last branch: SELECT ... UNION SELECT ... ORDER BY a
    for (size_t I = 0; I < R.T.size(); ++I) {
      if (!isStartOf(C, I) || (C == Clause::Limit && !bounds(I)))
        continue;
      Tri &Branch = Branches[R.O.Places[I].Branch];
      Branch = either(Branch, present(R.T[I]));
      if (R.O.Places[I].Depth == 0 && C != Clause::Where && C != Clause::GroupBy)
        Whole = either(Whole, present(R.T[I]));
    }
    const Tri Seen = either(Whole, allOf(Branches));
    return Seen == Tri::No ? doubt(C) : Seen;
  }

  /// LIMIT ALL, LIMIT NULL and SQLite's LIMIT -1 set no limit.
  bool bounds(size_t I) const { return !R.T.isAnyOf(I + 1, {"ALL", "NULL"}) && !R.T.isOperator(I + 1, "-"); }

  /// OFFSET, and the first number of MySQL's LIMIT 10, 20.
  Tri offset() const {
    for (size_t I = 0; I < R.T.size(); ++I)
      if (R.T.is(I, TokenKind::Comma) && R.in(I) == Clause::Limit && R.isOuter(I))
        return present(R.T[I]);
    return starts(Clause::Offset);
  }

  Tri limit() const {
    Tri Result = starts(Clause::Limit);
    for (size_t I = 0; I < R.T.size(); ++I) {
      const bool Indirect = R.T.word(I) == "ROWNUM" || (R.in(I) == Clause::Limit && isDerived(I));
      const Tri Seen = isTop(I) || isRowNumber(I) ? present(R.T[I]) : Indirect ? Tri::Unknown : Tri::No;
      Result = either(Result, R.O.Branches > 1 && Seen == Tri::Yes ? Tri::Unknown : Seen);
    }
    return Result;
  }

  bool isTop(size_t I) const {
    const bool Counted = R.T.is(I + 1, TokenKind::Number) || R.T.is(I + 1, TokenKind::Open) ||
                         R.T.is(I + 1, TokenKind::Placeholder) || R.T.isHole(I + 1);
    return R.T.word(I) == "TOP" && Counted && R.isOuter(I) && R.T.word(I + 2) != "PERCENT" &&
           R.T.isAnyOf(I - 1, {"SELECT", "DISTINCT", "ALL", "DELETE", "UPDATE", "INSERT"});
  }

  bool isRowNumber(size_t I) const { return R.T.word(I) == "ROWNUM" && R.in(I) == Clause::Where && R.isOuter(I); }

  /// In FROM (SELECT ... LIMIT 5) or a WITH query, where the outer rows are limited, too, unless joined.
  bool isDerived(size_t I) const {
    const size_t Open = R.O.Places[I].OpenedBy;
    return !R.isOuter(I) && Open != SIZE_MAX && (R.in(Open) == Clause::From || R.in(Open) == Clause::With);
  }

  Tri join() const {
    Tri Result = Tri::No;
    for (size_t I = 0; I < R.T.size(); ++I) {
      const bool Comma = R.T.is(I, TokenKind::Comma) && R.O.Places[I].Frame != FrameKind::Args;
      if (R.isOuter(I) && R.in(I) == Clause::From && (Comma || R.T.isAnyOf(I, {"JOIN", "STRAIGHT_JOIN"})))
        Result = either(Result, present(R.T[I]));
    }
    return Result == Tri::No ? doubt(Clause::Where) : Result;
  }

  const Reading &R;
};

/// What a select list is made of, seen through functions but not into subqueries.
struct SelectList {
  bool Aggregate = false;
  bool OptionalAggregate = false;
  bool PlainColumn = false;
  bool UnknownFunction = false;
  bool Star = false;
};

/// max(a, b) is SQLite's scalar function; count(*) OVER () is a window function.
bool foldsRows(const Reading &R, size_t Name) {
  const size_t Close = R.O.CloseOf[Name + 1];
  for (size_t I = Name + 2; I < Close && R.T.isAnyOf(Name, {"MAX", "MIN"}); ++I)
    if (R.T.is(I, TokenKind::Comma) && R.O.Places[I].OpenedBy == Name + 1)
      return false;
  size_t After = Close + 1;
  if (R.T.word(After) == "FILTER" && R.T.is(After + 1, TokenKind::Open))
    After = R.O.CloseOf[After + 1] + 1;
  return R.T.word(After) != "OVER";
}

bool isListStar(const Reading &R, size_t I) {
  const bool Before = R.T.isAnyOf(I - 1, {"SELECT", "DISTINCT", "ALL", "SQL_CALC_FOUND_ROWS", "SQL_NO_CACHE"}) ||
                      R.T.is(I - 1, TokenKind::Comma) || R.T.is(I - 1, TokenKind::Dot) ||
                      R.T.is(I - 1, TokenKind::Number) || R.T.is(I - 1, TokenKind::Close) ||
                      R.T.is(I - 1, TokenKind::Placeholder) || R.T.isHole(I - 1);
  const bool After = R.T.ends(I + 1) || R.T.is(I + 1, TokenKind::Comma) ||
                     R.T.isAnyOf(I + 1, {"FROM", "INTO", "EXCEPT"}) || R.T.is(I + 1, TokenKind::Close) ||
                     R.T.isHole(I + 1);
  return R.T.isOperator(I, "*") && Before && After && R.O.Places[I].Frame == FrameKind::Query;
}

/// A column as an item of its own: `SELECT a, t.b`.
bool isPlainItem(const Reading &R, size_t I) {
  const bool Starts = R.T.is(I - 1, TokenKind::Comma) || R.T.isAnyOf(I - 1, {"SELECT", "DISTINCT"});
  const size_t End = R.T.skipQualifiedName(I);
  return Starts && R.T.isName(I) && !R.T.isHole(I) && !R.T.is(End, TokenKind::Open);
}

void readFunction(const Reading &R, size_t I, SelectList &L) {
  if (!R.T.is(I, TokenKind::Word) || !R.T.is(I + 1, TokenKind::Open))
    return;
  const std::string_view Name = R.T.word(I);
  if (isAggregate(Name) && foldsRows(R, I)) {
    L.Aggregate |= !R.T[I].Optional;
    L.OptionalAggregate |= R.T[I].Optional;
  } else if (!isAggregate(Name) && !isScalarFunction(Name) && !isKeyword(Name) && foldsRows(R, I)) {
    L.UnknownFunction = true;
  }
}

SelectList selectList(const Reading &R) {
  SelectList L;
  bool InList = false;
  for (size_t I = 0; I < R.T.size(); ++I) {
    const bool Outer = R.isOuter(I);
    if (Outer)
      InList = R.in(I) == Clause::Select;
    if (!InList)
      continue;
    L.Star |= Outer && isListStar(R, I);
    L.PlainColumn |= Outer && isPlainItem(R, I);
    readFunction(R, I, L);
    const bool Subquery =
        R.T.is(I, TokenKind::Open) && I + 1 < R.T.size() && R.O.Places[I + 1].Frame == FrameKind::Query;
    if (Subquery)
      I = R.O.CloseOf[I];
  }
  return L;
}

bool isOne(const Reading &R, size_t I) { return R.T[I].Spelling == "1" && !R.T[I].HasHole; }

/// LIMIT 1, TOP 1 or FETCH FIRST ROW ONLY of the whole statement, for certain.
bool takesOneRow(const Reading &R) {
  for (size_t I = 0; I < R.T.size(); ++I) {
    if (!R.isOuter(I) || R.O.Places[I].Depth != 0 || R.T[I].Optional)
      continue;
    if (R.in(I) == Clause::Limit && R.T.word(I) == "LIMIT" && R.T.is(I + 1, TokenKind::Number))
      return isOne(R, I + 1) && (R.T.ends(I + 2) || R.T.word(I + 2) == "OFFSET");
    if (R.T.word(I) == "FETCH" && R.T.isAnyOf(I + 1, {"FIRST", "NEXT"}) && R.T.isAnyOf(I + 2, {"ROW", "ROWS"}))
      return true;
    if (R.T.word(I) == "TOP" && R.T.is(I + 1, TokenKind::Number) && R.T.word(I - 1) == "SELECT")
      return isOne(R, I + 1) && R.T.word(I + 2) != "PERCENT";
  }
  return false;
}

/// SELECT of values alone: nothing follows the list.
bool hasNoFrom(const Reading &R) {
  for (size_t I = 0; I < R.T.size(); ++I)
    if (R.isOuter(I) && (R.in(I) != Clause::Select || R.T.isHole(I)))
      return false;
  return true;
}

/// Whether some token of the outer select list is a hole, which may hold an aggregate.
bool hasHoleInList(const Reading &R) {
  for (size_t I = 0; I < R.T.size(); ++I)
    if (R.T.isHole(I) && R.in(I) == Clause::Select && R.isOuter(I))
      return true;
  return false;
}

} // namespace

void readClauses(const Reading &R, Statement &Out) {
  if (Out.V == Verb::Truncate)
    Out.HasWhere = Tri::No;
  if (isDml(Out.V))
    ClauseReader(R).read(Out);
}

void readSelectList(const Reading &R, Statement &Out) {
  if (Out.V != Verb::Select)
    return;
  const SelectList L = selectList(R);
  Out.SelectsStar = L.Star;
  if (R.O.Branches > 1)
    return; // One row a branch at best.
  if (Out.HasGroupBy == Tri::Yes || (!L.Aggregate && !L.OptionalAggregate && (L.Star || L.PlainColumn)))
    Out.IsAggregate = Tri::No;
  else if (L.Aggregate)
    Out.IsAggregate = Out.HasGroupBy == Tri::No ? Tri::Yes : Tri::Unknown;
  else
    Out.IsAggregate = L.UnknownFunction || L.OptionalAggregate || hasHoleInList(R) ? Tri::Unknown : Tri::No;
  Out.AtMostOneRow = Out.IsAggregate == Tri::Yes || takesOneRow(R) || (!L.Star && !L.UnknownFunction && hasNoFrom(R));
}

} // namespace orm::sql
