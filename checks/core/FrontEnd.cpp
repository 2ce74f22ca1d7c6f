#include "core/FrontEnd.h"

namespace orm {

// Written once, before the first thread starts.
static bool InClangd = false;

bool runningInClangd() { return InClangd; }
void setRunningInClangd() { InClangd = true; }

} // namespace orm
