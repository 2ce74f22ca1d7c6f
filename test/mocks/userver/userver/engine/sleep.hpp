#pragma once

namespace userver::engine {
void SleepFor(int Milliseconds);
}
