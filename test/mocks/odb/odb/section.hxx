#pragma once

namespace odb {
class section {
public:
  section();
  bool loaded() const;
  bool changed() const;
};
} // namespace odb
