// A check that counts, for tests of the SQL layer that need no test framework.
#ifndef ORM_TIDY_TEST_SQL_EXPECT_H
#define ORM_TIDY_TEST_SQL_EXPECT_H

#include "sql/Statement.h"

#include <cstdio>
#include <string>
#include <type_traits>

namespace orm::sql::test {

struct Tally {
  int Passed = 0;
  int Failed = 0;
};
inline Tally &tally() {
  static Tally T;
  return T;
}

template <typename T> std::string show(const T &Value) {
  if constexpr (std::is_enum_v<T>)
    return "#" + std::to_string(static_cast<int>(Value));
  else if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(Value);
  else
    return '"' + std::string(Value) + '"';
}
inline std::string show(const std::vector<std::string> &Values) {
  std::string Result = "[";
  for (const std::string &V : Values)
    Result += ' ' + V;
  return Result + " ]";
}

template <typename A, typename B>
void expectEqual(const A &Actual, const B &Expected, const char *What, const std::string &About, const char *File,
                 int Line) {
  if (Actual == Expected) {
    ++tally().Passed;
    return;
  }
  ++tally().Failed;
  std::printf("%s:%d: %s is %s\n    in: %s\n", File, Line, What, show(Actual).c_str(), About.c_str());
}

/// "a {} b {} c" as pieces: {} is a hole, numbered in order. What stands between \1 and \2 is appended on some paths
/// only.
Text text(std::string_view Template);

/// The first statement of a text in that notation; an empty one if there is none.
Statement statement(std::string_view Template, Dialect D = Dialect::Unknown);

/// The N-th hole of the text; if there is none, one that names the trouble.
HoleInfo hole(std::string_view Template, size_t N = 0, Dialect D = Dialect::Unknown);

void testVerbs();
void testClauses();
void testHoles();
void testLexing();
void testNames();
void testConditions();
void testGlue();
void testDdlRisk();
void testHostile();

} // namespace orm::sql::test

#define EXPECT(Actual, Expected, About)                                                                                \
  ::orm::sql::test::expectEqual((Actual), (Expected), #Actual, (About), __FILE__, __LINE__)

#endif
