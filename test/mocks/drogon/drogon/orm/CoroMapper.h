#pragma once
#include <drogon/orm/Mapper.h>

namespace drogon {
namespace orm {
namespace internal {
template <typename R> struct [[nodiscard]] MapperAwaiter : public CallbackAwaiter<R> {
  void await_suspend(std::coroutine_handle<>) {}
};
} // namespace internal

template <typename T> class CoroMapper : public Mapper<T> {
public:
  using TraitsPKType = typename Mapper<T>::TraitsPKType;
  explicit CoroMapper(DbClientPtr Client);
  CoroMapper<T> &limit(unsigned long Limit);
  CoroMapper<T> &offset(unsigned long Offset);
  CoroMapper<T> &orderBy(const std::string &ColName, const SortOrder &Order = SortOrder::ASC);
  CoroMapper<T> &orderBy(unsigned long ColIndex, const SortOrder &Order = SortOrder::ASC);
  CoroMapper<T> &paginate(unsigned long Page, unsigned long PerPage);
  CoroMapper<T> &forUpdate();
  internal::MapperAwaiter<T> findByPrimaryKey(const TraitsPKType &Key);
  internal::MapperAwaiter<std::vector<T>> findAll();
  internal::MapperAwaiter<unsigned long> count(const Criteria &C = Criteria());
  internal::MapperAwaiter<T> findOne(const Criteria &C);
  internal::MapperAwaiter<std::vector<T>> findBy(const Criteria &C);
  internal::MapperAwaiter<T> insert(const T &Obj);
  internal::MapperAwaiter<unsigned long> update(const T &Obj);
  template <typename... Arguments>
  internal::MapperAwaiter<unsigned long> updateBy(const std::vector<std::string> &, const Criteria &, Arguments &&...) {
    return {};
  }
  template <typename... Arguments>
  internal::MapperAwaiter<unsigned long> increment(const std::vector<std::string> &, const Criteria &, Arguments...) {
    return {};
  }
  internal::MapperAwaiter<unsigned long> deleteOne(const T &Obj);
  internal::MapperAwaiter<unsigned long> deleteBy(const Criteria &C);
  internal::MapperAwaiter<unsigned long> deleteByPrimaryKey(const TraitsPKType &Key);
};
} // namespace orm
} // namespace drogon
