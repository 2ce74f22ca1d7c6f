#pragma once
#include <memory>
#include <odb/prepared-query.hxx>
#include <odb/query.hxx>
#include <odb/transaction.hxx>
#include <string>

namespace odb {
class connection {
public:
  virtual ~connection();
  virtual transaction_impl *begin() = 0;
  unsigned long long execute(const char *Statement);
  unsigned long long execute(const std::string &Statement);
  template <typename T> prepared_query<T> prepare_query(const char *, const char *) { return prepared_query<T>(); }
  template <typename T> prepared_query<T> prepare_query(const char *, const std::string &) {
    return prepared_query<T>();
  }
  template <typename T> prepared_query<T> prepare_query(const char *, const query<T> &) { return prepared_query<T>(); }
  template <typename T> void cache_query(const prepared_query<T> &) {}
  template <typename T> prepared_query<T> lookup_query(const char *) { return prepared_query<T>(); }
};
typedef std::shared_ptr<connection> connection_ptr;
} // namespace odb
