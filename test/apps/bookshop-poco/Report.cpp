#include "Report.h"

#include "OrderRepository.h"
#include "model/Customer.h"

#include "Poco/ActiveRecord/Query.h"

using Poco::ActiveRecord::Context;
using Poco::ActiveRecord::Query;

namespace Bookshop {

namespace {

void printOrder(const Order& order, std::ostream& out)
{
    const Book::Ptr book = order.book();
    out << order.placedOn() << "  " << order.customer()->name() << ": " << order.quantity() << " x " << book->title()
        << " by " << book->author()->name() << '\n';
}

std::string totalLine(OrderRepository& orders, const Customer& customer)
{
    return customer.name() + ": " + std::to_string(orders.totalOf(customer.id()));
}

}  // namespace

void listOrders(Context::Ptr context, std::ostream& out)
{
    OrderRepository repository(context);
    for (const auto& order : repository.findAll())
        printOrder(*order, out);
}

void listCustomerTotals(Context::Ptr context, std::ostream& out)
{
    OrderRepository orders(context);
    Query<Customer> query(context);
    for (const auto& customer : query.orderBy("id").execute())
        out << totalLine(orders, *customer) << '\n';
}

void listLatestOrders(Context::Ptr context, std::ostream& out)
{
    const Poco::UInt64 houseAccount = 5;

    OrderRepository repository(context);
    for (const auto& order : repository.findLatest(5)) {
        out << order->placedOn() << "  order " << order->id();
        if (order->customer()->id() == houseAccount) out << " (house account)";
        out << '\n';
    }
}

}  // namespace Bookshop
