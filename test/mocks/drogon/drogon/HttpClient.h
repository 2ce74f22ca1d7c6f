#pragma once
#include <drogon/HttpController.h>
#include <drogon/utils/coroutine.h>
#include <utility>

namespace drogon {
enum class ReqResult { Ok, BadResponse, NetworkFailure, Timeout };
using HttpReqCallback = std::function<void(ReqResult, const HttpResponsePtr &)>;
namespace internal {
struct HttpRespAwaiter : public CallbackAwaiter<HttpResponsePtr> {
  void await_suspend(std::coroutine_handle<>) {}
};
} // namespace internal
class HttpClient {
public:
  virtual void sendRequest(const HttpRequestPtr &Req, const HttpReqCallback &Callback, double Timeout = 0) = 0;
  std::pair<ReqResult, HttpResponsePtr> sendRequest(const HttpRequestPtr &Req, double Timeout = 0);
  internal::HttpRespAwaiter sendRequestCoro(HttpRequestPtr, double = 0) { return {}; }
  static std::shared_ptr<HttpClient> newHttpClient(const std::string &Host);
};
using HttpClientPtr = std::shared_ptr<HttpClient>;
} // namespace drogon
