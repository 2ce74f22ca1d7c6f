#pragma once
#include <istream>
#include <string>

namespace Poco {
namespace Net {
class HTTPRequest {
public:
  HTTPRequest(const std::string &, const std::string &);
};
class HTTPResponse {};
class HTTPClientSession {
public:
  explicit HTTPClientSession(const std::string &, unsigned short = 80);
  virtual std::ostream &sendRequest(HTTPRequest &);
  virtual std::istream &receiveResponse(HTTPResponse &);
};
} // namespace Net
} // namespace Poco
