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
template <class S, class F> QFuture<void> map(S &, F);
template <class S, class F> void blockingMap(S &, F);
template <class S, class F> QFuture<S> mapped(const S &, F);
template <class F> QFuture<void> run(F);
} // namespace QtConcurrent
