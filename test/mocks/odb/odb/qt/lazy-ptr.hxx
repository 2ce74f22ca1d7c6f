#pragma once
#include <odb/lazy-ptr.hxx>

template <class T> class QLazySharedPointer {
public:
  T &operator*() const;
  T *operator->() const;
  bool isNull() const;
  T *data() const;
  void unload() const;
};
template <class T> class QLazyWeakPointer {
public:
  bool isNull() const;
  void clear();
  void unload() const;
};
