#pragma once
#include <qobject.h>

template <class T> class QFuture {
public:
  T result() const;
  void waitForFinished();
};
template <> class QFuture<void> {
public:
  void waitForFinished();
};
namespace QtConcurrent {
template <class S, class F> QFuture<void> map(S &, F) { __builtin_unreachable(); }
template <class S, class F> void blockingMap(S &, F) { __builtin_unreachable(); }
template <class S, class F> QFuture<S> mapped(const S &, F) { __builtin_unreachable(); }
template <class F> QFuture<void> run(F) { __builtin_unreachable(); }
} // namespace QtConcurrent
