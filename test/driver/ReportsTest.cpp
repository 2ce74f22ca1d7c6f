// Reports of one literal finding, and SARIF read back.
#include "expect.h"
#include "files.h"
#include "report/Formats.h"
#include "report/SarifParts.h"
#include "report/SourceTexts.h"

#include "llvm/Support/JSON.h"

namespace orm::driver::test {

using namespace report;

static Report sample(const TempFile &F) {
  Report R;
  R.SourceRoot = F.Folder;
  R.Version = "1.2.3";
  RuleInfo Rule;
  Rule.Name = "orm-query-in-loop";
  Rule.Summary = "A query runs in a loop.";
  Rule.Topic = "loading";
  Rule.HelpUri = "https://example.org/x.md";
  Rule.HelpMarkdown = "# orm-query-in-loop\n\nA query runs\nin a loop\n";
  Rule.Precision = "high";
  R.Rules = {Rule};
  Finding X;
  X.Check = Rule.Name;
  X.Possible = true;
  X.Message = "query in 'a[i]'";
  // "ä" is two bytes and one UTF-16 unit, the smiley four bytes and two units.
  X.Where = {F.Path, 2, 9, 2, 13, 0, 0};
  X.Notes = {{NoteKind::Related, {F.Path, 1, 1, 1, 4, 0, 3}, "the [loop]"},
             {NoteKind::Step, {F.Path, 3, 1, 3, 2, 0, 0}, "it runs here"},
             {NoteKind::Help, {}, "do it once"}};
  X.Fixes = {{true, "hoist it", {{F.Path, 0, 3, "ONE"}}}};
  R.Findings = {X};
  R.Troubles = {{F.Path, 3, "does not parse"}};
  return R;
}

static std::string shown(llvm::StringRef Format, const Report &R) {
  SourceTexts Sources;
  return render(Format, R, Sources, {false, R.SourceRoot});
}

static void testSarif(const Report &R) {
  const std::string Text = shown("sarif", R);
  llvm::Expected<llvm::json::Value> Log = llvm::json::parse(Text);
  EXPECT(static_cast<bool>(Log), true);
  if (!Log)
    return;
  const llvm::json::Object &Run = *(*Log->getAsObject()->getArray("runs"))[0].getAsObject();
  const llvm::json::Object &Result = *(*Run.getArray("results"))[0].getAsObject();
  EXPECT(Result.getObject("message")->getString("text").value_or("").str(),
         "Query in 'a\\[i\\]'. See [the \\[loop\\]](1). Do it once.");
  const llvm::json::Object &Region =
      *(*Result.getArray("locations"))[0].getAsObject()->getObject("physicalLocation")->getObject("region");
  EXPECT(Region.getInteger("startColumn").value_or(0), 6);
  EXPECT(Region.getInteger("endColumn").value_or(0), 10);

  Report Back;
  std::string Why;
  EXPECT(fromSarif(Text, Back, Why), true);
  EXPECT(shown("sarif", Back).size() > 1000, true);
  EXPECT(Back.Findings.size(), 1u);
  const Finding &F = Back.Findings[0];
  EXPECT(F.Message, R.Findings[0].Message);
  EXPECT(F.Where.Column, 9u);
  EXPECT(F.Where.EndColumn, 13u);
  EXPECT(F.Where.File, R.Findings[0].Where.File);
  EXPECT(F.Possible, true);
  EXPECT(F.Notes.size(), 3u);
  EXPECT(F.Fixes[0].Safe, true);
  EXPECT(F.Fixes[0].Title, "hoist it");
  EXPECT(Back.Troubles[0].Line, 3u);
  // The text report of what was read back is the text report.
  EXPECT(shown("text", Back), shown("text", R));

  Report Other;
  EXPECT(fromSarif("{", Other, Why), false);
  EXPECT(fromSarif("[]", Other, Why), false);
  EXPECT(has(Why, "not a SARIF log"), true);
  EXPECT(fromSarif("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":7}]}", Other, Why), false);
  EXPECT(has(Why, "no run in it comes from orm-tidy"), true);
}

void testReports() {
  const TempFile F("for\n\xc3\xa4 \xf0\x9f\x98\x80 exec();\nx\n");
  const Report R = sample(F);
  EXPECT(shown("text", R), "a.cpp:2:9: warning: query in 'a[i]' [orm-query-in-loop, possible]\n"
                           "    2 | \xc3\xa4 \xf0\x9f\x98\x80 exec();\n"
                           "      |      ^~~~\n"
                           "  a.cpp:1:1: note: the [loop]\n"
                           "  a.cpp:3:1: note: it runs here\n"
                           "  help: do it once\n"
                           "  fix: hoist it (orm-tidy --fix)\n");
  testSarif(R);
  EXPECT(has(shown("github", R), "::warning file=a.cpp,line=2,endLine=2,col=6,endColumn=10,title=orm-query-in-loop::"
                                 "query in 'a[i]' (possible)%0Aa.cpp:1: the [loop]"),
         true);
  EXPECT(has(shown("gitlab", R), "\"check_name\": \"orm-query-in-loop\""), true);
  EXPECT(has(shown("sonar", R), "\"startColumn\": 5"), true);
  EXPECT(has(shown("json", R), "\"certainty\": \"possible\""), true);
  EXPECT(has(shown("html", R), "<mark>exec</mark>"), true);
  EXPECT(pascalCase("orm-query-in-loop"), "QueryInLoop");
  EXPECT(decodePath(encodePath("a b/\xc3\xa4:%.cpp")), "a b/\xc3\xa4:%.cpp");
  EXPECT(encodePath("a b#.cpp"), "a%20b%23.cpp");

  Report Empty;
  Empty.SourceRoot = "/p";
  EXPECT(shown("text", Empty), "");
  EXPECT(shown("gitlab", Empty), "[]\n");
  EXPECT(has(shown("sarif", Empty), "\"results\": []"), true);
  EXPECT(shown("github", Empty), "");
}

} // namespace orm::driver::test
