// A minimal standard library for tests that are compiled with -nostdinc++: names and shapes only, no behaviour.
// Layout follows libstdc++ where the analysis can see it (inline namespace __cxx11, free operator+ templates).
#pragma once

namespace std {
using size_t = decltype(sizeof(0));
using ptrdiff_t = decltype(static_cast<char *>(nullptr) - static_cast<char *>(nullptr));
using nullptr_t = decltype(nullptr);

template <class T, T V> struct integral_constant {
  static constexpr T value = V;
  using value_type = T;
  constexpr operator T() const noexcept { return V; }
};
template <bool B> using bool_constant = integral_constant<bool, B>;
using true_type = bool_constant<true>;
using false_type = bool_constant<false>;

template <class T> struct remove_reference { using type = T; };
template <class T> struct remove_reference<T &> { using type = T; };
template <class T> struct remove_reference<T &&> { using type = T; };
template <class T> using remove_reference_t = typename remove_reference<T>::type;
template <class T> struct remove_const { using type = T; };
template <class T> struct remove_const<const T> { using type = T; };
template <class T> using remove_const_t = typename remove_const<T>::type;
template <class T> struct remove_cv { using type = remove_const_t<T>; };
template <class T> using remove_cv_t = typename remove_cv<T>::type;
template <class T> struct remove_cvref { using type = remove_cv_t<remove_reference_t<T>>; };
template <class T> using remove_cvref_t = typename remove_cvref<T>::type;
template <class T> struct decay { using type = __decay(T); };
template <class T> using decay_t = typename decay<T>::type;
template <bool B, class T = void> struct enable_if {};
template <class T> struct enable_if<true, T> { using type = T; };
template <bool B, class T = void> using enable_if_t = typename enable_if<B, T>::type;
template <bool B, class T, class F> struct conditional { using type = T; };
template <class T, class F> struct conditional<false, T, F> { using type = F; };
template <bool B, class T, class F> using conditional_t = typename conditional<B, T, F>::type;
template <class...> using void_t = void;
template <class T, class U> struct is_same : false_type {};
template <class T> struct is_same<T, T> : true_type {};
template <class T, class U> inline constexpr bool is_same_v = is_same<T, U>::value;
template <class T> struct is_integral : bool_constant<__is_integral(T)> {};
template <class T> inline constexpr bool is_integral_v = __is_integral(T);
template <class T> struct is_floating_point : bool_constant<__is_floating_point(T)> {};
template <class T> inline constexpr bool is_floating_point_v = __is_floating_point(T);
template <class T> struct is_arithmetic : bool_constant<__is_arithmetic(T)> {};
template <class T> inline constexpr bool is_arithmetic_v = __is_arithmetic(T);
template <class T> struct is_enum : bool_constant<__is_enum(T)> {};
template <class T> inline constexpr bool is_enum_v = __is_enum(T);
template <class T> struct is_class : bool_constant<__is_class(T)> {};
template <class T> struct is_void : is_same<void, remove_cv_t<T>> {};
template <class T> inline constexpr bool is_void_v = is_void<T>::value;
template <class B, class D> struct is_base_of : bool_constant<__is_base_of(B, D)> {};
template <class B, class D> inline constexpr bool is_base_of_v = __is_base_of(B, D);
template <class F, class T> struct is_convertible : bool_constant<__is_convertible(F, T)> {};
template <class F, class T> inline constexpr bool is_convertible_v = __is_convertible(F, T);
template <class T> struct underlying_type { using type = __underlying_type(T); };
template <class T> using underlying_type_t = typename underlying_type<T>::type;
template <class T> struct type_identity { using type = T; };
template <class T> using type_identity_t = typename type_identity<T>::type;
template <class T> struct add_rvalue_reference { using type = T &&; };
template <> struct add_rvalue_reference<void> { using type = void; };
template <class T> typename add_rvalue_reference<T>::type declval() noexcept;
template <class F, class... A> struct invoke_result { using type = decltype(declval<F>()(declval<A>()...)); };
template <class F, class... A> using invoke_result_t = typename invoke_result<F, A...>::type;

template <class T> constexpr remove_reference_t<T> &&move(T &&V) noexcept {
  return static_cast<remove_reference_t<T> &&>(V);
}
template <class T> constexpr T &&forward(remove_reference_t<T> &V) noexcept { return static_cast<T &&>(V); }
template <class T> constexpr T &&forward(remove_reference_t<T> &&V) noexcept { return static_cast<T &&>(V); }
template <class T> constexpr const T &as_const(T &V) noexcept { return V; }
template <class T> void as_const(const T &&) = delete;
template <class T> constexpr void swap(T &A, T &B) noexcept { __builtin_unreachable(); }
template <class T, class U = T> constexpr T exchange(T &Object, U &&Value) { __builtin_unreachable(); }
template <class T> constexpr T *addressof(T &V) noexcept { return __builtin_addressof(V); }

template <class T> class initializer_list {
  const T *First = nullptr;
  size_t Count = 0;

public:
  using value_type = T;
  using iterator = const T *;
  constexpr initializer_list() noexcept = default;
  constexpr size_t size() const noexcept { return Count; }
  constexpr const T *begin() const noexcept { return First; }
  constexpr const T *end() const noexcept { return First + Count; }
};

template <class T> struct allocator { using value_type = T; };
template <class C> struct char_traits { using char_type = C; };
template <class T = void> struct less { bool operator()(const T &, const T &) const; };
template <> struct less<void> { template <class A, class B> bool operator()(A &&, B &&) const; };
template <class T = void> struct greater { bool operator()(const T &, const T &) const; };
template <> struct greater<void> { template <class A, class B> bool operator()(A &&, B &&) const; };
template <class T = void> struct plus { T operator()(const T &, const T &) const; };
template <class T = void> struct equal_to { bool operator()(const T &, const T &) const; };
template <class T> struct hash { size_t operator()(const T &) const; };

struct piecewise_construct_t {};
struct in_place_t {};
inline constexpr in_place_t in_place{};

template <class A, class B> struct pair {
  using first_type = A;
  using second_type = B;
  A first;
  B second;
  pair();
  pair(const A &, const B &);
  template <class U, class V> pair(U &&, V &&) { __builtin_unreachable(); }
  template <class U, class V> pair(const pair<U, V> &) { __builtin_unreachable(); }
};
template <class A, class B> pair(A, B) -> pair<A, B>;
template <class A, class B> pair<decay_t<A>, decay_t<B>> make_pair(A &&, B &&) { __builtin_unreachable(); }
template <class A, class B> bool operator==(const pair<A, B> &, const pair<A, B> &) { __builtin_unreachable(); }
template <class A, class B> bool operator<(const pair<A, B> &, const pair<A, B> &) { __builtin_unreachable(); }

template <class T> struct tuple_size;
template <class T> struct tuple_size<const T> : tuple_size<T> {};
template <size_t I, class T> struct tuple_element;
template <size_t I, class T> struct tuple_element<I, const T> { using type = const typename tuple_element<I, T>::type; };
template <size_t I, class T> using tuple_element_t = typename tuple_element<I, T>::type;
template <class T> inline constexpr size_t tuple_size_v = tuple_size<T>::value;
template <class A, class B> struct tuple_size<pair<A, B>> : integral_constant<size_t, 2> {};
template <class A, class B> struct tuple_element<0, pair<A, B>> { using type = A; };
template <class A, class B> struct tuple_element<1, pair<A, B>> { using type = B; };
template <size_t I, class A, class B> tuple_element_t<I, pair<A, B>> &get(pair<A, B> &) noexcept { __builtin_unreachable(); }
template <size_t I, class A, class B> const tuple_element_t<I, pair<A, B>> &get(const pair<A, B> &) noexcept { __builtin_unreachable(); }
template <size_t I, class A, class B> tuple_element_t<I, pair<A, B>> &&get(pair<A, B> &&) noexcept { __builtin_unreachable(); }

struct input_iterator_tag {};
struct output_iterator_tag {};
struct forward_iterator_tag : input_iterator_tag {};
struct bidirectional_iterator_tag : forward_iterator_tag {};
struct random_access_iterator_tag : bidirectional_iterator_tag {};
template <class I> struct iterator_traits {
  using value_type = typename I::value_type;
  using difference_type = typename I::difference_type;
  using reference = typename I::reference;
};
template <class T> struct iterator_traits<T *> {
  using value_type = remove_cv_t<T>;
  using difference_type = ptrdiff_t;
  using reference = T &;
};
} // namespace std

