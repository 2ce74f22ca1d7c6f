#pragma once
#include <Wt/Dbo/Query.h>

namespace Wt {
namespace Dbo {
template <class Result> class QueryModel {
public:
  QueryModel();
  void setQuery(const Query<Result> &Q, bool KeepColumns = false);
  void setBatchSize(int Count);
};
} // namespace Dbo
} // namespace Wt
