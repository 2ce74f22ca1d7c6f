// PostgreSQL's own parser, asked for what needs operator precedence.
#pragma once

#include "sql/Statement.h"

namespace orm::sql {

struct PgAnswer {
  bool Parsed = false;
  Tri HasWhere = Tri::Unknown; // In every branch of a UNION; Unknown for other statements than SELECT, UPDATE, DELETE.
  Tri KeyEquality = Tri::Unknown; // As Statement::WhereHasKeyEquality.
};

/// Parses one statement written by postgresText(). Thread-safe: the parser's state is per thread.
PgAnswer askPostgres(const std::string &Sql);

bool parsesAsPostgres(const std::string &Sql);

} // namespace orm::sql
