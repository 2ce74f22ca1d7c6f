// A small bookshop on Poco ActiveRecord and Poco Data: fills itself with sample data, then prints what a shop prints.
//
//     bookshop-poco [DATABASE_FILE]

#include "Catalogue.h"
#include "Database.h"
#include "Import.h"
#include "Pricing.h"
#include "Report.h"
#include "Search.h"
#include "Seed.h"
#include "StatementCounter.h"

#include "Poco/Data/SQLite/Utility.h"
#include "Poco/Exception.h"

#include <iostream>

using namespace Bookshop;

namespace {

void runShop(const std::string& databaseFile, StatementCounter& counter, std::ostream& out)
{
    auto context = openDatabase(databaseFile);
    counter.attach(Poco::Data::SQLite::Utility::dbHandle(context->session()));

    const auto section = [&](const std::string& name) {
        counter.section(name);
        out << "\n== " << name << " ==\n";
    };

    section("schema");
    createSchema(context);

    section("seed");
    seed(context, out);

    section("categories");
    listCategories(context, out);

    section("authors-with-books");
    listAuthorsWithBooks(context, out);

    section("books-with-author");
    listBooksWithAuthor(context, out);

    section("search");
    search(context, out);

    section("price-list");
    listPrices(context, "price_cents", out);
    listPrices(context, "title", out);

    section("import");
    importDeliveries(context, out);

    section("discount");
    discountCategory(context, 8, 10, out);

    section("report");
    listOrders(context, out);
    listCustomerTotals(context, out);
    listLatestOrders(context, out);
}

}  // namespace

int main(int argc, char** argv)
{
    StatementCounter counter;
    try {
        runShop(argc > 1 ? argv[1] : ":memory:", counter, std::cout);
    } catch (const Poco::Exception& error) {
        std::cerr << "bookshop: " << error.displayText() << '\n';
        return 1;
    }
    return 0;
}
