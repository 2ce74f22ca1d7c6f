#pragma once

namespace Poco {
class Thread {
public:
  static void sleep(long);
  void join();
};
} // namespace Poco
