// What a loop over fetched rows does with them that the database could have done: counting, adding up, picking out.
#pragma once

#include "facts/rows/ResultUse.h"

#include <optional>

namespace orm {

struct RowLoop {
  /// Nothing but counters, sums, minima and maxima come out of the loop.
  bool Aggregates = false;
  bool Counts = false; ///< Aggregates: each step is one
  /// The loop does something only for rows that pass a comparison of their own columns with values from outside.
  const clang::Expr *Filter = nullptr;
};

/// Of a loop that walks the rows of a read.
RowLoop rowLoop(const OrmCall &C, const RowUses &Rows, const Loop &L);

/// Rows of a read without limit that the program throws away by a comparison of their columns, in a loop or by an
/// algorithm.
struct CodeFilter {
  const clang::Expr *Condition = nullptr;
  const Loop *L = nullptr; ///< null for an algorithm
  bool Joins = false;      ///< walked for each of others: all rows are used in the end
};
std::optional<CodeFilter> filterInCode(const OrmCall &C);

/// Rows of a read for several rows that only one value is made of, in a loop or by an algorithm.
struct CodeAggregate {
  const Loop *L = nullptr;
  bool Counts = false;   ///< the loop only counts
  std::string Algorithm; ///< its name, where there is no loop
  const clang::Expr *Use = nullptr;
};
std::optional<CodeAggregate> aggregateInCode(const OrmCall &C);

/// Does an algorithm such as copy_if or count_if take rows by such a comparison? Its condition, or null.
const clang::Expr *filterOfAlgorithm(const OrmCall &C, const clang::Expr &Algorithm);
/// accumulate, max_element and the like over the rows, a for_each that only adds up: the algorithm's name, or empty.
std::string aggregateOfAlgorithm(const OrmCall &C, const clang::Expr &Algorithm);

} // namespace orm
