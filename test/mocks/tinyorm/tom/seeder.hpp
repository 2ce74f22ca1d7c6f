#pragma once
#include <orm/db.hpp>

namespace Tom {
class Seeder {
public:
  virtual ~Seeder();
  virtual void run();
};
} // namespace Tom
