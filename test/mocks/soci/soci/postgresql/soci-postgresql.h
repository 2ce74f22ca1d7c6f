#pragma once
#include <soci/soci.h>

namespace soci {
class postgresql_backend_factory : public backend_factory {};
extern const postgresql_backend_factory postgresql;
} // namespace soci
