#pragma once

namespace Poco {
namespace Net {
class HTTPServerRequest {};
class HTTPServerResponse {};
class HTTPRequestHandler {
public:
  virtual ~HTTPRequestHandler();
  virtual void handleRequest(HTTPServerRequest &Request, HTTPServerResponse &Response) = 0;
};
} // namespace Net
} // namespace Poco
