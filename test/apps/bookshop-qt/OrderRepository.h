#pragma once

#include <QString>
#include <QVector>

struct Order {
    int id = 0;
    int quantity = 0;
    QString placedOn;
    int customerId = 0;
    int bookId = 0;
};

class OrderRepository {
public:
    QVector<Order> findAll() const;
    QString customerName(int customerId) const;

    // What a customer has spent, in cents.
    qlonglong totalOf(int customerId) const;
};
