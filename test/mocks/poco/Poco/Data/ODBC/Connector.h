#pragma once

namespace Poco {
namespace Data {
namespace ODBC {
class Connector {
public:
  static void registerConnector();
  static void unregisterConnector();
};
} // namespace ODBC
} // namespace Data
} // namespace Poco
