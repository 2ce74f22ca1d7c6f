// A place as plain data, so that it can outlive a unit.
#pragma once

#include <compare>
#include <string>

namespace orm {

/// A place in a file. Lines and columns count from 1, columns in bytes. File is absolute and canonical.
struct Place {
  std::string File;
  unsigned Line = 0, Column = 0;
  bool operator==(const Place &) const = default;
  auto operator<=>(const Place &) const = default;
};

} // namespace orm
