#include "harness.h"

#include <sqlite3.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>

static std::string Current = "set-up";

static std::ofstream &log() {
  static std::ofstream Out(std::getenv("STATEMENTS_FILE") ? std::getenv("STATEMENTS_FILE") : "/dev/null");
  return Out;
}

static int onStatement(unsigned, void *, void *Statement, void *) {
  std::string Text = sqlite3_sql(static_cast<sqlite3_stmt *>(Statement));
  for (char &C : Text)
    if (C == '\n')
      C = ' ';
  log() << Current << '\t' << Text << std::endl;
  return 0;
}

static int onCommit(void *) {
  log() << Current << "\t(commit)" << std::endl;
  return 0;
}

static int onOpen(sqlite3 *Connection, const char **, const void *) {
  sqlite3_trace_v2(Connection, SQLITE_TRACE_STMT, onStatement, nullptr);
  sqlite3_commit_hook(Connection, onCommit, nullptr);
  return SQLITE_OK;
}

// Every connection that any library opens is seen.
static const int Registered = sqlite3_auto_extension(reinterpret_cast<void (*)()>(onOpen));

std::vector<std::string> values(int argc, char **argv) {
  if (argc < 2 || std::strcmp(argv[1], "hostile") != 0)
    return {"Ada",    "Grace",   "Edsger", "Barbara", "Donald",  "Tony",
            "Leslie", "Frances", "John",   "Alan",    "Niklaus", "Jean"};
  std::vector<std::string> Hostile = {"'; DROP TABLE person; --",
                                      "O'Brien",
                                      "\"double\"",
                                      "back\\slash",
                                      "\xc3\xa9\xe2\x82\xac\xf0\x9f\x8e\x89",
                                      "%_*?",
                                      "$1 :p1 ? @p",
                                      "a\nb\tc",
                                      "''",
                                      "1 OR 1=1",
                                      "x' OR '1'='1",
                                      ""};
  if (argc > 2 && std::strcmp(argv[2], "nul") == 0)
    Hostile.push_back(std::string("nul\0inside", 10));
  return Hostile;
}

void section(const std::string &check) { Current = check; }

void show(const char *title, const std::vector<std::string> &lines) {
  std::cout << title << ": " << lines.size() << '\n';
  for (const std::string &line : lines)
    std::cout << "  [" << line << "]\n";
}
void show(const char *title, long number) { std::cout << title << ": " << number << '\n'; }
