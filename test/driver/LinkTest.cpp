// Settling pending findings over several units.
#include "Link.h"
#include "expect.h"

namespace orm::driver::test {

static UnitFinding pending(const std::string &File, unsigned Line, const std::string &Callee) {
  UnitFinding U;
  U.F.Check = "orm-query-in-loop";
  U.F.Message = "'" + Callee + "' in a loop";
  U.F.Where = {File, Line, 1, Line, 2, 0, 1};
  U.F.Notes = {{report::NoteKind::Related, {File, 1, 1, 1, 2, 0, 1}, "the loop"}, {report::NoteKind::Help, {}, "help"}};
  if (!Callee.empty())
    U.When.All = {{Callee, Effect::Query, -1}};
  return U;
}

static FunctionSummary function(const std::string &Key, bool Queries, std::vector<std::string> Callees = {}) {
  FunctionSummary F;
  F.Key = F.Name = Key;
  F.Where = {"/p/" + Key + ".cpp", 1, 1};
  if (Queries)
    F.Effects = {{Effect::Query, -1, Certainty::Definite, {"/p/" + Key + ".cpp", 2, 3}, "exec"}};
  for (std::string &Callee : Callees)
    F.Calls.push_back({std::move(Callee), false, false, {"/p/" + Key + ".cpp", 4, 5}, {}, {}});
  return F;
}

void testLink() {
  UnitData A, B, C;
  A.File = "/p/a.cpp";
  A.Findings = {pending("/p/a.cpp", 9, "load"), pending("/p/a.cpp", 5, "nothing"), pending("/p/a.cpp", 3, "")};
  A.Sources = {{"/p/a.cpp", 1}};
  B.File = "/p/b.cpp";
  B.Functions = {function("load", false, {"exec"}), function("nothing", false)};
  C.File = "/p/c.cpp";
  C.Functions = {function("exec", true, {"load"})};

  LinkedProgram P = linkUnits({A, B, C}, {});
  EXPECT(P.Findings.size(), 2u);
  EXPECT(P.Findings[0].Where.Line, 3u);
  EXPECT(P.Findings[1].Where.Line, 9u);
  // The way follows the record's own notes, and advice stays last.
  const std::vector<report::Note> &Notes = P.Findings[1].Notes;
  EXPECT(Notes.size() >= 4, true);
  EXPECT(Notes.front().Kind, report::NoteKind::Related);
  EXPECT(Notes[1].Kind, report::NoteKind::Step);
  EXPECT(Notes[1].Where.File, "/p/load.cpp");
  EXPECT(Notes.back().Kind, report::NoteKind::Help);

  // Any order of units is one program.
  LinkedProgram Q = linkUnits({C, B, A}, {});
  EXPECT(Q.Findings.size(), P.Findings.size());
  EXPECT(Q.Findings[1].Notes.size(), Notes.size());

  // A header's finding comes once, and the surer one stays.
  UnitData D = A;
  D.File = "/p/d.cpp";
  D.Findings = {pending("/p/h.h", 7, ""), pending("/p/a.cpp", 3, "")};
  UnitData E = D;
  E.File = "/p/e.cpp";
  D.Findings[0].F.Possible = true;
  LinkedProgram R = linkUnits({D, E, A, B, C}, {});
  EXPECT(R.Findings.size(), 3u);
  EXPECT(R.Findings[2].Where.File, "/p/h.h");
  EXPECT(R.Findings[2].Possible, false);

  // What an index knows settles findings, too.
  LinkedProgram I = linkUnits({A}, P.Graph.known());
  EXPECT(I.Findings.size(), 2u);
  EXPECT(linkUnits({A}, {}).Findings.size(), 1u);
}

} // namespace orm::driver::test
