#pragma once
#include <chrono>

namespace userver::engine {
template <typename Rep, typename Period> void SleepFor(const std::chrono::duration<Rep, Period> &) {}
} // namespace userver::engine
