// What the programs of the proof share. Each library has two files: `NAME.cpp` is code as people write it, which is
// analysed and fixed; `NAME_main.cpp` runs it, and stays as it is.
#pragma once

#include <string>
#include <vector>

/// What is stored and read back: plain values, or, with the argument "hostile", what breaks out of SQL text.
std::vector<std::string> values(int argc, char **argv);

/// Statements from here on belong to this check. Counted by SQLite itself, or through the name of the connection.
void section(const std::string &check);

/// One line of output for each value.
void show(const char *title, const std::vector<std::string> &lines);
void show(const char *title, long number);
