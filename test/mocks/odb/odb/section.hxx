#pragma once

namespace odb {
class section {
public:
  section(bool Loaded = false, bool Changed = false);
  bool loaded() const;
  bool changed() const;
};
} // namespace odb
