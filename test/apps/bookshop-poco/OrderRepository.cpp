#include "OrderRepository.h"

#include "Poco/ActiveRecord/Query.h"

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

OrderRepository::OrderRepository(Context::Ptr context) : context_(context) {}

std::vector<Order::Ptr> OrderRepository::findAll()
{
    Query<Order> query(context_);
    return query.orderBy("id").execute();
}

std::vector<Order::Ptr> OrderRepository::findLatest(std::size_t count)
{
    Query<Order> query(context_);
    return query.orderBy("placed_on DESC, id DESC").limit(count).execute();
}

Poco::Int64 OrderRepository::totalOf(Poco::UInt64 customerID)
{
    Poco::Int64 total = 0;
    context_->session() << "SELECT COALESCE(SUM(o.quantity * b.price_cents), 0) FROM orders o"
                           " JOIN books b ON b.id = o.book_id WHERE o.customer_id = ?",
        into(total), use(customerID), now;
    return total;
}

}  // namespace Bookshop
