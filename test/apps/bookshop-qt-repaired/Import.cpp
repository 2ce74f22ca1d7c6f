#include "Import.h"

#include "AuthorRepository.h"
#include "Database.h"
#include "ShopData.h"
#include "Transaction.h"

#include <QVariant>

namespace {

const int newArrivals = 2;  // the category
const int copies = 3;

}  // namespace

void importDeliveries(QTextStream& out)
{
    const auto deliveries = shopdata::deliveries();
    QStringList names;
    for (const auto& delivery : deliveries) names.append(QString::fromStdString(delivery.author));
    names.removeDuplicates();

    Transaction transaction;

    AuthorRepository authors;
    const auto known = authors.idsByName(names);
    QStringList unknown;
    for (const QString& name : names)
        if (!known.contains(name)) unknown.append(name);
    authors.createAll(unknown);
    const auto ids = authors.idsByName(names);

    QSqlQuery query;
    query.prepare("INSERT INTO books (title, isbn, price_cents, stock, author_id, category_id)"
                  " VALUES (?, ?, ?, ?, ?, ?)");
    int imported = 0;
    for (const auto& delivery : deliveries) {
        query.addBindValue(QString::fromStdString(delivery.title));
        query.addBindValue(QString::fromStdString(delivery.isbn));
        query.addBindValue(delivery.priceCents);
        query.addBindValue(copies);
        query.addBindValue(ids.value(QString::fromStdString(delivery.author)));
        query.addBindValue(newArrivals);
        run(query);
        ++imported;
    }

    transaction.commit();
    out << imported << " books, " << unknown.size() << " new authors\n";
}
