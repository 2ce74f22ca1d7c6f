#pragma once

namespace oatpp {
namespace async {
class Action {};
class AbstractCoroutine {
public:
  virtual ~AbstractCoroutine();
  Action finish();
};
template <class T> class Coroutine : public AbstractCoroutine {
public:
  virtual Action act() = 0;
};
} // namespace async
} // namespace oatpp
