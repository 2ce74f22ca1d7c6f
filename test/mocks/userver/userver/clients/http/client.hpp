#pragma once
#include <memory>
#include <string>

namespace userver::clients::http {
class Response {
public:
  std::string body() const;
};
class ResponseFuture {};
class Request {
public:
  Request &get(const std::string &Url);
  std::shared_ptr<Response> perform();
  ResponseFuture async_perform();
};
class Client {
public:
  Request CreateRequest();
};
} // namespace userver::clients::http
