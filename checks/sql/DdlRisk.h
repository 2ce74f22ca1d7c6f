// What a change of the schema does to a database that is in use.
#pragma once

#include "sql/Ddl.h"

#include <optional>
#include <string>

namespace orm::sql {

/// Where a change of the schema runs.
struct DdlTarget {
  Dialect D = Dialect::Unknown;  ///< an unknown one has only the risks that all share
  bool BeforePostgres11 = false; ///< a column with a default was written to every row up to version 10
  bool EmptyTable = false;       ///< the same migration took all rows away before
};

/// What goes wrong, as the end of a sentence that begins with the call, and what to do instead.
struct DdlRisk {
  std::string What, Help;
};

/// A server that other programs use meanwhile; with an embedded database there is no release that still runs.
bool isServer(Dialect D);

/// The risk of one change of a table, or none that is known. Sources: the notes on locks under ALTER TABLE in
/// PostgreSQL's manual (version 18), those on online DDL in MySQL's (8.4), ALTER TABLE ADD COLUMN in SQLite's.
std::optional<DdlRisk> riskOf(const Ddl &D, const DdlChange &C, const DdlTarget &Target);

} // namespace orm::sql
