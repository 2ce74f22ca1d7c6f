// Query: text and state only; resultList(), resultValue() and the conversions run it.
#pragma once
#include <Wt/Dbo/collection.h>
#include <string>
#include <vector>

namespace Wt {
namespace Dbo {
struct DirectBinding {};
struct DynamicBinding {};

class AbstractQuery {
public:
  template <typename T> AbstractQuery &bind(const T &) { return *this; }
  void reset();
  AbstractQuery &join(const std::string &Other);
  AbstractQuery &leftJoin(const std::string &Other);
  AbstractQuery &rightJoin(const std::string &Other);
  AbstractQuery &where(const std::string &Condition);
  AbstractQuery &orWhere(const std::string &Condition);
  AbstractQuery &with(const std::string &Alias, const std::string &Query);
  AbstractQuery &orderBy(const std::string &Field);
  AbstractQuery &groupBy(const std::string &Fields);
  AbstractQuery &having(const std::string &Fields);
  AbstractQuery &offset(int Count);
  int offset() const;
  AbstractQuery &limit(int Count);
  int limit() const;
};

template <class Result, typename BindStrategy = DynamicBinding> class Query : public AbstractQuery {
public:
  Query();
  Query(const Query &);
  Query &operator=(const Query &);
  ~Query();
  Session &session() const;
  std::vector<int> fields() const;
  Query<int> *countQuery() const;
  Query &setCountQuery(const Query<int> &Count);
  template <typename T> Query &bind(const T &) { return *this; }
  void reset();
  Result resultValue() const;
  collection<Result> resultList() const;
  operator Result() const;
  operator collection<Result>() const;
  std::string asString() const;
  Query &bindSubqueryValues(const AbstractQuery &Other);
  Query &join(const std::string &Other);
  template <typename C> Query &join(const std::string &, const std::string &) { return *this; }
  Query &leftJoin(const std::string &Other);
  template <typename C> Query &leftJoin(const std::string &, const std::string &) { return *this; }
  Query &rightJoin(const std::string &Other);
  Query &where(const std::string &Condition);
  Query &orWhere(const std::string &Condition);
  Query &with(const std::string &Alias, const std::string &Query);
  Query &orderBy(const std::string &Field);
  Query &groupBy(const std::string &Fields);
  Query &having(const std::string &Fields);
  Query &offset(int Count);
  int offset() const;
  Query &limit(int Count);
  int limit() const;
};
} // namespace Dbo
} // namespace Wt
