#pragma once
#include <Poco/Data/Session.h>

namespace Poco {
namespace Data {
class SessionPool : public RefCountedObject {
public:
  SessionPool(const std::string &, const std::string &, int = 1, int = 32, int = 60);
  ~SessionPool();
  Session get();
  Session get(const std::string &, bool);
  int capacity() const;
  int available() const;
  void shutdown();
};
} // namespace Data
} // namespace Poco
