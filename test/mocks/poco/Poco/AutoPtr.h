#pragma once
#include <cstddef>

namespace Poco {
class RefCountedObject {
public:
  RefCountedObject();
  void duplicate() const;
  void release() const noexcept;

protected:
  virtual ~RefCountedObject();
};
template <class C> class AutoPtr {
public:
  AutoPtr();
  AutoPtr(C *);
  AutoPtr(C *, bool);
  AutoPtr(const AutoPtr &);
  AutoPtr(AutoPtr &&) noexcept;
  template <class O> AutoPtr(const AutoPtr<O> &) { __builtin_unreachable(); }
  ~AutoPtr();
  AutoPtr &operator=(C *);
  AutoPtr &operator=(const AutoPtr &);
  C *operator->();
  const C *operator->() const;
  C &operator*();
  const C &operator*() const;
  C *get();
  const C *get() const;
  operator C *();
  operator const C *() const;
  bool operator!() const;
  bool isNull() const;
};
template <class C> class SharedPtr {
public:
  SharedPtr();
  SharedPtr(C *);
  SharedPtr(const SharedPtr &);
  ~SharedPtr();
  SharedPtr &operator=(const SharedPtr &);
  C *operator->();
  const C *operator->() const;
  C &operator*();
  const C &operator*() const;
  operator C *();
  bool isNull() const;
};
} // namespace Poco
