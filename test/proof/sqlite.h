#pragma once
#include <sqlite3.h>
#include <string>
#include <vector>

void add(sqlite3 *db, const std::string &name);
int find(sqlite3 *db, const std::string &name);
int like(sqlite3 *db, const std::string &part, int most);
bool nickname(sqlite3 *db, const char *nick, int id);
void store(sqlite3 *db, const std::vector<std::string> &names);
std::vector<std::string> list(sqlite3 *db);
