// Units in files: what --emit writes and `link` reads.
#pragma once

#include "Options.h"
#include "UnitData.h"

namespace orm::driver {

/// Writes one file for each unit and removes those of earlier runs of the same part.
llvm::Error emitUnits(const std::string &Folder, const std::vector<UnitData> &Units, std::optional<Shard> Part);

/// All units in the folders (and files), each once. What cannot be read is among the troubles.
std::vector<UnitData> readUnits(llvm::ArrayRef<std::string> Paths, std::vector<report::Trouble> &Troubles);

} // namespace orm::driver
