// collection: begin(), size(), empty() and front() run a statement.
#pragma once
#include <Wt/Dbo/ptr.h>
#include <cstddef>
#include <iterator>

namespace Wt {
namespace Dbo {
template <class Result, class BindStrategy> class Query;
struct DynamicBinding;
struct DirectBinding;

template <class C> class collection {
public:
  class iterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = C;
    using difference_type = std::ptrdiff_t;
    using pointer = C *;
    using reference = C &;
    C &operator*();
    C *operator->();
    iterator &operator++();
    bool operator==(const iterator &) const;
    bool operator!=(const iterator &) const;
  };
  class const_iterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = C;
    using difference_type = std::ptrdiff_t;
    using pointer = const C *;
    using reference = const C &;
    const_iterator();
    const_iterator(const iterator &);
    C operator*();
    const C *operator->();
    const_iterator &operator++();
    bool operator==(const const_iterator &) const;
    bool operator!=(const const_iterator &) const;
  };
  using size_type = std::size_t;
  using value_type = C;
  collection();
  collection(const collection<C> &);
  ~collection();
  collection<C> &operator=(const collection<C> &);
  iterator begin();
  iterator end();
  const_iterator begin() const;
  const_iterator end() const;
  C front() const;
  size_type size() const;
  bool empty() const;
  void insert(C Value);
  void erase(C Value);
  int count(C Value) const;
  void clear();
  Session *session() const;
  Query<C, DynamicBinding> find() const;
};
} // namespace Dbo
} // namespace Wt
