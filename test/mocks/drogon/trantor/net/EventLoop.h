#pragma once
#include <functional>

namespace trantor {
using TimerId = unsigned long long;
class EventLoop {
public:
  void runInLoop(const std::function<void()> &Work);
  void queueInLoop(const std::function<void()> &Work);
  TimerId runAfter(double Seconds, const std::function<void()> &Work);
  TimerId runEvery(double Seconds, const std::function<void()> &Work);
};
} // namespace trantor
