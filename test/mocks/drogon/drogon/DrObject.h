#pragma once

namespace drogon {
class DrObjectBase {
public:
  virtual ~DrObjectBase();
};
template <typename T> class DrObject : public virtual DrObjectBase {};
} // namespace drogon
