#pragma once
#include <string>

namespace Poco {
class Any {
public:
  Any();
  template <class T> Any(const T &) { __builtin_unreachable(); }
};
template <class T, class... A> std::string format(const std::string &, const T &, A...) { __builtin_unreachable(); }
template <class T, class... A> void format(std::string &, const char *, const T &, A...) { __builtin_unreachable(); }
} // namespace Poco
