#pragma once
#include <SQLiteCpp/Statement.h>

namespace SQLite {
template <class A, class... T> void execute_many(Database &, const char *, A &&, T &&...) { __builtin_unreachable(); }
} // namespace SQLite
