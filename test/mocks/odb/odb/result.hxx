#pragma once
#include <cstddef>
#include <iterator>
#include <odb/forward.hxx>

namespace odb {
template <typename T> class result_iterator {
public:
  typedef T value_type;
  typedef T &reference;
  typedef T *pointer;
  typedef std::ptrdiff_t difference_type;
  typedef std::input_iterator_tag iterator_category;
  T &operator*() const;
  T *operator->() const;
  result_iterator &operator++();
  result_iterator operator++(int);
  typename object_traits<T>::pointer_type load();
  void load(T &);
  typename object_traits<T>::id_type id();
};
template <typename T> bool operator==(result_iterator<T>, result_iterator<T>) { return true; }
template <typename T> bool operator!=(result_iterator<T>, result_iterator<T>) { return false; }

template <typename T> class result {
public:
  typedef T value_type;
  typedef result_iterator<T> iterator;
  typedef typename object_traits<T>::pointer_type pointer_type;
  result();
  result(const result &);
  result &operator=(const result &);
  iterator begin();
  iterator end();
  void cache();
  bool empty() const;
  std::size_t size() const;
  pointer_type one();
  bool one(T &);
  void value(T &);
};
} // namespace odb
