// Algorithms; the ranges forms are objects, as in libstdc++.
#pragma once
#include <iterator>

namespace std {
template <class T> constexpr const T &min(const T &A, const T &B) { return B < A ? B : A; }
template <class T> constexpr const T &max(const T &A, const T &B) { return A < B ? B : A; }
template <class T> T max(initializer_list<T>) { __builtin_unreachable(); }
template <class I, class F> F for_each(I, I, F) { __builtin_unreachable(); }
template <class P, class I, class F> void for_each(P &&, I, I, F) { __builtin_unreachable(); }
template <class I, class N, class F> I for_each_n(I, N, F) { __builtin_unreachable(); }
template <class I, class O, class F> O transform(I, I, O, F) { __builtin_unreachable(); }
template <class I, class J, class O, class F> O transform(I, I, J, O, F) { __builtin_unreachable(); }
template <class I, class F> void generate(I, I, F) { __builtin_unreachable(); }
template <class O, class N, class F> O generate_n(O, N, F) { __builtin_unreachable(); }
template <class I, class T> I find(I, I, const T &) { __builtin_unreachable(); }
template <class I, class F> I find_if(I, I, F) { __builtin_unreachable(); }
template <class I, class F> I find_if_not(I, I, F) { __builtin_unreachable(); }
template <class I, class T> I remove(I, I, const T &) { __builtin_unreachable(); }
template <class I, class F> I remove_if(I, I, F) { __builtin_unreachable(); }
template <class I, class O, class F> O remove_copy_if(I, I, O, F) { __builtin_unreachable(); }
template <class I, class F, class T> void replace_if(I, I, F, const T &) { __builtin_unreachable(); }
template <class I, class F> bool any_of(I, I, F) { __builtin_unreachable(); }
template <class I, class F> bool all_of(I, I, F) { __builtin_unreachable(); }
template <class I, class F> bool none_of(I, I, F) { __builtin_unreachable(); }
template <class I, class F> ptrdiff_t count_if(I, I, F) { __builtin_unreachable(); }
template <class I, class T> ptrdiff_t count(I, I, const T &) { __builtin_unreachable(); }
template <class I, class O> O copy(I, I, O) { __builtin_unreachable(); }
template <class I, class O, class F> O copy_if(I, I, O, F) { __builtin_unreachable(); }
template <class I, class F> I partition(I, I, F) { __builtin_unreachable(); }
template <class I> void sort(I, I) { __builtin_unreachable(); }
template <class I, class F> void sort(I, I, F) { __builtin_unreachable(); }
template <class I, class F> void stable_sort(I, I, F) { __builtin_unreachable(); }
template <class I> void reverse(I, I) { __builtin_unreachable(); }
template <class I> I unique(I, I) { __builtin_unreachable(); }
template <class I> I min_element(I, I) { __builtin_unreachable(); }
template <class I, class F> I min_element(I, I, F) { __builtin_unreachable(); }
template <class I> I max_element(I, I) { __builtin_unreachable(); }
template <class I, class F> I max_element(I, I, F) { __builtin_unreachable(); }
template <class I, class T> bool binary_search(I, I, const T &) { __builtin_unreachable(); }
template <class I, class T> I lower_bound(I, I, const T &) { __builtin_unreachable(); }
template <class I, class T> bool equal(I, I, T) { __builtin_unreachable(); }

#if __cplusplus >= 202002L
namespace ranges {
struct __for_each_fn {
  template <class R, class F> void operator()(R &&, F) const { __builtin_unreachable(); }
  template <class I, class F> void operator()(I, I, F) const { __builtin_unreachable(); }
};
struct __pred_fn {
  template <class R, class F> bool operator()(R &&, F) const { __builtin_unreachable(); }
  template <class I, class F> bool operator()(I, I, F) const { __builtin_unreachable(); }
};
struct __any_of_fn : __pred_fn {};
struct __all_of_fn : __pred_fn {};
struct __none_of_fn : __pred_fn {};
struct __find_if_fn {
  template <class R, class F> auto operator()(R &&V, F) const { return V.begin(); }
};
struct __count_if_fn {
  template <class R, class F> ptrdiff_t operator()(R &&, F) const { __builtin_unreachable(); }
};
struct __transform_fn {
  template <class R, class O, class F> void operator()(R &&, O, F) const { __builtin_unreachable(); }
  template <class I, class O, class F> void operator()(I, I, O, F) const { __builtin_unreachable(); }
};
struct __copy_if_fn {
  template <class R, class O, class F> void operator()(R &&, O, F) const { __builtin_unreachable(); }
};
struct __remove_if_fn {
  template <class R, class F> auto operator()(R &&V, F) const { return V.begin(); }
};
struct __max_element_fn {
  template <class R> auto operator()(R &&V) const { return V.begin(); }
  template <class R, class F> auto operator()(R &&V, F) const { return V.begin(); }
  template <class R, class F, class P> auto operator()(R &&V, F, P) const { return V.begin(); }
};
struct __generate_fn {
  template <class R, class F> void operator()(R &&, F) const { __builtin_unreachable(); }
};
struct __sort_fn {
  template <class R> void operator()(R &&) const { __builtin_unreachable(); }
  template <class R, class F> void operator()(R &&, F) const { __builtin_unreachable(); }
};
inline constexpr __for_each_fn for_each{};
inline constexpr __any_of_fn any_of{};
inline constexpr __all_of_fn all_of{};
inline constexpr __none_of_fn none_of{};
inline constexpr __find_if_fn find_if{};
inline constexpr __count_if_fn count_if{};
inline constexpr __transform_fn transform{};
inline constexpr __copy_if_fn copy_if{};
inline constexpr __remove_if_fn remove_if{};
inline constexpr __max_element_fn max_element{};
inline constexpr __generate_fn generate{};
inline constexpr __sort_fn sort{};
} // namespace ranges
#endif
} // namespace std
