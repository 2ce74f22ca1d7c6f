#include "OrderRepository.h"

#include "Poco/ActiveRecord/Query.h"

using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

OrderRepository::OrderRepository(Context::Ptr context) : context_(context) {}

std::vector<Order::Ptr> OrderRepository::findLatest(int count)
{
    // Not Query::limit(), which reads the whole table and keeps the first rows.
    Query<Order> query(context_);
    return query.orderBy("placed_on DESC, id DESC LIMIT ?").bind(count).execute();
}

}  // namespace Bookshop
