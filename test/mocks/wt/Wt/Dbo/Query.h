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
  using Self = Query<Result, BindStrategy>;
  Query();
  Query(const Query &);
  Query &operator=(const Query &);
  ~Query();
  Session &session() const;
  template <typename T> Self &bind(const T &) { return *this; }
  void reset();
  Result resultValue() const;
  collection<Result> resultList() const;
  operator Result() const;
  operator collection<Result>() const;
  std::string asString() const;
  Self &bindSubqueryValues(const AbstractQuery &Other);
  Self &join(const std::string &Other);
  template <typename C> Self &join(const std::string &, const std::string &) { return *this; }
  Self &leftJoin(const std::string &Other);
  template <typename C> Self &leftJoin(const std::string &, const std::string &) { return *this; }
  Self &rightJoin(const std::string &Other);
  Self &where(const std::string &Condition);
  Self &orWhere(const std::string &Condition);
  Self &with(const std::string &Alias, const std::string &Query);
  Self &orderBy(const std::string &Field);
  Self &groupBy(const std::string &Fields);
  Self &having(const std::string &Fields);
  Self &offset(int Count);
  int offset() const;
  Self &limit(int Count);
  int limit() const;
};
} // namespace Dbo
} // namespace Wt
