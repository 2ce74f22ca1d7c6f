#pragma once
#include <Poco/Data/SessionPool.h>

namespace Poco {
namespace Data {
class SessionPoolContainer {
public:
  void add(SessionPool *);
  Session add(const std::string &, const std::string &, int = 1, int = 32, int = 60);
  Session get(const std::string &);
};
} // namespace Data
} // namespace Poco
