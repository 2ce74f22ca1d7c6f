#include "Pricing.h"

#include "BookRepository.h"

using namespace Poco::Data::Keywords;
using Poco::ActiveRecord::Context;

namespace Bookshop {

void discountCategory(Context::Ptr context, Poco::UInt64 categoryID, int percent, std::ostream& out)
{
    context->session() << "UPDATE books SET price_cents = price_cents * (100 - ?) / 100 WHERE category_id = ?",
        use(percent), use(categoryID), now;

    BookRepository repository(context);
    for (const auto& book : repository.findByCategory(categoryID))
        out << book->title() << " now " << book->priceCents() << '\n';
}

}  // namespace Bookshop
