#pragma once
#include <libpq-fe.h>
#include <string>
#include <vector>

void store(PGconn *db, const std::vector<std::string> &names);
std::vector<std::string> list(PGconn *db);
