// Whether the database has been asked the same question before, with nothing in between that could change the answer.
#pragma once

#include "facts/OrmCall.h"

#include <optional>
#include <vector>

namespace orm {

struct RepeatedRead {
  const ApiCall *First = nullptr;
  std::vector<EffectAtom> Unless; ///< functions called in between: with one of these effects it may be another answer
};

/// The earlier read of the same function that every way to this one passes.
std::optional<RepeatedRead> askedBefore(const OrmCall &C);

} // namespace orm
