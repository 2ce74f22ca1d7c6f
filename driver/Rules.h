// The checks' own metadata as reports want it.
#pragma once

#include "report/Finding.h"

namespace orm::driver {

/// Of all registered checks, by name.
std::vector<report::RuleInfo> allRules();

} // namespace orm::driver
