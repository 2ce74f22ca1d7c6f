#pragma once
#include <sqlite3.h>
#include <string>
#include <vector>

void store(sqlite3 *db, const std::vector<std::string> &names);
std::vector<std::string> list(sqlite3 *db);
