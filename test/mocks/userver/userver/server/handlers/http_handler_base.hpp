#pragma once
#include <string>

namespace userver::server {
namespace http {
class HttpRequest {
public:
  const std::string &GetArg(const std::string &Name) const;
};
} // namespace http
namespace request {
class RequestContext {};
} // namespace request
namespace handlers {
class HandlerBase {
public:
  virtual ~HandlerBase();
};
class HttpHandlerBase : public HandlerBase {
public:
  virtual std::string HandleRequestThrow(const http::HttpRequest &Request, request::RequestContext &Context) const;
};
} // namespace handlers
} // namespace userver::server
