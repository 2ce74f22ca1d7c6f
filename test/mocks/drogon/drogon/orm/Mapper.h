// Mapper: every read and write in a blocking, a callback and a future form.
#pragma once
#include <drogon/orm/Criteria.h>
#include <drogon/orm/DbClient.h>
#include <future>
#include <string>
#include <vector>

namespace drogon {
namespace orm {
enum class SortOrder { ASC, DESC };

template <typename T> class Mapper {
public:
  using SingleRowCallback = std::function<void(T)>;
  using MultipleRowsCallback = std::function<void(std::vector<T>)>;
  using CountCallback = std::function<void(const unsigned long)>;
  using TraitsPKType = typename T::PrimaryKeyType;

  explicit Mapper(DbClientPtr Client);
  Mapper<T> &limit(unsigned long Limit);
  Mapper<T> &offset(unsigned long Offset);
  Mapper<T> &orderBy(const std::string &ColName, const SortOrder &Order = SortOrder::ASC);
  Mapper<T> &orderBy(unsigned long ColIndex, const SortOrder &Order = SortOrder::ASC);
  Mapper<T> &paginate(unsigned long Page, unsigned long PerPage);
  Mapper<T> &forUpdate();
  Mapper<T> &innerJoin(const std::string &Table, const std::string &Left, const std::string &Right);
  Mapper<T> &leftJoin(const std::string &Table, const std::string &Left, const std::string &Right);
  Mapper<T> &rightJoin(const std::string &Table, const std::string &Left, const std::string &Right);

  T findByPrimaryKey(const TraitsPKType &Key) noexcept(false);
  void findByPrimaryKey(const TraitsPKType &Key, const SingleRowCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<T> findFutureByPrimaryKey(const TraitsPKType &Key) noexcept;
  std::vector<T> findAll() noexcept(false);
  void findAll(const MultipleRowsCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<std::vector<T>> findFutureAll() noexcept;
  unsigned long count(const Criteria &C = Criteria()) noexcept(false);
  void count(const Criteria &C, const CountCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<unsigned long> countFuture(const Criteria &C = Criteria()) noexcept;
  T findOne(const Criteria &C) noexcept(false);
  void findOne(const Criteria &C, const SingleRowCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<T> findFutureOne(const Criteria &C) noexcept;
  std::vector<T> findBy(const Criteria &C) noexcept(false);
  void findBy(const Criteria &C, const MultipleRowsCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<std::vector<T>> findFutureBy(const Criteria &C) noexcept;
  void insert(T &Obj) noexcept(false);
  void insert(const T &Obj, const SingleRowCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<T> insertFuture(const T &Obj) noexcept;
  unsigned long update(const T &Obj) noexcept(false);
  void update(const T &Obj, const CountCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<unsigned long> updateFuture(const T &Obj) noexcept;
  template <typename... Arguments>
  unsigned long updateBy(const std::vector<std::string> &, const Criteria &, Arguments &&...) noexcept(false) {
    return 0;
  }
  template <typename... Arguments>
  void updateBy(const std::vector<std::string> &, const CountCallback &, const ExceptionCallback &, const Criteria &,
                Arguments &&...) noexcept {}
  template <typename... Arguments>
  std::future<unsigned long> updateFutureBy(const std::vector<std::string> &, const Criteria &,
                                            Arguments &&...) noexcept {
    return std::future<unsigned long>();
  }
  template <typename... Arguments>
  unsigned long increment(const std::vector<std::string> &, const Criteria &, Arguments...) noexcept(false) {
    return 0;
  }
  template <typename... Arguments>
  std::future<unsigned long> incrementFuture(const std::vector<std::string> &, const Criteria &,
                                             Arguments...) noexcept {
    return std::future<unsigned long>();
  }
  unsigned long deleteOne(const T &Obj) noexcept(false);
  void deleteOne(const T &Obj, const CountCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<unsigned long> deleteFutureOne(const T &Obj) noexcept;
  unsigned long deleteBy(const Criteria &C) noexcept(false);
  void deleteBy(const Criteria &C, const CountCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<unsigned long> deleteFutureBy(const Criteria &C) noexcept;
  unsigned long deleteByPrimaryKey(const TraitsPKType &Key) noexcept(false);
  void deleteByPrimaryKey(const TraitsPKType &Key, const CountCallback &Rcb, const ExceptionCallback &Ecb) noexcept;
  std::future<unsigned long> deleteFutureByPrimaryKey(const TraitsPKType &Key) noexcept;

protected:
  void clear();
};
} // namespace orm
} // namespace drogon
