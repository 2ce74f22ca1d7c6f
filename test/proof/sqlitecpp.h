#pragma once
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <vector>

void add(SQLite::Database &db, const std::string &name);
int find(SQLite::Database &db, const std::string &name);
void store(SQLite::Database &db, const std::vector<std::string> &names);
std::vector<std::string> list(SQLite::Database &db);
int evens(SQLite::Database &db);
int lengths(SQLite::Database &db);
