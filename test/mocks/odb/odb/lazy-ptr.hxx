// Lazy pointers: load() reads the object; -> and * never do.
#pragma once
#include <memory>
#include <odb/forward.hxx>

namespace odb {
template <class T> class lazy_ptr {
public:
  typedef T element_type;
  lazy_ptr();
  template <class Y> lazy_ptr(Y *) {}
  T &operator*() const;
  T *operator->() const;
  explicit operator bool() const;
  void swap(lazy_ptr &);
  bool loaded() const;
  T *load() const;
  void unload() const;
  T *get() const;
  T *get_eager() const;
  template <class O = T> typename object_traits<O>::id_type object_id() const { return 0; }
  odb::database &database() const;
};

template <class T, class D = std::default_delete<T>> class lazy_unique_ptr {
public:
  T *release() noexcept;
  T &operator*() const;
  T *operator->() const;
  explicit operator bool() const;
  bool loaded() const;
  std::unique_ptr<T, D> &load() const;
  void unload() const;
  T *get() const;
  std::unique_ptr<T, D> &get_eager() const;
  template <class O = T> typename object_traits<O>::id_type object_id() const { return 0; }
};

template <class T> class lazy_shared_ptr {
public:
  typedef T element_type;
  lazy_shared_ptr();
  template <class Y> lazy_shared_ptr(const std::shared_ptr<Y> &) {}
  template <class DB, class ID> lazy_shared_ptr(DB &, const ID &) {}
  long use_count() const noexcept;
  T &operator*() const;
  T *operator->() const;
  explicit operator bool() const;
  bool loaded() const;
  std::shared_ptr<T> load() const;
  void unload() const;
  void reset();
  T *get() const;
  std::shared_ptr<T> get_eager() const;
  template <class O = T> typename object_traits<O>::id_type object_id() const { return 0; }
  odb::database &database() const;
};

template <class T> class lazy_weak_ptr {
public:
  typedef T element_type;
  lazy_weak_ptr();
  template <class Y> lazy_weak_ptr(const lazy_shared_ptr<Y> &) {}
  bool expired() const;
  bool loaded() const;
  std::shared_ptr<T> load() const;
  lazy_shared_ptr<T> lock() const;
  std::weak_ptr<T> get_eager() const;
  template <class O = T> typename object_traits<O>::id_type object_id() const { return 0; }
};
} // namespace odb
