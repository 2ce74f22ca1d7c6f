#pragma once
#include <drogon/DrObject.h>
#include <functional>
#include <json/value.h>
#include <memory>
#include <string>

namespace drogon {
class HttpRequest {
public:
  const std::string &getParameter(const std::string &Key) const;
  std::shared_ptr<Json::Value> getJsonObject() const;
  static std::shared_ptr<HttpRequest> newHttpRequest();
};
class HttpResponse {
public:
  static std::shared_ptr<HttpResponse> newHttpResponse();
  static std::shared_ptr<HttpResponse> newHttpJsonResponse(const Json::Value &Data);
};
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;

template <typename T, bool AutoCreation = true> class HttpController : public DrObject<T> {};
template <typename T, bool AutoCreation = true> class HttpSimpleController : public DrObject<T> {
public:
  virtual void asyncHandleHttpRequest(const HttpRequestPtr &Req,
                                      std::function<void(const HttpResponsePtr &)> &&Callback) = 0;
};
} // namespace drogon
