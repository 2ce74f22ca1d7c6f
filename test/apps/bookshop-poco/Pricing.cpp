#include "Pricing.h"

#include "BookRepository.h"

using Poco::ActiveRecord::Context;

namespace Bookshop {

void discountCategory(Context::Ptr context, Poco::UInt64 categoryID, int percent, std::ostream& out)
{
    BookRepository repository(context);
    auto books = repository.findByCategory(categoryID);
    for (auto& book : books) {
        book->priceCents(book->priceCents() * (100 - percent) / 100);
        book->update();
    }
    for (const auto& book : books) out << book->title() << " now " << book->priceCents() << '\n';
}

}  // namespace Bookshop
