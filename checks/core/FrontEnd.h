// Which program the checks run in, where that matters to them.
#pragma once

namespace orm {

/// In clangd remarks are dropped, so findings of note level become warnings there that say "low:".
bool runningInClangd();
/// Called once by orm-clangd before anything else runs.
void setRunningInClangd();

} // namespace orm
