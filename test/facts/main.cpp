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
  std::printf("%d passed, %d failed\n", tally().Passed, tally().Failed);
  return tally().Failed != 0;
}
