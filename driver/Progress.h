// One line on standard error that says how far the work is.
#pragma once

#include "Options.h"

namespace orm::driver {

class Progress {
public:
  Progress(ProgressMode Mode, bool Quiet, size_t Total);
  ~Progress();
  /// One more is done.
  void step(llvm::StringRef File);
  /// Takes the line away, so that other lines can be printed.
  void clear();

private:
  bool Show = false, Terminal = false;
  size_t Done = 0, Total;
  bool Shown = false;
};

/// Is colour wanted on this file? Terminals only, and not with NO_COLOR set.
bool wantsColour(int File);

} // namespace orm::driver
