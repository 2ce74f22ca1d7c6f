// GitHub's line hash against its published vectors, and our own fingerprint against moved lines.
#include "report/Fingerprints.h"
#include "expect.h"
#include "files.h"
#include "report/SourceTexts.h"

namespace orm::driver::test {

using Hashes = std::vector<std::string>;

static report::Finding at(const std::string &File, unsigned Line) {
  report::Finding F;
  F.Check = "orm-query-in-loop";
  F.Message = "a query in a loop";
  F.Where.File = File;
  F.Where.Line = Line;
  return F;
}

static Hashes marks(const std::string &Text, std::vector<unsigned> Lines) {
  const TempFile File(Text);
  report::SourceTexts Sources;
  std::vector<report::Finding> Findings;
  for (unsigned Line : Lines)
    Findings.push_back(at(File.Path, Line));
  return report::fingerprints(Findings, File.Folder, Sources);
}

void testFingerprints() {
  using report::lineHashes;
  EXPECT(lineHashes(""), (Hashes{"c129715d7a2bc9a3:1"}));
  EXPECT(lineHashes(" a\nb\n  \t\tc\n d"),
         (Hashes{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"}));
  // Line ends of every kind are one.
  EXPECT(lineHashes(" a\r\nb\r\n  \t\tc\r\n d"), lineHashes(" a\nb\n  \t\tc\n d"));
  EXPECT(lineHashes(" a\rb\r  \t\tc\r d"), lineHashes(" a\nb\n  \t\tc\n d"));
  // Equal blocks of more than a window are counted.
  const std::string Block(150, 'x');
  const Hashes Same = lineHashes(Block + "\n" + Block + "\n" + Block + "\n" + Block);
  EXPECT(Same.size(), 4u);
  EXPECT(Same[1].substr(Same[1].find(':')), ":2");

  const Hashes Before = marks("a\nquery();\nb\n", {2});
  EXPECT(marks("a\n\n// new\n    query( );\nb\n", {4}), Before);
  EXPECT(marks("query();\nquery();\n", {1, 2})[0], Before[0]);
  EXPECT(marks("query();\nquery();\n", {1, 2})[1], Before[0].substr(0, Before[0].find(':')) + ":2");
  EXPECT(marks("other();\n", {1}) == Before, false);
}

} // namespace orm::driver::test
