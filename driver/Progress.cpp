#include "Progress.h"

#include "llvm/Support/raw_ostream.h"

#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace orm::driver {

bool wantsColour(int File) {
  const char *No = std::getenv("NO_COLOR");
  const char *Terminal = std::getenv("TERM");
  return ::isatty(File) && !(No && *No) && !(Terminal && llvm::StringRef(Terminal) == "dumb");
}

Progress::Progress(ProgressMode Mode, bool Quiet, size_t Total) : Terminal(::isatty(STDERR_FILENO)), Total(Total) {
  Show = Mode == ProgressMode::Always || (Mode == ProgressMode::Auto && Terminal && !Quiet);
}

Progress::~Progress() { clear(); }

static size_t terminalWidth() {
  winsize Size = {};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &Size) == 0 && Size.ws_col > 20 ? Size.ws_col : 80;
}

void Progress::step(llvm::StringRef File) {
  ++Done;
  if (!Show)
    return;
  const std::string Count = "[" + std::to_string(Done) + "/" + std::to_string(Total) + "] ";
  if (!Terminal) {
    llvm::errs() << Count << File << '\n';
    return;
  }
  // A line that wraps could not be taken back; the end of a path says more than its beginning.
  constexpr size_t BarWidth = 20;
  const size_t Room = terminalWidth() - std::min(terminalWidth(), Count.size() + BarWidth + 4);
  const size_t Full = Total ? Done * BarWidth / Total : BarWidth;
  const bool Colour = wantsColour(STDERR_FILENO);
  std::string Bar;
  for (size_t I = 0; I < BarWidth; ++I)
    Bar += I < Full ? '=' : I == Full ? '>' : ' ';
  llvm::errs() << "\r\33[K" << (Colour ? "\33[32m" : "") << Bar << (Colour ? "\33[0m " : " ") << Count
               << File.take_back(Room);
  llvm::errs().flush();
  Shown = true;
}

void Progress::clear() {
  if (Shown)
    llvm::errs() << "\r\33[K";
  llvm::errs().flush();
  Shown = false;
}

} // namespace orm::driver
