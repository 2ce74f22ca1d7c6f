#pragma once
#include <libpq-fe.h>
#include <string>
#include <vector>

void add(PGconn *db, const std::string &name);
int find(PGconn *db, const std::string &name);
void store(PGconn *db, const std::vector<std::string> &names);
std::vector<std::string> list(PGconn *db);
