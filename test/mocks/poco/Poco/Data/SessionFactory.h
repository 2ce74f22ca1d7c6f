#pragma once
#include <Poco/Data/Session.h>

namespace Poco {
namespace Data {
class SessionFactory {
public:
  static SessionFactory &instance();
  Session create(const std::string &, const std::string &, std::size_t = Session::LOGIN_TIMEOUT_DEFAULT);
  Session create(const std::string &, std::size_t = Session::LOGIN_TIMEOUT_DEFAULT);
};
} // namespace Data
} // namespace Poco
