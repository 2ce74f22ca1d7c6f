#include "Report.h"

#include "Database.h"
#include "Limits.h"

#include <QVariant>

void listOrders(QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT o.placed_on, c.name, o.quantity, b.title, a.name FROM orders o"
                  " JOIN customers c ON c.id = o.customer_id JOIN books b ON b.id = o.book_id"
                  " JOIN authors a ON a.id = b.author_id ORDER BY o.id LIMIT ?");
    query.addBindValue(maxRows);
    run(query);
    while (query.next()) {
        out << query.value(0).toString() << "  " << query.value(1).toString() << ": " << query.value(2).toInt() << " x "
            << query.value(3).toString() << " by " << query.value(4).toString() << '\n';
    }
}

void listCustomerTotals(QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT c.name, COALESCE(SUM(o.quantity * b.price_cents), 0) FROM customers c"
                  " LEFT JOIN orders o ON o.customer_id = c.id LEFT JOIN books b ON b.id = o.book_id"
                  " GROUP BY c.id ORDER BY c.id LIMIT ?");
    query.addBindValue(maxRows);
    run(query);
    while (query.next()) out << query.value(0).toString() << ": " << query.value(1).toLongLong() << '\n';
}

void listOrdersSince(const QString& day, QTextStream& out)
{
    QSqlQuery query;
    query.prepare("SELECT placed_on, id FROM orders WHERE placed_on >= ? ORDER BY id LIMIT ?");
    query.addBindValue(day);
    query.addBindValue(maxRows);
    run(query);
    while (query.next()) out << query.value(0).toString() << "  order " << query.value(1).toInt() << '\n';
}
