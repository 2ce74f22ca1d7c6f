#pragma once
#include <soci/soci.h>

namespace soci {
class mysql_backend_factory : public backend_factory {};
extern const mysql_backend_factory mysql;
} // namespace soci
