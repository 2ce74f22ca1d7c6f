#pragma once

namespace Poco {
namespace Data {
namespace SQLite {
class Connector {
public:
  static void registerConnector();
  static void unregisterConnector();
};
} // namespace SQLite
} // namespace Data
} // namespace Poco
