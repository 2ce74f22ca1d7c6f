// In which clause, and in what kind of parentheses, each token of a statement stands.
#pragma once

#include "sql/Lexer.h"

namespace orm::sql {

enum class Clause : uint8_t {
  Head, // Before the first clause word, and between the branches of a UNION.
  With,
  Select,
  Target, // The table that INSERT, UPDATE, DELETE, COPY or SHOW names.
  Columns,
  From,
  On,
  Using,
  Where,
  GroupBy,
  Having,
  OrderBy,
  Limit,
  Offset,
  Set,
  Values,
  Conflict,
  Returning,
  InList,
  Args,
  Ddl,
  Setting,
  Tail
};

enum class FrameKind : uint8_t {
  Query,  // The statement itself, or a subquery's parentheses.
  Join,   // FROM (a JOIN b ...)
  List,   // IN (...)
  Values, // VALUES (...)
  Columns,
  Args,
  Group,     // Parentheses of an expression; the clause is the one around them.
  Definition // CREATE TABLE t (...)
};

struct Place {
  Clause In = Clause::Head;
  FrameKind Frame = FrameKind::Query;
  bool Outer = false; // The statement's own query level, or a branch of it.
  unsigned Depth = 0;
  unsigned Branch = 0;        // Of a UNION, counted over the outer level.
  size_t OpenedBy = SIZE_MAX; // The Open token of the frame it stands in.
};

/// Places[I] is about T[I]; a parenthesis stands in the frame around it, a clause word in the clause it starts.
struct Outline {
  std::vector<Place> Places;
  std::vector<size_t> CloseOf; // For an Open token its Close, or the statement's size.
  unsigned Branches = 1;
};

Outline outline(Tokens T);

} // namespace orm::sql
