// A coroutine type that can be written and awaited; nothing here runs.
#pragma once
#include <coroutine>
#include <functional>

namespace drogon {
namespace our_mock {
template <typename T> struct waiter {
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>) const {}
  T await_resume() const { return *static_cast<T *>(nullptr); }
};
template <> struct waiter<void> {
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>) const {}
  void await_resume() const {}
};
} // namespace our_mock
template <typename T = void> struct [[nodiscard]] Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(const T &) {}
    void unhandled_exception() {}
  };
  auto operator co_await() const noexcept { return our_mock::waiter<T>(); }
};
template <> struct [[nodiscard]] Task<void> {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  auto operator co_await() const noexcept { return our_mock::waiter<void>(); }
};
struct AsyncTask {
  struct promise_type {
    AsyncTask get_return_object() { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
template <typename T> struct CallbackAwaiter {
  bool await_ready() noexcept { return false; }
  const T &await_resume() const { return *static_cast<const T *>(nullptr); }
};
namespace internal {
struct [[nodiscard]] TimerAwaiter : CallbackAwaiter<int> {
  void await_suspend(std::coroutine_handle<>) {}
};
} // namespace internal
internal::TimerAwaiter sleepCoro(void *Loop, double Seconds);
template <typename Await> auto sync_wait(Await &&A) { return A.operator co_await().await_resume(); }
template <typename Coro> void async_run(Coro &&) {}
} // namespace drogon
