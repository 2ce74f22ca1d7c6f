#pragma once
#include <string>

namespace Poco {
class File {
public:
  File(const std::string &);
  void copyTo(const std::string &) const;
  void moveTo(const std::string &);
  void remove(bool = false);
};
} // namespace Poco
