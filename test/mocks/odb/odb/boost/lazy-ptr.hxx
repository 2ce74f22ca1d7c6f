#pragma once
#include <odb/lazy-ptr.hxx>

namespace odb {
namespace boost {
template <class T> class lazy_shared_ptr {
public:
  T &operator*() const;
  T *operator->() const;
  bool loaded() const;
  void unload() const;
  T *get() const;
};
template <class T> class lazy_weak_ptr {
public:
  bool expired() const;
  bool loaded() const;
  void unload() const;
};
} // namespace boost
} // namespace odb
