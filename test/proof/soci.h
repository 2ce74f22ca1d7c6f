#pragma once
#include <soci/soci.h>
#include <string>
#include <vector>

void add(soci::session &db, std::string &name);
int find(soci::session &db, std::string &name);
void store(soci::session &db, std::vector<std::string> &names);
void again(soci::session &db, const std::vector<std::string> &names);
std::vector<std::string> list(soci::session &db);
