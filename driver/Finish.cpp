#include "Finish.h"
#include "Baseline.h"
#include "ChangedLines.h"
#include "Commands.h"
#include "Files.h"
#include "Fixes.h"
#include "Progress.h"
#include "Rules.h"
#include "report/Fingerprints.h"
#include "report/Formats.h"
#include "report/SourceTexts.h"

#include "facts/effects/EffectStore.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <unistd.h>

namespace orm::driver {
using report::Finding;
using report::Level;
using report::Trouble;

static std::string currentDir() {
  llvm::SmallString<256> Path;
  llvm::sys::fs::current_path(Path);
  return canonicalPath(Path);
}

std::string sourceRoot(const Options &O) {
  if (!O.SourceRoot.empty())
    return canonicalPath(O.SourceRoot);
  const std::string Here = currentDir(), Git = findUpwards(Here, ".git");
  return Git.empty() ? Here : Git;
}

void printTroubles(const std::vector<Trouble> &Troubles) {
  llvm::outs().flush();
  const std::string Here = currentDir();
  std::set<std::string> Printed;
  for (const Trouble &T : Troubles) {
    std::string Text = T.File.empty() ? "" : relativeTo(T.File, Here) + ":";
    if (T.Line)
      Text += std::to_string(T.Line) + ":";
    Text += (T.File.empty() ? "" : " ") + T.Message;
    if (Printed.insert(Text).second)
      llvm::errs() << "orm-tidy: error: " << Text << '\n';
  }
}

bool writeReports(const Options &O, const report::Report &R) {
  report::SourceTexts Sources;
  bool Ok = true;
  for (const Output &Out : O.Outputs) {
    const bool ToStandardOutput = Out.Path == "-";
    report::Style Style{ToStandardOutput && wantsColour(STDOUT_FILENO), currentDir()};
    if (ToStandardOutput && Out.Format == "text" && O.FixDryRun)
      continue;
    const std::string Text = report::render(Out.Format, R, Sources, Style);
    if (ToStandardOutput) {
      llvm::outs() << Text;
      llvm::outs().flush();
    } else if (llvm::Error E = writeFile(Out.Path, Text)) {
      fail("the " + Out.Format + " report is lost: " + llvm::toString(std::move(E)));
      Ok = false;
    }
  }
  return Ok;
}

namespace {

class Finisher {
public:
  Finisher(const Options &O, Linker Units, std::vector<Trouble> Troubles)
      : O(O), Units(std::move(Units)), Root(sourceRoot(O)) {
    R.Troubles = std::move(Troubles);
  }

  int run() {
    takeTroubles();
    link();
    for (size_t I = 0; I < All.size(); ++I)
      Reported.insert(I);
    keepChangedLines();
    leaveOutBaseline();
    fix();
    writeBaseline();
    for (size_t I : Reported)
      R.Findings.push_back(All[I]);
    R.Rules = allRules();
    R.SourceRoot = Root;
    R.Version = ORM_TIDY_VERSION;
    printTroubles(R.Troubles);
    Failed |= !writeReports(O, R);
    summary();
    return Failed || !R.Troubles.empty() ? 2 : atOrAbove() ? 1 : 0;
  }

private:
  void takeTroubles() {
    llvm::sort(Units.units(), linkedBefore);
    std::set<std::string> Dropped;
    for (UnitData &U : Units.units()) {
      for (Trouble &T : U.Troubles)
        if (llvm::none_of(R.Troubles, [&](const Trouble &Other) {
              return std::tie(T.File, T.Line, T.Message) == std::tie(Other.File, Other.Line, Other.Message);
            }))
          R.Troubles.push_back(std::move(T));
      Dropped.insert(U.DroppedFlags.begin(), U.DroppedFlags.end());
    }
    if (!Dropped.empty())
      notice("flags that clang does not know were left out: " + llvm::join(Dropped, " "));
  }

  void link() {
    std::vector<EffectGraph::Known> Known;
    if (!O.Index.empty()) {
      std::string Why;
      if (auto Read = readIndex(O.Index, Why))
        Known = std::move(*Read);
      else
        trouble(Why);
    }
    LinkedProgram P = Units.link(Known);
    All = std::move(P.Findings);
    Hashes = std::move(P.Sources);
    if (!O.WriteIndex.empty())
      if (llvm::Error E = writeFile(O.WriteIndex, packIndex(P.Graph.known())))
        trouble("the index is lost: " + llvm::toString(std::move(E)));
  }

  void keepChangedLines() {
    for (const bool FromGit : {true, false}) {
      if (FromGit ? O.Since.empty() : O.Diff.empty())
        continue;
      llvm::Expected<ChangedLines> Changed = FromGit ? ChangedLines::sinceRevision(O.Since, Root) : readDiff();
      // Without knowing what changed, everything is shown: hiding findings would look like success.
      if (!Changed) {
        trouble(llvm::toString(Changed.takeError()));
        continue;
      }
      std::erase_if(Reported, [&](size_t I) { return !Changed->contains(All[I].Where.File, All[I].Where.Line); });
    }
  }

