#pragma once

#include <QString>
#include <QTextStream>

void listOrders(QTextStream& out);

void listCustomerTotals(QTextStream& out);

void listOrdersSince(const QString& day, QTextStream& out);
