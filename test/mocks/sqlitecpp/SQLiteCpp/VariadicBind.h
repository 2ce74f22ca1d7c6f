#pragma once
#include <SQLiteCpp/Statement.h>

namespace SQLite {
template <class... A> void bind(SQLite::Statement &, const A &...) { __builtin_unreachable(); }
} // namespace SQLite
