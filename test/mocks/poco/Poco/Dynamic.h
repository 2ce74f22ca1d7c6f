#pragma once
#include <string>

namespace Poco {
namespace Dynamic {
class Var {
public:
  Var();
  template <class T> Var(const T &) { __builtin_unreachable(); }
  template <class T> T convert() const { __builtin_unreachable(); }
  template <class T> operator T() const { __builtin_unreachable(); }
  bool isEmpty() const;
  std::string toString() const;
};
} // namespace Dynamic
} // namespace Poco
