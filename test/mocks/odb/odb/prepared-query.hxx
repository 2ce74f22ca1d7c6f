#pragma once
#include <odb/result.hxx>

namespace odb {
template <typename T> class prepared_query {
public:
  prepared_query();
  result<T> execute(bool Cache = true);
  typename result<T>::pointer_type execute_one();
  bool execute_one(T &);
  T execute_value() { return T(); }
  const char *name() const;
};
} // namespace odb
