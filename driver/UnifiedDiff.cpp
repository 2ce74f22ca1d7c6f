// Fixes as a unified diff. The edits say where the texts differ, so nothing has to be searched.
#include "Fixes.h"
#include "report/Formats.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace orm::driver {
using report::Edit;

static constexpr size_t Context = 3;

static std::vector<llvm::StringRef> linesOf(llvm::StringRef Text) {
  std::vector<llvm::StringRef> Lines;
  while (!Text.empty()) {
    const size_t End = Text.find('\n');
    Lines.push_back(Text.take_front(End == llvm::StringRef::npos ? Text.size() : End + 1));
    Text = Text.drop_front(Lines.back().size());
  }
  return Lines;
}

namespace {

/// Lines [First, Last) of the old text that become New.
struct Change {
  size_t First, Last;
  std::string New;
};

class FileDiff {
public:
  explicit FileDiff(const FixPlan::File &File) : File(File), Old(linesOf(File.Before)) {
    unsigned Offset = 0;
    for (llvm::StringRef Line : Old) {
      Starts.push_back(Offset);
      Offset += Line.size();
    }
    Starts.push_back(Offset);
    collect();
  }

  std::string hunks() {
    std::string Out;
    long Shift = 0;
    for (size_t I = 0; I < Changes.size();) {
      size_t Last = I;
      while (Last + 1 < Changes.size() && Changes[Last + 1].First <= Changes[Last].Last + 2 * Context)
        ++Last;
      Out += hunk(llvm::ArrayRef(Changes).slice(I, Last - I + 1), Shift);
      I = Last + 1;
    }
    return Out;
  }

private:
  size_t lineOf(unsigned Offset) const {
    // The last start is the end of the text, which is no line.
    return std::upper_bound(Starts.begin(), Starts.end() - 1, Offset) - Starts.begin() - 1;
  }

  void collect() {
    for (size_t I = 0; I < File.Edits.size();) {
      size_t First = Old.empty() ? 0 : lineOf(File.Edits[I].Offset), Last = First + (Old.empty() ? 0 : 1);
      size_t Next = I;
      // Edits that share a line are one change.
      for (; Next < File.Edits.size(); ++Next) {
        const Edit &E = File.Edits[Next];
        if (Next > I && lineOf(E.Offset) >= Last)
          break;
        if (!Old.empty())
          Last = std::max(Last, lineOf(E.Offset + (E.Length ? E.Length - 1 : 0)) + 1);
      }
      // A deleted line end joins the next line.
      Changes.push_back(change(First, Last, I, Next));
      I = Next;
    }
  }

  Change change(size_t First, size_t Last, size_t FromEdit, size_t ToEdit) const {
    std::string New;
    unsigned At = Starts[First];
    for (size_t I = FromEdit; I < ToEdit; ++I) {
      const Edit &E = File.Edits[I];
      New.append(File.Before, At, E.Offset - At);
      New += E.Text;
      At = E.Offset + E.Length;
    }
    New.append(File.Before, At, Starts[Last] - At);
    // Lines that stay as they are belong to the context.
    std::vector<llvm::StringRef> Lines = linesOf(New);
    size_t Front = 0, Back = 0;
    while (First < Last && Front < Lines.size() && Old[First] == Lines[Front])
      ++First, ++Front;
    while (First < Last && Back < Lines.size() - Front && Old[Last - 1] == Lines[Lines.size() - 1 - Back])
      --Last, ++Back;
    std::string Trimmed;
    for (llvm::StringRef Line : llvm::ArrayRef(Lines).drop_front(Front).drop_back(Back))
      Trimmed += Line;
    return {First, Last, Trimmed};
  }

  std::string hunk(llvm::ArrayRef<Change> Group, long &Shift) const {
    const size_t First = Group.front().First < Context ? 0 : Group.front().First - Context;
    const size_t Last = std::min(Group.back().Last + Context, Old.size());
    std::string Body;
    size_t At = First, NewCount = Last - First;
    for (const Change &C : Group) {
      for (; At < C.First; ++At)
        add(Body, ' ', Old[At]);
      for (; At < C.Last; ++At)
        add(Body, '-', Old[At]);
      const std::vector<llvm::StringRef> Lines = linesOf(C.New);
      for (llvm::StringRef Line : Lines)
        add(Body, '+', Line);
      NewCount += Lines.size() - (C.Last - C.First);
    }
    for (; At < Last; ++At)
      add(Body, ' ', Old[At]);
    const size_t OldCount = Last - First;
    std::string Head = "@@ -" + range(First, OldCount) + " +" + range(First + Shift, NewCount) + " @@\n";
    Shift += static_cast<long>(NewCount) - static_cast<long>(OldCount);
    return Head + Body;
  }

  // An empty range names the line before it.
  static std::string range(size_t First, size_t Count) {
    return std::to_string(Count ? First + 1 : First) + (Count == 1 ? "" : "," + std::to_string(Count));
  }

  static void add(std::string &Body, char Kind, llvm::StringRef Line) {
    Body += Kind;
    Body += Line;
    if (!Line.ends_with("\n"))
      Body += "\n\\ No newline at end of file\n";
  }

  const FixPlan::File &File;
  std::vector<llvm::StringRef> Old;
  std::vector<unsigned> Starts;
  std::vector<Change> Changes;
};

} // namespace

std::string unifiedDiff(const FixPlan &Plan, llvm::StringRef SourceRoot) {
  std::string Out;
  for (const auto &[Name, File] : Plan.Files) {
    const std::string Path = report::relativePath(Name, SourceRoot);
    Out +=
        "--- a/" + llvm::StringRef(Path).ltrim('/').str() + "\n+++ b/" + llvm::StringRef(Path).ltrim('/').str() + "\n";
    Out += FileDiff(File).hunks();
  }
  return Out;
}

} // namespace orm::driver
