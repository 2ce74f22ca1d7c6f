#include "expect.h"

namespace orm::sql::test {

Text text(std::string_view Template) {
  Text Result;
  Piece Current;
  int Holes = 0;
  const auto Flush = [&] {
    if (!Current.Text.empty())
      Result.push_back(Current);
    Current.Text.clear();
  };
  for (size_t I = 0; I < Template.size(); ++I) {
    if (Template.substr(I, 2) == "{}") {
      Flush();
      Result.push_back({"", Holes++, Current.Optional});
      ++I;
    } else if (Template[I] == '\1' || Template[I] == '\2') {
      Flush();
      Current.Optional = Template[I] == '\1';
    } else {
      Current.Text += Template[I];
    }
  }
  Flush();
  return Result;
}

Statement statement(std::string_view Template, Dialect D) {
  const Script S = parse(text(Template), D);
  return S.Statements.empty() ? Statement() : S.Statements.front();
}

HoleInfo hole(std::string_view Template, size_t N, Dialect D) {
  const Script S = parse(text(Template), D);
  if (N < S.Holes.size())
    return S.Holes[N];
  HoleInfo None;
  None.Context = "no such hole";
  return None;
}

} // namespace orm::sql::test

int main() {
  using namespace orm::sql::test;
  testVerbs();
  testClauses();
  testHoles();
  testLexing();
  testNames();
  testConditions();
  testGlue();
  testDdlRisk();
  testHostile();
  std::printf("%d passed, %d failed\n", tally().Passed, tally().Failed);
  return tally().Failed != 0;
}
