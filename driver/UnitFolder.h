// Units in files: what --emit writes and `link` reads.
#pragma once

#include "Options.h"
#include "UnitData.h"

namespace orm::driver {

/// One file for each unit.
class UnitWriter {
public:
  UnitWriter(std::string Folder, std::optional<Shard> Part) : Folder(std::move(Folder)), S(Part.value_or(Shard())) {}

  /// Makes the folder and removes what earlier runs of the same part left there.
  llvm::Error begin();
  llvm::Error write(const UnitData &D);

private:
  std::string Folder;
  Shard S;
};

/// Hands over all units in the folders (and files), each once. What cannot be read is among the troubles.
void readUnits(llvm::ArrayRef<std::string> Paths, std::vector<report::Trouble> &Troubles,
               llvm::function_ref<void(UnitData)> Take);

} // namespace orm::driver
