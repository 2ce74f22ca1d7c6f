// A check that counts, for tests of the driver's pure parts that need no test framework.
#pragma once

#include <cstdio>
#include <string>
#include <type_traits>
#include <vector>

namespace orm::driver::test {

struct Tally {
  int Passed = 0, Failed = 0;
};
inline Tally &tally() {
  static Tally T;
  return T;
}

template <typename T> std::string show(const T &V) {
  if constexpr (std::is_enum_v<T>)
    return "#" + std::to_string(static_cast<int>(V));
  else if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(V);
  else if constexpr (std::is_convertible_v<T, std::string>)
    return '"' + std::string(V) + '"';
  else
    return "something else";
}
template <typename T> std::string show(const std::vector<T> &List) {
  std::string Text = "[";
  for (const T &V : List)
    Text += ' ' + show(V);
  return Text + " ]";
}

template <typename A, typename B>
void expectEqual(const A &Actual, const B &Expected, const char *What, const char *File, int Line) {
  if (Actual == Expected) {
    ++tally().Passed;
    return;
  }
  ++tally().Failed;
  std::printf("%s:%d: %s is %s\n  expected: %s\n", File, Line, What, show(Actual).c_str(), show(Expected).c_str());
}

inline bool has(const std::string &Text, const std::string &Part) {
  if (Text.find(Part) != std::string::npos)
    return true;
  std::printf("'%s' is not in: %s\n", Part.c_str(), Text.c_str());
  return false;
}

void testOptions();
void testFingerprints();
void testChangedLines();
void testUnitData();
void testLink();
void testFixes();
void testReports();
void testIncludes();
void testRunner();
void testFiles();

} // namespace orm::driver::test

#define EXPECT(Actual, Expected) ::orm::driver::test::expectEqual((Actual), (Expected), #Actual, __FILE__, __LINE__)