namespace __gnu_cxx {
/// The iterator of all sequences and strings here.
template <class P, class C> class __normal_iterator {
public:
  using value_type = typename std::iterator_traits<P>::value_type;
  using difference_type = std::ptrdiff_t;
  using reference = typename std::iterator_traits<P>::reference;
  using pointer = P;
  using iterator_category = std::random_access_iterator_tag;
  __normal_iterator();
  template <class Q> __normal_iterator(const __normal_iterator<Q, C> &) { __builtin_unreachable(); }
  reference operator*() const;
  pointer operator->() const;
  __normal_iterator &operator++();
  __normal_iterator operator++(int);
  __normal_iterator &operator--();
  __normal_iterator &operator+=(difference_type);
  __normal_iterator operator+(difference_type) const;
  __normal_iterator operator-(difference_type) const;
  reference operator[](difference_type) const;
};
template <class P, class Q, class C>
bool operator==(const __normal_iterator<P, C> &, const __normal_iterator<Q, C> &) { __builtin_unreachable(); }
#if __cplusplus < 202002L
template <class P, class Q, class C>
bool operator!=(const __normal_iterator<P, C> &, const __normal_iterator<Q, C> &) { __builtin_unreachable(); }
#endif
template <class P, class Q, class C>
bool operator<(const __normal_iterator<P, C> &, const __normal_iterator<Q, C> &) { __builtin_unreachable(); }
template <class P, class Q, class C>
std::ptrdiff_t operator-(const __normal_iterator<P, C> &, const __normal_iterator<Q, C> &) { __builtin_unreachable(); }
} // namespace __gnu_cxx
