// A statement rewritten so that PostgreSQL's grammar can judge its structure.
//
// Literals, parameters and value holes become '' or $1, identifier holes a name, clause holes nothing or a condition of
// the name ClauseName. Other dialects' spellings become PostgreSQL's where the structure stays the same: `t` and [t],
// LIMIT 10, 20, REPLACE INTO, INSERT OR IGNORE, TOP 5, ==, REGEXP, INTERVAL 1 DAY; ON DUPLICATE KEY, index hints, lock
// modes and the ORDER BY and LIMIT of UPDATE and DELETE are left out, so nobody may ask the parser about those.
#pragma once

#include "sql/Reading.h"

namespace orm::sql {

/// The column that stands for a hole that is a whole condition.
inline constexpr std::string_view ClauseName = "orm_clause";
/// The column that stands for "text", which may be a string or a column, and for a format directive such as %1.
inline constexpr std::string_view MaybeStringName = "orm_maybe_string";

/// Nothing if the text is too long, or has bytes that no SQL has. WithOptional: with the pieces that only some paths
/// append.
std::optional<std::string> postgresText(const Reading &R, Verb V, bool WithOptional);

} // namespace orm::sql
