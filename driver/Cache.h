// Results of units by everything that they depend on. Any doubt is a miss; a cache that cannot be written costs time,
// never a result.
#pragma once

#include "Analysis.h"
#include "IncludeScan.h"

#include <optional>
#include <string>

namespace orm::driver {

class Cache {
public:
  /// `Folder` empty: the user's cache folder. `Enabled` false: neither reads nor writes.
  Cache(bool Enabled, std::string Folder);

  bool enabled() const { return Enabled; }
  /// A key for the unit, or empty where its inputs cannot be known beforehand.
  std::string keyOf(const UnitJob &Job, const IncludeScan &Scan, const Closure &C) const;
  /// The bytes of a unit that was stored under the key and whose other inputs are still as they were.
  std::optional<UnitData> load(const std::string &Key) const;
  void store(const std::string &Key, const UnitData &D) const;

private:
  std::string pathOf(const std::string &Key) const;

  bool Enabled;
  std::string Folder, Tool;
};

} // namespace orm::driver
