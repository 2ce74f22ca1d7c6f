#pragma once
#include <chrono>

namespace userver::engine {
template <typename Rep, typename Period> void SleepFor(const std::chrono::duration<Rep, Period> &) {}
template <typename Rep, typename Period> void InterruptibleSleepFor(const std::chrono::duration<Rep, Period> &) {}
template <typename Clock, typename Duration> void SleepUntil(const std::chrono::time_point<Clock, Duration> &) {}
} // namespace userver::engine