  llvm::Expected<ChangedLines> readDiff() {
    if (O.Diff != "-") {
      llvm::Expected<std::string> Text = readFile(O.Diff);
      return Text ? ChangedLines::fromDiff(*Text, {Root, currentDir()}) : Text.takeError();
    }
    auto Buffer = llvm::MemoryBuffer::getSTDIN();
    return ChangedLines::fromDiff(Buffer ? (*Buffer)->getBuffer() : llvm::StringRef(), {Root, currentDir()});
  }

  void leaveOutBaseline() {
    if (O.Baseline.empty())
      return;
    llvm::Expected<std::set<std::string>> Known = readBaseline(O.Baseline);
    if (!Known) {
      trouble(llvm::toString(Known.takeError()));
      return;
    }
    report::SourceTexts Sources;
    const std::vector<std::string> Marks = report::fingerprints(All, Root, Sources);
    std::erase_if(Reported, [&](size_t I) { return Known->count(Marks[I]) > 0; });
  }

  void fix() {
    if (O.Fix == FixMode::None && !O.FixDryRun)
      return;
    FixPlan Plan = planFixes(All, Reported, O.Fix == FixMode::All ? FixMode::All : FixMode::Safe, Hashes);
    if (O.FixDryRun) {
      llvm::outs() << unifiedDiff(Plan, Root);
      llvm::outs().flush();
      return;
    }
    for (const auto &[I, Why] : Plan.Left)
      llvm::errs() << "orm-tidy: not fixed: " << place(All[I]) << " [" << All[I].Check << "]: " << Why << '\n';
    if (llvm::Error E = writeFixes(Plan)) {
      trouble(llvm::toString(std::move(E)));
      return;
    }
    notice("fixed " + count(Plan.Applied.size(), "finding") + " in " + count(Plan.Files.size(), "file") +
           (Plan.Left.empty() ? "" : ", left " + std::to_string(Plan.Left.size())));
    std::vector<Finding> Remaining;
    std::set<size_t> StillReported;
    for (size_t I = 0; I < All.size(); ++I) {
      if (Plan.Applied.count(I))
        continue;
      if (Reported.count(I))
        StillReported.insert(Remaining.size());
      moveBehindFixes(All[I], Plan);
      Remaining.push_back(std::move(All[I]));
    }
    All = std::move(Remaining);
    Reported = std::move(StillReported);
  }

  // What is in the new baseline is known from now on, so none of it remains.
  void writeBaseline() {
    if (O.WriteBaseline.empty())
      return;
    report::SourceTexts Sources;
    const std::string Text = baselineText(All, report::fingerprints(All, Root, Sources), Root);
    if (llvm::Error E = writeFile(O.WriteBaseline, Text)) {
      trouble("the baseline is lost: " + llvm::toString(std::move(E)));
      return;
    }
    notice("wrote " + count(All.size(), "finding") + " to the baseline '" + O.WriteBaseline + "'");
    Reported.clear();
  }

  bool atOrAbove() const {
    return O.Fail != FailOn::Never && llvm::any_of(R.Findings, [&](const Finding &F) {
             return static_cast<int>(F.L) >= static_cast<int>(O.Fail);
           });
  }

  void summary() {
    if (R.Findings.empty())
      return;
    std::set<std::string> Files;
    size_t Safe = 0, Levels[3] = {};
    for (const Finding &F : R.Findings) {
      Files.insert(F.Where.File);
      ++Levels[static_cast<size_t>(F.L)];
      Safe += llvm::any_of(F.Fixes, [](const report::Fix &X) { return X.Safe; });
    }
    std::vector<std::string> Parts;
    for (Level L : {Level::Error, Level::Warning, Level::Note})
      if (const size_t N = Levels[static_cast<size_t>(L)])
        Parts.push_back(count(N, report::levelName(L)));
    notice(llvm::join(Parts, ", ") + " in " + count(Files.size(), "file") +
           (Safe ? "; --fix repairs " + std::to_string(Safe) : ""));
  }

  static std::string count(size_t N, llvm::StringRef What) {
    return std::to_string(N) + " " + What.str() + (N == 1 ? "" : "s");
  }

  std::string place(const Finding &F) const {
    return relativeTo(F.Where.File, currentDir()) + ":" + std::to_string(F.Where.Line);
  }

  void notice(const llvm::Twine &Text) {
    llvm::outs().flush();
    if (!O.Quiet)
      llvm::errs() << "orm-tidy: " << Text << '\n';
  }

  void trouble(const std::string &Message) { R.Troubles.push_back({"", 0, Message}); }

  const Options &O;
  Linker Units;
  const std::string Root;
  report::Report R;
  std::vector<Finding> All;
  std::set<size_t> Reported; ///< indexes into All
  std::map<std::string, uint64_t> Hashes;
  bool Failed = false;
};

} // namespace

int finish(const Options &O, Linker Units, std::vector<Trouble> Troubles) {
  return Finisher(O, std::move(Units), std::move(Troubles)).run();
}

} // namespace orm::driver
