#pragma once
#include "model/Author.h"

#include <string>
#include <vector>

int find(const Poco::ActiveRecord::Context::Ptr &context, const std::string &name);
void store(Poco::ActiveRecord::Context::Ptr context, const std::vector<std::string> &names);
