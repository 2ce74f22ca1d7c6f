// One transaction around a loop, in the idiom of the library.
#pragma once

#include "core/fix/Fix.h"
#include "facts/OrmCall.h"

#include <optional>
#include <string>

namespace orm {

/// Statements in front of and behind a loop that put one transaction around it.
struct TransactionText {
  std::string Before, After, Include;
};
/// From the object of the call, its arguments, its statement, or the one connection that the function has. Nothing
/// where the loop could leave the function in between, or ends transactions itself.
std::optional<TransactionText> transactionAround(const OrmCall &C, const Loop &L);

/// Unsafe: all rows are there at once, or none.
std::optional<Fix> transactionFix(const OrmCall &C, const Loop &L);

} // namespace orm
