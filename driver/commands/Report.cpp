// orm-tidy report IN.sarif: the same findings in other formats.
#include "Commands.h"
#include "Files.h"
#include "Finish.h"
#include "report/Formats.h"

#include "llvm/Support/MemoryBuffer.h"

namespace orm::driver {

int runReport(const Options &O) {
  const std::string &Path = O.Arguments.front();
  std::string Text;
  if (Path == "-") {
    if (auto Buffer = llvm::MemoryBuffer::getSTDIN())
      Text = (*Buffer)->getBuffer().str();
  } else if (llvm::Expected<std::string> Read = readFile(Path)) {
    Text = std::move(*Read);
  } else {
    return fail(llvm::toString(Read.takeError()));
  }
  report::Report R;
  std::string Why;
  if (!report::fromSarif(Text, R, Why))
    return fail("'" + Path + "' is not a SARIF report of orm-tidy: " + Why);
  if (!O.SourceRoot.empty() || R.SourceRoot.empty()) {
    const std::string Root = sourceRoot(O);
    auto Move = [&](std::string &File) {
      if (isInside(File, R.SourceRoot))
        File = Root + "/" + relativeTo(File, R.SourceRoot);
    };
    for (report::Finding &F : R.Findings) {
      Move(F.Where.File);
      for (report::Note &N : F.Notes)
        Move(N.Where.File);
    }
    R.SourceRoot = Root;
  }
  return writeReports(O, R) ? 0 : 2;
}

} // namespace orm::driver
