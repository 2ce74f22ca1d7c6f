#pragma once
#include <pqxx/pqxx>
#include <string>
#include <vector>

void add(pqxx::work &tx, const std::string &name);
int find(pqxx::work &tx, const std::string &name);
int like(pqxx::work &tx, const std::string &part, int most);
void store(pqxx::work &tx, const std::vector<std::string> &names);
std::vector<std::string> list(pqxx::work &tx);
int lengths(pqxx::work &tx);
