#pragma once
#include <soci/soci.h>

namespace soci {
class sqlite3_backend_factory : public backend_factory {};
extern const sqlite3_backend_factory sqlite3;
} // namespace soci
