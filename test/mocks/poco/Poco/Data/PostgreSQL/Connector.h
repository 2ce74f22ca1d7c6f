#pragma once

namespace Poco {
namespace Data {
namespace PostgreSQL {
class Connector {
public:
  static void registerConnector();
  static void unregisterConnector();
};
} // namespace PostgreSQL
} // namespace Data
} // namespace Poco
