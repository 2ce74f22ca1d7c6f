// Declares the operations again, as the real class of this database does.
#pragma once
#include <odb/database.hxx>
#include <odb/transaction.hxx>

namespace odb {
namespace pgsql {
class query_base {
public:
  query_base();
  query_base(const std::string &Native);
};
class database : public odb::database {
public:
  explicit database(const std::string &Name, int Flags = 0);
  template <typename T> typename object_traits<T>::id_type persist(T &) { return 0; }
  template <typename T> typename object_traits<T>::id_type persist(const T &) { return 0; }
  template <typename T> typename object_traits<T>::id_type persist(T *) { return 0; }
  template <typename T, template <typename> class P> typename object_traits<T>::id_type persist(const P<T> &) {
    return 0;
  }
  template <typename T, template <typename> class P> typename object_traits<T>::id_type persist(P<T> &) { return 0; }
  template <typename I> void persist(I, I, bool = true) {}
  template <typename T> typename object_traits<T>::pointer_type load(const typename object_traits<T>::id_type &) {
    return typename object_traits<T>::pointer_type();
  }
  template <typename T> void load(const typename object_traits<T>::id_type &, T &) {}
  template <typename T> void load(T &, section &) {}
  template <typename T> void reload(T &) {}
  template <typename T> typename object_traits<T>::pointer_type find(const typename object_traits<T>::id_type &) {
    return typename object_traits<T>::pointer_type();
  }
  template <typename T> bool find(const typename object_traits<T>::id_type &, T &) { return false; }
  template <typename T> void update(T &) {}
  template <typename T> void update(T *) {}
  template <typename T, template <typename> class P> void update(const P<T> &) {}
  template <typename T, template <typename> class P> void update(P<T> &) {}
  template <typename I> void update(I, I, bool = true) {}
  template <typename T> void update(const T &, const section &) {}
  template <typename T> void erase(const typename object_traits<T>::id_type &) {}
  template <typename T> void erase(T &) {}
  template <typename T> void erase(T *) {}
  template <typename T, template <typename> class P> void erase(const P<T> &) {}
  template <typename T, template <typename> class P> void erase(P<T> &) {}
  template <typename T, typename I> void erase(I, I, bool = true) {}
  template <typename I> void erase(I, I, bool = true) {}
  template <typename T> unsigned long long erase_query() { return 0; }
  template <typename T> unsigned long long erase_query(const char *) { return 0; }
  template <typename T> unsigned long long erase_query(const std::string &) { return 0; }
  template <typename T> unsigned long long erase_query(const odb::query<T> &) { return 0; }
  template <typename T> result<T> query(bool = true) { return result<T>(); }
  template <typename T> result<T> query(const char *, bool = true) { return result<T>(); }
  template <typename T> result<T> query(const std::string &, bool = true) { return result<T>(); }
  template <typename T> result<T> query(const odb::query<T> &, bool = true) { return result<T>(); }
  template <typename T> typename result<T>::pointer_type query_one() { return typename result<T>::pointer_type(); }
  template <typename T> typename result<T>::pointer_type query_one(const char *) {
    return typename result<T>::pointer_type();
  }
  template <typename T> typename result<T>::pointer_type query_one(const std::string &) {
    return typename result<T>::pointer_type();
  }
  template <typename T> typename result<T>::pointer_type query_one(const odb::query<T> &) {
    return typename result<T>::pointer_type();
  }
  template <typename T> T query_value() { return T(); }
  template <typename T> T query_value(const char *) { return T(); }
  template <typename T> T query_value(const std::string &) { return T(); }
  template <typename T> T query_value(const odb::query<T> &) { return T(); }
  template <typename T> prepared_query<T> prepare_query(const char *, const char *) { return prepared_query<T>(); }
  template <typename T> prepared_query<T> prepare_query(const char *, const std::string &) {
    return prepared_query<T>();
  }
  template <typename T> prepared_query<T> prepare_query(const char *, const odb::query<T> &) {
    return prepared_query<T>();
  }
  using odb::database::execute;
  transaction_impl *begin() override;
};
} // namespace pgsql
} // namespace odb
