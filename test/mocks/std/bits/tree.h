// The four associative shapes share their members.
#pragma once
#include <bits/base.h>
#include <iterator>

namespace std {
template <class V> struct _Node_iterator {
  using value_type = remove_cv_t<V>;
  using difference_type = ptrdiff_t;
  using reference = V &;
  using pointer = V *;
  V &operator*() const;
  V *operator->() const;
  _Node_iterator &operator++();
  _Node_iterator operator++(int);
  _Node_iterator &operator--();
  operator _Node_iterator<const V>() const;
};
template <class V> bool operator==(const _Node_iterator<V> &, const _Node_iterator<V> &) { __builtin_unreachable(); }
template <class V> bool operator==(const _Node_iterator<V> &, const _Node_iterator<const V> &) { __builtin_unreachable(); }
#if __cplusplus < 202002L
template <class V> bool operator!=(const _Node_iterator<V> &, const _Node_iterator<V> &) { __builtin_unreachable(); }
#endif
} // namespace std
