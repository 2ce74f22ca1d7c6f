// The parts of a Statement that its tokens answer, one function per group of answers.
#pragma once

#include "sql/Outline.h"
#include "sql/View.h"

#include <set>

namespace orm::sql {

/// One statement, lexed and outlined.
struct Reading {
  const Source &S;
  View T;
  const Outline &O;
  const std::vector<HoleKind> &Kinds;
  Dialect D;
  const std::set<std::string> &Declared;

  Clause in(size_t I) const { return O.Places[I].In; }
  /// In the statement's own select, not in parentheses of an expression or in a subquery.
  bool isOuter(size_t I) const { return O.Places[I].Outer; }
};

/// The variables of `DECLARE @n INT`, which look like parameters in the rest of the script.
std::set<std::string> declaredVariables(Tokens T, const Source &S);

/// Whether the clauses are there: HasWhere, HasLimit, HasOrderBy, ...
void readClauses(const Reading &R, Statement &Out);

/// The select list: SelectsStar, IsAggregate.
void readSelectList(const Reading &R, Statement &Out);

/// Tables, ReadsTable, OrderColumns, OrderByRandom, InsertWithoutColumns, Placeholders.
void readNames(const Reading &R, Statement &Out);
void readPlaceholders(const Reading &R, Statement &Out);

/// NullTests, LikeLeadingWildcard, and WhereHasKeyEquality as far as tokens without precedence show it.
void readConditions(const Reading &R, Statement &Out);

/// A hole that may hold whole clauses.
inline bool mayHoldClauses(HoleKind K) {
  return K == HoleKind::Clause || K == HoleKind::Statement || K == HoleKind::Unknown;
}

} // namespace orm::sql
