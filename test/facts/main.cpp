#include "expect.h"

int main() {
  using namespace orm::test;
  testPropagation();
  testVirtuals();
  testDefinitions();
  testOrder();
  testCallbacks();
  testCallers();
  testConditions();
  testIndex();
  testFormats();
  testLiterals();
  testPragmas();
  std::printf("%d passed, %d failed\n", tally().Passed, tally().Failed);
  return tally().Failed != 0;
}
