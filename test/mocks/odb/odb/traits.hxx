// What generated code specialises in reality. Here every class is an object with an unsigned long id.
#pragma once
#include <memory>

namespace odb {
template <typename T> struct object_traits {
  typedef T object_type;
  typedef unsigned long id_type;
  typedef std::shared_ptr<T> pointer_type;
};
template <typename T> struct class_traits {};
} // namespace odb
