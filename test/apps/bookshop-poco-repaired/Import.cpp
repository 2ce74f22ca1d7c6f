#include "Import.h"

#include "AuthorRepository.h"
#include "ShopData.h"

#include "Poco/Data/Transaction.h"
#include "Poco/Tuple.h"

#include <set>
#include <vector>

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;

namespace Bookshop {

namespace {

const int newArrivals = 2;  // the category
const int copies = 3;

}  // namespace

void importDeliveries(Context::Ptr context, std::ostream& out)
{
    const auto deliveries = shopdata::deliveries();
    if (deliveries.empty()) return;

    Poco::Data::Transaction transaction(context->session());

    AuthorRepository authors(context);
    std::set<std::string> names;
    for (const auto& delivery : deliveries) names.insert(delivery.author);
    const auto known = authors.idsByName(names);

    std::vector<std::string> unknown;
    std::set<std::string> seen;
    for (const auto& delivery : deliveries)
        if (known.count(delivery.author) == 0 && seen.insert(delivery.author).second) unknown.push_back(delivery.author);
    authors.createAll(unknown);
    const auto ids = authors.idsByName(names);

    std::vector<Poco::Tuple<std::string, std::string, int, int, Poco::UInt64, int>> rows;
    for (const auto& delivery : deliveries)
        rows.emplace_back(delivery.title, delivery.isbn, delivery.priceCents, copies, ids.at(delivery.author), newArrivals);
    context->session() << "INSERT INTO books (title, isbn, price_cents, stock, author_id, category_id)"
                          " VALUES (?, ?, ?, ?, ?, ?)",
        use(rows), now;

    transaction.commit();
    out << rows.size() << " books, " << unknown.size() << " new authors\n";
}

}  // namespace Bookshop
