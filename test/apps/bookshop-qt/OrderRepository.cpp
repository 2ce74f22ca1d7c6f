#include "OrderRepository.h"

#include "Database.h"

#include <QVariant>

QVector<Order> OrderRepository::findAll() const
{
    QVector<Order> orders;
    QSqlQuery query = run("SELECT id, quantity, placed_on, customer_id, book_id FROM orders ORDER BY id");
    while (query.next()) {
        orders.append({query.value(0).toInt(), query.value(1).toInt(), query.value(2).toString(),
                       query.value(3).toInt(), query.value(4).toInt()});
    }
    return orders;
}

QString OrderRepository::customerName(int customerId) const
{
    QSqlQuery query;
    query.prepare("SELECT name FROM customers WHERE id = ?");
    query.addBindValue(customerId);
    run(query);
    return query.next() ? query.value(0).toString() : QString();
}

qlonglong OrderRepository::totalOf(int customerId) const
{
    QSqlQuery query;
    query.prepare("SELECT COALESCE(SUM(o.quantity * b.price_cents), 0) FROM orders o"
                  " JOIN books b ON b.id = o.book_id WHERE o.customer_id = ?");
    query.addBindValue(customerId);
    run(query);
    return query.next() ? query.value(0).toLongLong() : 0;
}
