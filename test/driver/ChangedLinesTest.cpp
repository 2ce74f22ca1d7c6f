// Unified diffs as git and diff write them.
#include "ChangedLines.h"
#include "expect.h"

namespace orm::driver::test {

static ChangedLines changed(const std::string &Diff) {
  llvm::Expected<ChangedLines> C = ChangedLines::fromDiff(Diff, {"/nowhere"});
  if (C)
    return *C;
  std::printf("unexpected error: %s\n", llvm::toString(C.takeError()).c_str());
  ++tally().Failed;
  return {};
}

static std::string error(const std::string &Diff) {
  llvm::Expected<ChangedLines> C = ChangedLines::fromDiff(Diff, {"/nowhere"});
  return C ? "no error" : llvm::toString(C.takeError());
}

void testChangedLines() {
  const ChangedLines NoContext = changed("diff --git a/x.cpp b/x.cpp\n--- a/x.cpp\n+++ b/x.cpp\n"
                                         "@@ -3,0 +4,2 @@ void f() {\n+one\n+two\n@@ -9 +11 @@\n-old\n+new\n");
  for (unsigned Line : {4u, 5u, 11u})
    EXPECT(NoContext.contains("/nowhere/x.cpp", Line), true);
  for (unsigned Line : {3u, 6u, 10u, 12u})
    EXPECT(NoContext.contains("/nowhere/x.cpp", Line), false);
  EXPECT(NoContext.contains("/nowhere/y.cpp", 4), false);

  // A line that was removed and begins with "--" is not a header.
  const ChangedLines Context = changed("--- a/x.cpp\n+++ b/x.cpp\n@@ -1,3 +1,4 @@\n same\n--- a\n+++ b\n+new\n same\n");
  EXPECT(Context.contains("/nowhere/x.cpp", 1), false);
  EXPECT(Context.contains("/nowhere/x.cpp", 2), true);
  EXPECT(Context.contains("/nowhere/x.cpp", 3), true);
  EXPECT(Context.contains("/nowhere/x.cpp", 4), false);

  EXPECT(changed("--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-gone\n").contains("/nowhere/x", 1), false);
  EXPECT(changed("--- \"a/h\\303\\266.cpp\"\n+++ \"b/h\\303\\266.cpp\"\n@@ -1 +1 @@\n-a\n+b\n")
             .contains("/nowhere/h\xc3\xb6.cpp", 1),
         true);
  EXPECT(changed("--- old.cpp\t2026-01-01\n+++ old.cpp\t2026-01-02\n@@ -1 +1 @@\n-a\n+b\n")
             .contains("/nowhere/old.cpp", 1),
         true);
  EXPECT(changed("--- a/x\r\n+++ b/x\r\n@@ -1 +1 @@\r\n-a\r\n+b\r\n").contains("/nowhere/x", 1), true);
  EXPECT(changed("").contains("/nowhere/x", 1), false);
  EXPECT(has(error("hello\nworld\n"), "a unified diff is needed"), true);
  EXPECT(has(error("+++ b/x\n@@ nonsense\n"), "line 2 is not a hunk header"), true);
}

} // namespace orm::driver::test
