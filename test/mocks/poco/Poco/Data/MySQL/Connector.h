#pragma once

namespace Poco {
namespace Data {
namespace MySQL {
class Connector {
public:
  static void registerConnector();
  static void unregisterConnector();
};
} // namespace MySQL
} // namespace Data
} // namespace Poco
