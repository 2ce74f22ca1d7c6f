// Query expressions: native text, columns and values bound by _val and _ref.
#pragma once
#include <odb/forward.hxx>
#include <string>

namespace odb {
template <typename T> struct val_bind {
  explicit val_bind(const T &V) : val(V) {}
  const T &val;
};
template <typename T> struct ref_bind {
  explicit ref_bind(const T &V) : ref(V) {}
  const T &ref;
};
template <typename T> class query_column;

class query_base {
public:
  query_base();
  explicit query_base(bool V);
  explicit query_base(const char *Native);
  explicit query_base(const std::string &Native);
  query_base(const query_base &);
  query_base &operator=(const query_base &);
  template <typename T> query_base(val_bind<T>) {}
  template <typename T> query_base(ref_bind<T>) {}
  template <typename T> static val_bind<T> _val(const T &X) { return val_bind<T>(X); }
  template <typename T> static ref_bind<T> _ref(const T &X) { return ref_bind<T>(X); }
  query_base &operator+=(const query_base &);
  query_base &operator+=(const std::string &Native);
  bool empty() const;
};
query_base operator+(const query_base &, const query_base &);
query_base operator+(const query_base &, const std::string &);
query_base operator+(const std::string &, const query_base &);
template <typename T> query_base operator+(const std::string &, val_bind<T>) { return query_base(); }
template <typename T> query_base operator+(const query_base &, val_bind<T>) { return query_base(); }
query_base operator&&(const query_base &, const query_base &);
query_base operator||(const query_base &, const query_base &);
query_base operator!(const query_base &);

template <typename T> class query_column {
public:
  query_base in(const T &, const T &) const;
  template <typename I> query_base in_range(I, I) const { return query_base(); }
  query_base is_null() const;
  query_base like(const T &Pattern) const;
};
template <typename T, typename V> query_base operator==(const query_column<T> &, const V &) { return query_base(); }
template <typename T, typename V> query_base operator!=(const query_column<T> &, const V &) { return query_base(); }
template <typename T, typename V> query_base operator<(const query_column<T> &, const V &) { return query_base(); }
template <typename T, typename V> query_base operator>(const query_column<T> &, const V &) { return query_base(); }
template <typename T, typename V> query_base operator<=(const query_column<T> &, const V &) { return query_base(); }
template <typename T, typename V> query_base operator>=(const query_column<T> &, const V &) { return query_base(); }
template <typename T> query_base operator+(const query_base &, const query_column<T> &) { return query_base(); }
template <typename T> query_base operator+(const std::string &, const query_column<T> &) { return query_base(); }

/// A test specialises this for its class: the columns that generated code would declare.
template <typename T> struct query_columns {};

template <typename T> class query : public query_base, public query_columns<T> {
public:
  query();
  explicit query(bool V);
  explicit query(const char *Native);
  explicit query(const std::string &Native);
  query(const query_base &);
  query(const query_column<bool> &);
};
} // namespace odb
