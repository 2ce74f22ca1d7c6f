#pragma once

namespace oatpp {
namespace async {
class Action {};
class AbstractCoroutine {
public:
  virtual ~AbstractCoroutine();
};
template <class T> class Coroutine : public AbstractCoroutine {
public:
  virtual Action act() = 0;
  Action finish() const;
};
} // namespace async
} // namespace oatpp
