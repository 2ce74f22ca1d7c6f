// Regular expressions as people write them, and what is stored.
#include "model/Regex.h"
#include "expect.h"

using orm::model::toPosix;

namespace {

std::string posix(std::string_view Regex) {
  std::string Why;
  const auto Text = toPosix(Regex, Why);
  return Text ? *Text : "error: " + Why;
}

} // namespace

TEST(PosixStaysAsItIs) {
  for (const char *Same : {"^a::b$", "a(b|c)*", "[^]a-]", "[]]", "[[:space:]]*a", "a\\.b", "a{2,9}", "x?y+", "[a*+?]",
                           "a|b", "", "a{3}b", "[a-z_]+", "\\(x\\)", "[^[:alnum:]_]"})
    EXPECT_EQ(posix(Same), Same);
}

TEST(ClassesAndEscapes) {
  EXPECT_EQ(posix("^\\s*count\\s*\\("), "^[[:space:]]*count[[:space:]]*\\(");
  EXPECT_EQ(posix("\\d+\\w\\S\\D"), "[[:digit:]]+[[:alnum:]_][^[:space:]][^[:digit:]]");
  EXPECT_EQ(posix("[\\s\\d,]"), "[[:space:][:digit:],]");
  EXPECT_EQ(posix("^\\[[^\\]]*\\]"), "^\\[[^]]*\\]");
  EXPECT_EQ(posix("[a\\-z\\]]"), "[]az-]");
  EXPECT_EQ(posix("[\\\\/]"), "[\\/]");
  EXPECT_EQ(posix("[\\^a]"), "[a^]");
  EXPECT_EQ(posix("[\\^]"), "\\^");
  EXPECT_EQ(posix("a\\nb[\\t]"), "a\nb[\t]");
}

TEST(WordBoundaries) {
  EXPECT_EQ(posix("\\bbool\\b"), "[[:<:]]bool[[:>:]]");
  EXPECT_EQ(posix("\\(\\s*bool\\b,"), "\\([[:space:]]*bool[[:>:]],");
  EXPECT_EQ(posix("\\s\\boffset"), "[[:space:]][[:<:]]offset");
  EXPECT_EQ(posix("(a)\\b"), "error: '\\b' must stand beside a letter or digit");
}

TEST(GroupsAndLaziness) {
  EXPECT_EQ(posix("(?:a|b)*?c"), "(a|b)*c");
  EXPECT_EQ(posix("a+?b??c{1,2}?"), "a+b?c{1,2}");
}

TEST(WhatCannotBeTranslated) {
  for (const char *Bad : {"a(b", "[a",   "[a\\", "a\\", "*a",    "^*",    "a|*b",     "(?!a)",         "(?<=a)b",
                          "a++", "a*?*", "\\1",  "\\q", "[\\q]", "[\\S]", "a{1,256}", "a{2,1}",        "a{x}",
                          "{",   "a||b", "|a",   "a|",  "(|a)",  "()",    "a{2",      "[[:nothing:]]", "[z-a]"})
    if (!posix(Bad).starts_with("error: "))
      expect::fail(__FILE__, __LINE__, std::string("accepted: ") + Bad + " as " + posix(Bad));
}
