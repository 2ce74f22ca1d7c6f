#pragma once
#include <string>

namespace Poco {
class NumberFormatter {
public:
  static std::string format(int);
  static std::string format(int, int);
  static std::string format(unsigned);
  static std::string format(long);
  static std::string format(unsigned long);
  static std::string format(double);
  static std::string formatHex(int);
  static std::string format0(int, int);
  static void append(std::string &, int);
};
} // namespace Poco
