#include "Fixes.h"
#include "Files.h"
#include "FixFormat.h"
#include "Flags.h"

#include "llvm/ADT/STLExtras.h"

namespace orm::driver {
using report::Edit;
using report::Finding;
using report::Fix;

static unsigned endOf(const Edit &E) { return E.Offset + E.Length; }

// Two edits that touch the same bytes, or that insert at the same place, have no meaning together.
static bool overlap(const Edit &A, const Edit &B) {
  if (A.Offset == B.Offset)
    return true;
  return A.Offset < B.Offset ? B.Offset < endOf(A) : A.Offset < endOf(B);
}

// Neither knows what the other makes of the place between them.
static bool touch(const Edit &A, const Edit &B) { return A.Offset <= endOf(B) && B.Offset <= endOf(A); }

// Two fixes may both want one #include: the same whole line, or the same replacement, is done once for both. An equal
// insertion inside a line is not: two fixes may each need their own bracket there.
static bool servesBoth(const Edit &A, const Edit &B) {
  return A == B && (A.Length > 0 || llvm::StringRef(A.Text).ends_with("\n"));
}

namespace {

class Planner {
public:
  Planner(const std::map<std::string, uint64_t> &Sources, FixPlan &Plan) : Sources(Sources), Plan(Plan) {}

  /// Empty where the fix was taken, else why not.
  std::string take(const Fix &X) {
    std::vector<Edit> Edits = X.Edits;
    llvm::sort(Edits);
    Edits.erase(llvm::unique(Edits), Edits.end());
    std::vector<Edit> New;
    for (size_t I = 0; I < Edits.size(); ++I) {
      const Edit &E = Edits[I];
      if (std::string Why = usable(E); !Why.empty())
        return Why;
      if (I > 0 && Edits[I - 1].File == E.File && overlap(Edits[I - 1], E))
        return "its own edits overlap";
      bool Done = false;
      for (const Edit &Other : Plan.Files[E.File].Edits) {
        Done |= servesBoth(E, Other);
        if (!servesBoth(E, Other) && touch(E, Other))
          return "it touches another fix; run again to apply it";
      }
      if (!Done)
        New.push_back(E);
    }
    if (Edits.empty())
      return "it has no edits";
    for (Edit &E : New)
      Plan.Files[E.File].Edits.push_back(std::move(E));
    return {};
  }

private:
  std::string usable(const Edit &E) {
    const auto [Where, New] = Problem.try_emplace(E.File);
    if (New)
      Where->second = open(E.File);
    if (Where->second.empty() && endOf(E) > Plan.Files[E.File].Before.size())
      return "it does not fit into '" + E.File + "'";
    return Where->second;
  }

  std::string open(const std::string &File) {
    const auto Known = Sources.find(File);
    if (Known == Sources.end())
      return "'" + File + "' was not read by the analysis";
    llvm::Expected<std::string> Text = readFile(File);
    if (!Text)
      return llvm::toString(Text.takeError());
    if (contentHash(*Text) != Known->second)
      return "'" + File + "' changed since the analysis";
    Plan.Files[File].Before = std::move(*Text);
    return {};
  }

  const std::map<std::string, uint64_t> &Sources;
  FixPlan &Plan;
  std::map<std::string, std::string> Problem;
};

} // namespace

static const Fix *choose(const Finding &F, FixMode Mode) {
  for (const Fix &X : F.Fixes)
    if (X.Safe)
      return &X;
  return Mode == FixMode::All && !F.Fixes.empty() ? &F.Fixes.front() : nullptr;
}

FixPlan planFixes(const std::vector<Finding> &Findings, const std::set<size_t> &Offered, FixMode Mode,
                  const std::map<std::string, uint64_t> &Sources) {
  FixPlan Plan;
  Planner P(Sources, Plan);
  for (size_t I : Offered)
    if (const Fix *X = choose(Findings[I], Mode)) {
      std::string Why = P.take(*X);
      if (Why.empty())
        Plan.Applied.insert(I);
      else
        Plan.Left.push_back({I, std::move(Why)});
    }
  std::erase_if(Plan.Files, [](const auto &Entry) { return Entry.second.Edits.empty(); });
  for (auto &[Name, File] : Plan.Files) {
    llvm::sort(File.Edits);
    File.Edits = formatEdits(Name, File.Before, std::move(File.Edits));
    size_t At = 0;
    for (const Edit &E : File.Edits) {
      File.After.append(File.Before, At, E.Offset - At);
      File.After += E.Text;
      At = endOf(E);
    }
    File.After.append(File.Before, At);
  }
  return Plan;
}

llvm::Error writeFixes(const FixPlan &Plan) {
  std::vector<const std::pair<const std::string, FixPlan::File> *> Written;
  for (const auto &Entry : Plan.Files) {
    llvm::Error E = writeFile(Entry.first, Entry.second.After);
    if (!E) {
      Written.push_back(&Entry);
      continue;
    }
    for (const auto *Before : Written)
      E = llvm::joinErrors(std::move(E), writeFile(Before->first, Before->second.Before));
    return sentence("no fix was applied: " + llvm::toString(std::move(E)));
  }
  return llvm::Error::success();
}

static unsigned offsetOf(llvm::StringRef Text, unsigned Line, unsigned Column) {
  size_t At = 0;
  for (unsigned L = 1; L < Line && At != llvm::StringRef::npos; ++L)
    At = Text.find('\n', At) + 1;
  return At + Column - 1;
}

static unsigned movedOffset(const FixPlan::File &File, unsigned Offset) {
  long Shift = 0;
  for (const Edit &E : File.Edits)
    if (endOf(E) <= Offset)
      Shift += static_cast<long>(E.Text.size()) - static_cast<long>(E.Length);
  return Offset + Shift;
}

static void moveTo(const FixPlan::File &File, unsigned &Line, unsigned &Column) {
  const unsigned Offset = movedOffset(File, offsetOf(File.Before, Line, Column));
  const llvm::StringRef Before = llvm::StringRef(File.After).take_front(Offset);
  Line = Before.count('\n') + 1;
  Column = Before.size() - (Before.rfind('\n') + 1) + 1;
}

static void move(report::Region &R, const FixPlan &Plan) {
  const auto Found = Plan.Files.find(R.File);
  if (Found == Plan.Files.end() || !R.Line || !R.Column)
    return;
  const unsigned End = movedOffset(Found->second, R.Offset + R.Length);
  R.Offset = movedOffset(Found->second, R.Offset);
  R.Length = End - R.Offset;
  moveTo(Found->second, R.Line, R.Column);
  if (R.EndLine && R.EndColumn)
    moveTo(Found->second, R.EndLine, R.EndColumn);
}

void moveBehindFixes(Finding &F, const FixPlan &Plan) {
  move(F.Where, Plan);
  for (report::Note &N : F.Notes)
    move(N.Where, Plan);
  // A fix that shares a file with the plan was worked out on a text that is gone.
  llvm::erase_if(F.Fixes, [&](const Fix &X) {
    return llvm::any_of(X.Edits, [&](const Edit &E) { return Plan.Files.count(E.File) > 0; });
  });
}

} // namespace orm::driver
