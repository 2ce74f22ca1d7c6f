#pragma once
#include <orm/schema.hpp>

namespace Tom {
class Migration {
public:
  virtual ~Migration();
  virtual void up() const = 0;
  virtual void down() const = 0;
  bool withinTransaction = true;
};
} // namespace Tom
#define T_MIGRATION
