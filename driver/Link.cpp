#include "Link.h"
#include "Sorting.h"

#include "llvm/ADT/STLExtras.h"

namespace orm::driver {
using report::Finding;
using report::Note;
using report::NoteKind;

static auto identity(const Finding &F) {
  return std::tie(F.Where.File, F.Where.Line, F.Where.Column, F.Check, F.Message);
}

bool printedBefore(const Finding &A, const Finding &B) { return identity(A) < identity(B); }

// The way continues where the record's own notes end; advice stays last.
static void addWitness(Finding &F, const Condition &When, const EffectGraph &Graph) {
  std::vector<Note> Way;
  for (const EffectAtom &Atom : When.All)
    for (const Step &S : Graph.witness(Atom)) {
      Note N;
      N.Kind = NoteKind::Step;
      N.Message = S.Message;
      N.Where.File = S.Where.File;
      N.Where.Line = N.Where.EndLine = S.Where.Line;
      N.Where.Column = N.Where.EndColumn = S.Where.Column;
      const bool Known =
          llvm::any_of(Way, [&](const Note &Other) { return Other.Where == N.Where && Other.Message == N.Message; });
      if (!Known)
        Way.push_back(std::move(N));
    }
  auto Behind = llvm::find_if(llvm::reverse(F.Notes), [](const Note &N) { return N.Kind != NoteKind::Help; });
  F.Notes.insert(Behind.base(), Way.begin(), Way.end());
}

static bool settle(UnitFinding &U, const EffectGraph &Graph) {
  if (U.When.empty())
    return true;
  const std::optional<EffectGraph::Answer> Answer = Graph.holds(U.When);
  if (!Answer)
    return false;
  U.F.Possible |= Answer->C == Certainty::Possible;
  addWitness(U.F, U.When, Graph);
  return true;
}

void Linker::add(UnitData D) {
  for (const FunctionSummary &F : D.Functions)
    Graph.add(F);
  D.Functions = {};
  Units.push_back(std::move(D));
}

LinkedProgram linkUnits(std::vector<UnitData> Units, const std::vector<EffectGraph::Known> &Known) {
  Linker L;
  for (UnitData &U : Units)
    L.add(std::move(U));
  return L.link(Known);
}

LinkedProgram Linker::link(const std::vector<EffectGraph::Known> &Known) {
  llvm::sort(Units, linkedBefore);
  LinkedProgram P;
  P.Graph = std::move(Graph);
  for (const EffectGraph::Known &K : Known)
    P.Graph.addKnown(K);
  P.Graph.solve();

  for (UnitData &U : Units) {
    for (UnitFinding &Pending : U.Findings)
      if (settle(Pending, P.Graph))
        P.Findings.push_back(std::move(Pending.F));
    for (FileHash &H : U.Sources)
      P.Sources.emplace(std::move(H.File), H.Hash);
  }
  // A header's finding comes from every unit that includes it: the surest of them stands for all.
  sortStably(P.Findings, [](const Finding &A, const Finding &B) {
    if (identity(A) != identity(B))
      return identity(A) < identity(B);
    return std::tie(A.Possible, A.IncompleteUnit) < std::tie(B.Possible, B.IncompleteUnit);
  });
  P.Findings.erase(
      llvm::unique(P.Findings, [](const Finding &A, const Finding &B) { return identity(A) == identity(B); }),
      P.Findings.end());
  return P;
}

} // namespace orm::driver
