// Which fixes are applied together, and what the diff says.
#include "Fixes.h"
#include "expect.h"
#include "files.h"

namespace orm::driver::test {

using report::Edit;
using report::Finding;

static Finding fixable(std::vector<Edit> Edits, bool Safe = true) {
  Finding F;
  F.Where.File = Edits[0].File;
  F.Where.Line = 1;
  F.Fixes = {{Safe, "t", std::move(Edits)}};
  return F;
}

static FixPlan plan(const std::vector<Finding> &Findings, const TempFile &File, FixMode Mode = FixMode::Safe) {
  std::set<size_t> All;
  for (size_t I = 0; I < Findings.size(); ++I)
    All.insert(I);
  return planFixes(Findings, All, Mode, {{File.Path, contentHash(File.text())}});
}

static void testPlans() {
  const TempFile F("one\ntwo\nthree\n");
  const std::string &P = F.Path;
  FixPlan Both = plan({fixable({{P, 0, 3, "ONE"}}), fixable({{P, 8, 5, "THREE"}})}, F);
  EXPECT(Both.Applied.size(), 2u);
  EXPECT(Both.Files[P].After, "ONE\ntwo\nTHREE\n");

  // The second of two that overlap stays, wholly: its other edit is not made either.
  FixPlan Overlap = plan({fixable({{P, 0, 3, "ONE"}}), fixable({{P, 2, 3, "x"}, {P, 8, 5, "y"}})}, F);
  EXPECT(Overlap.Applied.size(), 1u);
  EXPECT(Overlap.Left.size(), 1u);
  EXPECT(has(Overlap.Left[0].second, "it touches another fix"), true);
  EXPECT(Overlap.Files[P].After, "ONE\ntwo\nthree\n");
  // So does one that only touches, and one that would insert where the other does.
  EXPECT(plan({fixable({{P, 0, 3, "ONE"}}), fixable({{P, 3, 0, "x"}})}, F).Applied.size(), 1u);
  EXPECT(plan({fixable({{P, 4, 0, "a"}}), fixable({{P, 4, 0, "b"}})}, F).Applied.size(), 1u);
  EXPECT(plan({fixable({{P, 0, 3, "ONE"}}), fixable({{P, 4, 0, "x"}})}, F).Applied.size(), 2u);

  // One #include for both; but not one bracket.
  FixPlan Include = plan({fixable({{P, 0, 0, "#include <x>\n"}, {P, 0, 3, "1"}})}, F);
  EXPECT(Include.Left.size(), 1u); // its own edits touch
  Include = plan(
      {fixable({{P, 0, 0, "#include <x>\n"}, {P, 4, 3, "2"}}), fixable({{P, 0, 0, "#include <x>\n"}, {P, 8, 5, "3"}})},
      F);
  EXPECT(Include.Applied.size(), 2u);
  EXPECT(Include.Files[P].After, "#include <x>\none\n2\n3\n");
  FixPlan Bracket = plan({fixable({{P, 3, 0, ")"}}), fixable({{P, 3, 0, ")"}})}, F);
  EXPECT(Bracket.Applied.size(), 1u);

  EXPECT(plan({fixable({{P, 0, 3, "x"}}, false)}, F).Applied.size(), 0u);
  EXPECT(plan({fixable({{P, 0, 3, "x"}}, false)}, F, FixMode::All).Applied.size(), 1u);
  EXPECT(plan({fixable({{P, 99, 3, "x"}})}, F).Left.size(), 1u);
  const FixPlan Unread = planFixes({fixable({{P, 0, 3, "x"}})}, {0}, FixMode::Safe, {});
  EXPECT(has(Unread.Left[0].second, "was not read by the analysis"), true);
  const FixPlan Changed = planFixes({fixable({{P, 0, 3, "x"}})}, {0}, FixMode::Safe, {{P, 1}});
  EXPECT(has(Changed.Left[0].second, "changed since the analysis"), true);
}

static void testWriting() {
  const TempFile F("one\ntwo\nthree\n");
  const std::string Link = F.Folder + "/link.cpp";
  EXPECT(static_cast<bool>(llvm::sys::fs::create_link(F.Path, Link)), false);
  llvm::sys::fs::setPermissions(F.Path, static_cast<llvm::sys::fs::perms>(0640));
  EXPECT(static_cast<bool>(writeFile(Link, "new\n")), false);
  EXPECT(F.text(), "new\n");
  llvm::sys::fs::file_status Status;
  llvm::sys::fs::status(F.Path, Status);
  EXPECT(static_cast<unsigned>(Status.permissions()), 0640u);
  EXPECT(llvm::sys::fs::is_symlink_file(Link), true);
}

/// Where one file of several cannot be written, all are as they were.
static void testWritingAll() {
  const TempFile F("one\n");
  FixPlan Plan;
  Plan.Files[F.Path] = {"one\n", "ONE\n", {}};
  Plan.Files[F.Folder + "/b/gone.cpp"] = {"two\n", "TWO\n", {}};
  const std::string Why = llvm::toString(writeFixes(Plan));
  EXPECT(has(Why, "no fix was applied: cannot write '" + F.Folder + "/b/gone.cpp'"), true);
  EXPECT(F.text(), "one\n");
}

/// What is edited takes the project's style and the file's line ends; the rest stays as it is.
static void testLayout() {
  const TempFile F("int  a;\nint b = f( 1,2 ); // of c\nint  c;\n");
  const Finding Fixed = fixable({{F.Path, 18, 5, "1,   2,    3 "}});
  EXPECT(plan({Fixed}, F).Files[F.Path].After, "int  a;\nint b = f(1,   2,    3 ); // of c\nint  c;\n");
  std::error_code Code;
  llvm::raw_fd_ostream(F.Folder + "/.clang-format", Code) << "BasedOnStyle: LLVM\n";
  FixPlan Plan = plan({Fixed}, F);
  EXPECT(Plan.Files[F.Path].After, "int  a;\nint b = f(1, 2, 3); // of c\nint  c;\n");
  EXPECT(Plan.Applied.size(), 1u);
  llvm::raw_fd_ostream(F.Folder + "/.clang-format", Code) << "no style: [\n";
  EXPECT(plan({Fixed}, F).Files[F.Path].After, "int  a;\nint b = f(1,   2,    3 ); // of c\nint  c;\n");

  const TempFile Dos("one\r\ntwo\r\n");
  EXPECT(plan({fixable({{Dos.Path, 5, 3, "2\n3"}})}, Dos).Files[Dos.Path].After, "one\r\n2\r\n3\r\n");
}

static void testDiffs() {
  const TempFile F("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12");
  const std::string &P = F.Path;
  auto Diff = [&](std::vector<Edit> Edits) {
    const std::string Text = unifiedDiff(plan({fixable(std::move(Edits))}, F), F.Folder);
    return Text.substr(Text.find("@@"));
  };
  EXPECT(Diff({{P, 2, 1, "two"}}), "@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n");
  EXPECT(Diff({{P, 2, 0, "new\n"}}), "@@ -1,4 +1,5 @@\n 1\n+new\n 2\n 3\n 4\n");
  EXPECT(Diff({{P, 2, 2, ""}}), "@@ -1,5 +1,4 @@\n 1\n-2\n 3\n 4\n 5\n");
  EXPECT(Diff({{P, 24, 2, "twelve"}}),
         "@@ -9,4 +9,4 @@\n 9\n 10\n 11\n-12\n\\ No newline at end of file\n+twelve\n\\ No newline at end of file\n");
  // Far apart: two hunks, the second moved by the first.
  EXPECT(Diff({{P, 0, 0, "0\n"}, {P, 24, 2, "x"}}),
         "@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -9,4 +10,4 @@\n 9\n 10\n 11\n-12\n"
         "\\ No newline at end of file\n+x\n\\ No newline at end of file\n");
}

static void testMoving() {
  const TempFile F("one\ntwo\nthree\n");
  const FixPlan Plan = plan({fixable({{F.Path, 0, 0, "#include <x>\n"}, {F.Path, 4, 1, "TTT"}})}, F);
  Finding Other;
  Other.Where = {F.Path, 2, 3, 2, 4, 6, 1};
  Other.Fixes = {{true, "t", {{F.Path, 6, 1, "x"}}}};
  moveBehindFixes(Other, Plan);
  EXPECT(Other.Where.Line, 3u);
  EXPECT(Other.Where.Column, 5u);
  EXPECT(Other.Where.EndColumn, 6u);
  EXPECT(Other.Fixes.size(), 0u);
}

void testFixes() {
  testPlans();
  testWriting();
  testWritingAll();
  testLayout();
  testDiffs();
  testMoving();
}

} // namespace orm::driver::test
