// Algorithms; the ranges forms are objects, as in libstdc++.
#pragma once
#include <iterator>

namespace std {
template <class T> constexpr const T &min(const T &A, const T &B) { return B < A ? B : A; }
template <class T> constexpr const T &max(const T &A, const T &B) { return A < B ? B : A; }
template <class T> T max(initializer_list<T>);
template <class I, class F> F for_each(I, I, F);
template <class P, class I, class F> void for_each(P &&, I, I, F);
template <class I, class N, class F> I for_each_n(I, N, F);
template <class I, class O, class F> O transform(I, I, O, F);

#if __cplusplus >= 202002L
namespace ranges {
struct __for_each_fn {
  template <class R, class F> void operator()(R &&, F) const;
  template <class I, class F> void operator()(I, I, F) const;
};
struct __pred_fn {
  template <class R, class F> bool operator()(R &&, F) const;
  template <class I, class F> bool operator()(I, I, F) const;
};
struct __any_of_fn : __pred_fn {};
struct __all_of_fn : __pred_fn {};
struct __none_of_fn : __pred_fn {};
struct __find_if_fn {
  template <class R, class F> auto operator()(R &&V, F) const { return V.begin(); }
};
struct __count_if_fn {
  template <class R, class F> ptrdiff_t operator()(R &&, F) const;
};
struct __transform_fn {
  template <class R, class O, class F> void operator()(R &&, O, F) const;
  template <class I, class O, class F> void operator()(I, I, O, F) const;
};
struct __copy_if_fn {
  template <class R, class O, class F> void operator()(R &&, O, F) const;
};
struct __generate_fn {
  template <class R, class F> void operator()(R &&, F) const;
};
struct __sort_fn {
  template <class R> void operator()(R &&) const;
  template <class R, class F> void operator()(R &&, F) const;
};
inline constexpr __for_each_fn for_each{};
inline constexpr __any_of_fn any_of{};
inline constexpr __all_of_fn all_of{};
inline constexpr __none_of_fn none_of{};
inline constexpr __find_if_fn find_if{};
inline constexpr __count_if_fn count_if{};
inline constexpr __transform_fn transform{};
inline constexpr __copy_if_fn copy_if{};
inline constexpr __generate_fn generate{};
inline constexpr __sort_fn sort{};
} // namespace ranges
#endif
} // namespace std
