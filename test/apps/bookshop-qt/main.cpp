// A small bookshop on Qt SQL: fills itself with sample data, then prints what a shop prints.
//
//     bookshop-qt [DATABASE_FILE]

#include "Catalogue.h"
#include "Database.h"
#include "Import.h"
#include "Pricing.h"
#include "Report.h"
#include "Search.h"
#include "Seed.h"
#include "StatementCounter.h"
#include "Stock.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QStringList>
#include <QTextStream>

#include <exception>

namespace {

sqlite3* sqliteHandle(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0) return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

void runShop(StatementCounter& counter, QTextStream& out)
{
    counter.attach(sqliteHandle(QSqlDatabase::database()));

    const auto section = [&](const QString& name) {
        counter.section(name.toStdString());
        out << "\n== " << name << " ==\n";
    };

    section("schema");
    createSchema();

    section("seed");
    seed(out);

    section("categories");
    listCategories(out);

    section("authors-with-books");
    listAuthorsWithBooks(out);

    section("books-with-author");
    listBooksWithAuthor(out);

    section("search");
    search(out);

    section("price-list");
    listPrices("price_cents", false, out);
    listPrices("title", true, out);

    section("import");
    importDeliveries(out);

    section("discount");
    discountCategory(8, 10, out);

    section("report");
    listOrders(out);
    listCustomerTotals(out);
    listOrdersSince("2024-03-15", out);

    section("stock");
    listStock(out);
}

}  // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    out.setCodec("UTF-8");

    StatementCounter counter;
    int status = 0;
    try {
        openDatabase(argc > 1 ? application.arguments().at(1) : ":memory:");
        runShop(counter, out);
    } catch (const std::exception& error) {
        QTextStream(stderr) << "bookshop: " << error.what() << '\n';
        status = 1;
    }
    closeDatabase();
    return status;
}
