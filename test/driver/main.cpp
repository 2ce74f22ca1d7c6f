#include "expect.h"

using namespace orm::driver::test;

int main() {
  testOptions();
  testFingerprints();
  testChangedLines();
  testUnitData();
  testLink();
  testFixes();
  testReports();
  testIncludes();
  testRunner();
  testFiles();
  std::printf("%d passed, %d failed\n", tally().Passed, tally().Failed);
  return tally().Failed ? 1 : 0;
}
