#include "Report.h"

#include "Limits.h"
#include "OrderRepository.h"

#include "Poco/Data/Session.h"
#include "Poco/Tuple.h"

#include <string>
#include <vector>

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;

namespace Bookshop {

void listOrders(Context::Ptr context, std::ostream& out)
{
    std::vector<Poco::Tuple<std::string, std::string, int, std::string, std::string>> rows;
    context->session() << "SELECT o.placed_on, c.name, o.quantity, b.title, a.name FROM orders o"
                          " JOIN customers c ON c.id = o.customer_id JOIN books b ON b.id = o.book_id"
                          " JOIN authors a ON a.id = b.author_id ORDER BY o.id LIMIT ?",
        into(rows), bind(maxRows), now;
    for (const auto& row : rows) {
        out << row.get<0>() << "  " << row.get<1>() << ": " << row.get<2>() << " x " << row.get<3>() << " by "
            << row.get<4>() << '\n';
    }
}

void listCustomerTotals(Context::Ptr context, std::ostream& out)
{
    std::vector<Poco::Tuple<std::string, Poco::Int64>> rows;
    context->session() << "SELECT c.name, COALESCE(SUM(o.quantity * b.price_cents), 0) FROM customers c"
                          " LEFT JOIN orders o ON o.customer_id = c.id LEFT JOIN books b ON b.id = o.book_id"
                          " GROUP BY c.id ORDER BY c.id LIMIT ?",
        into(rows), bind(maxRows), now;
    for (const auto& row : rows) out << row.get<0>() << ": " << row.get<1>() << '\n';
}

void listLatestOrders(Context::Ptr context, std::ostream& out)
{
    const Poco::UInt64 houseAccount = 5;

    OrderRepository repository(context);
    for (const auto& order : repository.findLatest(5)) {
        out << order->placedOn() << "  order " << order->id();
        if (order->customerID() == houseAccount) out << " (house account)";
        out << '\n';
    }
}

}  // namespace Bookshop
