#pragma once
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <string>
#include <vector>

void add(Poco::Data::Session &db, std::string &name);
int find(Poco::Data::Session &db, const std::string &name);
void store(Poco::Data::Session &db, std::vector<std::string> &names);
void again(Poco::Data::Session &db, const std::vector<std::string> &names);
std::vector<std::string> list(Poco::Data::Session &db);
