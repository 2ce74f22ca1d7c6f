// basic_string and basic_string_view in libstdc++'s shape.
#pragma once
#include <bits/base.h>

namespace std {
template <class C, class T = char_traits<C>> class basic_string_view {
public:
  using value_type = C;
  using size_type = size_t;
  using const_iterator = const C *;
  using iterator = const_iterator;
  static constexpr size_type npos = size_type(-1);
  constexpr basic_string_view() noexcept = default;
  constexpr basic_string_view(const basic_string_view &) noexcept = default;
  constexpr basic_string_view(const C *P) : Begin(P) {}
  constexpr basic_string_view(const C *P, size_type N) : Begin(P), Count(N) {}
  constexpr basic_string_view &operator=(const basic_string_view &) noexcept = default;
  const_iterator begin() const noexcept;
  const_iterator end() const noexcept;
  constexpr const C *data() const noexcept { return Begin; }
  constexpr size_type size() const noexcept { return Count; }
  constexpr size_type length() const noexcept { return Count; }
  constexpr bool empty() const noexcept { return !Count; }
  const C &operator[](size_type) const;
  const C &front() const;
  const C &back() const;
  basic_string_view substr(size_type = 0, size_type = npos) const;
  void remove_prefix(size_type);
  void remove_suffix(size_type);
  bool starts_with(basic_string_view) const noexcept;
  bool ends_with(basic_string_view) const noexcept;
  bool contains(basic_string_view) const noexcept;
  int compare(basic_string_view) const noexcept;
  size_type find(basic_string_view, size_type = 0) const noexcept;
  size_type find(C, size_type = 0) const noexcept;
  size_type rfind(C, size_type = npos) const noexcept;
  size_type find_first_of(basic_string_view, size_type = 0) const noexcept;
  size_type find_first_not_of(basic_string_view, size_type = 0) const noexcept;

private:
  const C *Begin = nullptr;
  size_type Count = 0;
};
template <class C, class T> bool operator==(basic_string_view<C, T>, basic_string_view<C, T>) { __builtin_unreachable(); }
template <class C, class T>
bool operator==(basic_string_view<C, T>, type_identity_t<basic_string_view<C, T>>) { __builtin_unreachable(); }
#if __cplusplus < 202002L
template <class C, class T> bool operator!=(basic_string_view<C, T>, type_identity_t<basic_string_view<C, T>>) { __builtin_unreachable(); }
#endif
template <class C, class T> bool operator<(basic_string_view<C, T>, basic_string_view<C, T>) { __builtin_unreachable(); }

inline namespace __cxx11 {
template <class C, class T = char_traits<C>, class A = allocator<C>> class basic_string {
public:
  using value_type = C;
  using size_type = size_t;
  using iterator = __gnu_cxx::__normal_iterator<C *, basic_string>;
  using const_iterator = __gnu_cxx::__normal_iterator<const C *, basic_string>;
  static constexpr size_type npos = size_type(-1);
  basic_string() noexcept;
  basic_string(const basic_string &);
  basic_string(basic_string &&) noexcept;
  basic_string(const basic_string &, size_type, size_type = npos);
  basic_string(const C *, const A & = A());
  basic_string(const C *, size_type, const A & = A());
  basic_string(size_type, C, const A & = A());
  basic_string(initializer_list<C>, const A & = A());
  explicit basic_string(basic_string_view<C, T>, const A & = A());
  template <class I, class = typename iterator_traits<I>::reference> basic_string(I, I, const A & = A()) { __builtin_unreachable(); }
  ~basic_string();
  basic_string &operator=(const basic_string &);
  basic_string &operator=(basic_string &&) noexcept;
  basic_string &operator=(const C *);
  basic_string &operator=(C);
  basic_string &operator=(basic_string_view<C, T>);
  operator basic_string_view<C, T>() const noexcept;
  iterator begin() noexcept;
  iterator end() noexcept;
  const_iterator begin() const noexcept;
  const_iterator end() const noexcept;
  const_iterator cbegin() const noexcept;
  const_iterator cend() const noexcept;
  size_type size() const noexcept;
  size_type length() const noexcept;
  bool empty() const noexcept;
  void clear() noexcept;
  void reserve(size_type = 0);
  void resize(size_type);
  C &operator[](size_type);
  const C &operator[](size_type) const;
  C &at(size_type);
  const C &at(size_type) const;
  C &front();
  C &back();
  const C &front() const;
  const C &back() const;
  basic_string &operator+=(const basic_string &);
  basic_string &operator+=(const C *);
  basic_string &operator+=(C);
  basic_string &operator+=(basic_string_view<C, T>);
  basic_string &append(const basic_string &);
  basic_string &append(const basic_string &, size_type, size_type = npos);
  basic_string &append(const C *);
  basic_string &append(const C *, size_type);
  basic_string &append(size_type, C);
  basic_string &append(basic_string_view<C, T>);
  template <class I, class = typename iterator_traits<I>::reference> basic_string &append(I, I) { __builtin_unreachable(); }
  basic_string &assign(const basic_string &);
  basic_string &assign(const C *);
  basic_string &assign(const C *, size_type);
  basic_string &assign(size_type, C);
  void push_back(C);
  void pop_back();
  basic_string &insert(size_type, const basic_string &);
  basic_string &insert(size_type, const C *);
  basic_string &insert(size_type, size_type, C);
  basic_string &erase(size_type = 0, size_type = npos);
  iterator erase(const_iterator);
  basic_string &replace(size_type, size_type, const basic_string &);
  basic_string &replace(size_type, size_type, const C *);
  basic_string &replace(const_iterator, const_iterator, const basic_string &);
  const C *c_str() const noexcept;
  const C *data() const noexcept;
  C *data() noexcept;
  basic_string substr(size_type = 0, size_type = npos) const;
  int compare(const basic_string &) const;
  int compare(const C *) const;
  bool starts_with(basic_string_view<C, T>) const noexcept;
  bool ends_with(basic_string_view<C, T>) const noexcept;
  bool contains(basic_string_view<C, T>) const noexcept;
  size_type find(const basic_string &, size_type = 0) const noexcept;
  size_type find(const C *, size_type = 0) const;
  size_type find(C, size_type = 0) const noexcept;
  size_type rfind(C, size_type = npos) const noexcept;
  size_type rfind(const C *, size_type = npos) const;
  size_type find_first_of(const C *, size_type = 0) const;
  size_type find_first_not_of(const C *, size_type = 0) const;
  size_type find_last_of(const C *, size_type = npos) const;
  void swap(basic_string &) noexcept;
};
} // namespace __cxx11

template <class C, class T, class A>
basic_string<C, T, A> operator+(const basic_string<C, T, A> &, const basic_string<C, T, A> &) { __builtin_unreachable(); }
template <class C, class T, class A> basic_string<C, T, A> operator+(const C *, const basic_string<C, T, A> &) { __builtin_unreachable(); }
template <class C, class T, class A> basic_string<C, T, A> operator+(C, const basic_string<C, T, A> &) { __builtin_unreachable(); }
template <class C, class T, class A> basic_string<C, T, A> operator+(const basic_string<C, T, A> &, const C *) { __builtin_unreachable(); }
template <class C, class T, class A> basic_string<C, T, A> operator+(const basic_string<C, T, A> &, C) { __builtin_unreachable(); }
template <class C, class T, class A>
basic_string<C, T, A> operator+(basic_string<C, T, A> &&, const basic_string<C, T, A> &) { __builtin_unreachable(); }
template <class C, class T, class A>
basic_string<C, T, A> operator+(const basic_string<C, T, A> &, basic_string<C, T, A> &&) { __builtin_unreachable(); }
template <class C, class T, class A>
basic_string<C, T, A> operator+(basic_string<C, T, A> &&, basic_string<C, T, A> &&) { __builtin_unreachable(); }
template <class C, class T, class A> basic_string<C, T, A> operator+(const C *, basic_string<C, T, A> &&) { __builtin_unreachable(); }
template <class C, class T, class A> basic_string<C, T, A> operator+(C, basic_string<C, T, A> &&) { __builtin_unreachable(); }
template <class C, class T, class A> basic_string<C, T, A> operator+(basic_string<C, T, A> &&, const C *) { __builtin_unreachable(); }
template <class C, class T, class A> basic_string<C, T, A> operator+(basic_string<C, T, A> &&, C) { __builtin_unreachable(); }
template <class C, class T, class A>
bool operator==(const basic_string<C, T, A> &, const basic_string<C, T, A> &) noexcept { __builtin_unreachable(); }
template <class C, class T, class A> bool operator==(const basic_string<C, T, A> &, const C *) { __builtin_unreachable(); }
#if __cplusplus < 202002L
template <class C, class T, class A>
bool operator!=(const basic_string<C, T, A> &, const basic_string<C, T, A> &) noexcept { __builtin_unreachable(); }
template <class C, class T, class A> bool operator!=(const basic_string<C, T, A> &, const C *) { __builtin_unreachable(); }
template <class C, class T, class A> bool operator==(const C *, const basic_string<C, T, A> &) { __builtin_unreachable(); }
#endif
template <class C, class T, class A>
bool operator<(const basic_string<C, T, A> &, const basic_string<C, T, A> &) noexcept { __builtin_unreachable(); }
template <class C, class T, class A>
bool operator>(const basic_string<C, T, A> &, const basic_string<C, T, A> &) noexcept { __builtin_unreachable(); }

using string = basic_string<char>;
using wstring = basic_string<wchar_t>;
using u16string = basic_string<char16_t>;
using string_view = basic_string_view<char>;

inline namespace __cxx11 {
string to_string(int);
string to_string(unsigned);
string to_string(long);
string to_string(unsigned long);
string to_string(long long);
string to_string(unsigned long long);
string to_string(float);
string to_string(double);
string to_string(long double);
int stoi(const string &, size_t * = nullptr, int = 10);
long stol(const string &, size_t * = nullptr, int = 10);
unsigned long stoul(const string &, size_t * = nullptr, int = 10);
long long stoll(const string &, size_t * = nullptr, int = 10);
unsigned long long stoull(const string &, size_t * = nullptr, int = 10);
double stod(const string &, size_t * = nullptr);
} // namespace __cxx11

inline namespace literals {
inline namespace string_literals {
basic_string<char> operator""s(const char *, size_t);
} // namespace string_literals
inline namespace string_view_literals {
constexpr basic_string_view<char> operator""sv(const char *P, size_t N) noexcept { return {P, N}; }
} // namespace string_view_literals
} // namespace literals
} // namespace std
