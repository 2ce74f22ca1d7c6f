// ptr: dereferencing reads the row when the session does not hold it. weak_ptr: every use reads it.
#pragma once
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace Wt {
namespace Dbo {
class Session;
template <class C> class ptr;
template <class C> class weak_ptr;
template <class C> class collection;

template <class C> struct dbo_default_traits {
  using IdType = long long;
  static IdType invalidId() { return -1; }
  static const char *surrogateIdField() { return "id"; }
  static const char *versionField() { return "version"; }
};
template <class C> struct dbo_traits : public dbo_default_traits<C> {};

template <class C> class Dbo {
public:
  Dbo();
  typename dbo_traits<C>::IdType id() const;
  Session *session() const;
  void setDirty();
  bool isDirty() const;
  ptr<C> self() const;
};

class ptr_base {
public:
  virtual ~ptr_base();
};

template <class C> class ptr : public ptr_base {
public:
  using MutC = typename std::remove_const<C>::type;
  using pointed = C;
  class mutator {
  public:
    mutator(const mutator &);
    ~mutator();
    C *operator->() const;
    C &operator*() const;
    operator C *() const;
  };
  ptr();
  ptr(std::nullptr_t);
  ptr(std::unique_ptr<C> Obj);
  ptr(const ptr<C> &);
  ~ptr() override;
  ptr<C> &operator=(const ptr<C> &);
  void reset(std::unique_ptr<C> Obj = nullptr);
  const C *operator->() const;
  const C *get() const;
  const C &operator*() const;
  mutator modify() const;
  bool operator==(const ptr<C> &) const;
  bool operator==(const weak_ptr<C> &) const;
  bool operator!=(const ptr<C> &) const;
  bool operator!=(const weak_ptr<C> &) const;
  bool operator<(const ptr<C> &) const;
  explicit operator bool() const;
  void flush() const;
  void remove();
  void reread();
  void purge();
  typename dbo_traits<MutC>::IdType id() const;
  int version() const;
  bool isTransient() const;
  bool isDirty() const;
  Session *session() const;
  C *obj() const;
};

template <class C, class... Args> ptr<C> make_ptr(Args &&...) { return ptr<C>(); }

template <class C> class weak_ptr {
public:
  using MutC = typename std::remove_const<C>::type;
  class accessor {
  public:
    const C *operator->() const;
    const C &operator*() const;
    operator const C *() const;
  };
  class mutator {
  public:
    mutator(const mutator &);
    ~mutator();
    C *operator->() const;
    C &operator*() const;
  };
  weak_ptr();
  weak_ptr(const weak_ptr<C> &);
  void reset(C *Obj = nullptr);
  weak_ptr<C> &operator=(const weak_ptr<C> &);
  weak_ptr<C> &operator=(const ptr<C> &);
  accessor operator->() const;
  mutator modify() const;
  bool operator==(const weak_ptr<C> &) const;
  bool operator==(const ptr<C> &) const;
  bool operator!=(const weak_ptr<C> &) const;
  bool operator!=(const ptr<C> &) const;
  explicit operator bool() const;
  operator ptr<C>() const;
  ptr<C> query() const;
  ptr<C> lock() const;
  typename dbo_traits<MutC>::IdType id() const;
};
} // namespace Dbo
} // namespace Wt
