// A test framework of one page: tests register themselves, expectations print what differs and go on.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace expect {

struct Test {
  const char *Name;
  void (*Run)();
};

inline std::vector<Test> &tests() {
  static std::vector<Test> All;
  return All;
}

struct Registered {
  Registered(const char *Name, void (*Run)()) { tests().push_back({Name, Run}); }
};

inline bool Failed = false; ///< of the test that runs

inline std::string show(const std::string &Text) { return "\"" + Text + "\""; }
inline std::string show(std::string_view Text) { return show(std::string(Text)); }
inline std::string show(const char *Text) { return show(std::string(Text)); }
inline std::string show(bool Flag) { return Flag ? "true" : "false"; }
template <class Number> std::string show(Number N) { return std::to_string(N); }

inline void fail(const char *File, int Line, const std::string &Message) {
  Failed = true;
  std::printf("%s:%d: %s\n", File, Line, Message.c_str());
}

template <class A, class B> void equal(const char *File, int Line, const A &Got, const B &Want) {
  if (!(Got == Want))
    fail(File, Line, "got " + show(Got) + ", expected " + show(Want));
}

inline int runAll() {
  int Passed = 0, Wrong = 0;
  for (const Test &T : tests()) {
    Failed = false;
    T.Run();
    if (Failed)
      std::printf("FAILED: %s\n", T.Name);
    ++(Failed ? Wrong : Passed);
  }
  std::printf("%d passed, %d failed\n", Passed, Wrong);
  return Wrong == 0 ? 0 : 1;
}

} // namespace expect

#define TEST(Name)                                                                                                     \
  static void Name();                                                                                                  \
  static const expect::Registered Name##Registered(#Name, Name);                                                       \
  static void Name()

#define EXPECT(Claim)                                                                                                  \
  do {                                                                                                                 \
    if (!(Claim))                                                                                                      \
      expect::fail(__FILE__, __LINE__, "does not hold: " #Claim);                                                      \
  } while (false)

#define EXPECT_EQ(Got, Want) expect::equal(__FILE__, __LINE__, Got, Want)
