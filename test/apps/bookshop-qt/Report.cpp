#include "Report.h"

#include "AuthorRepository.h"
#include "BookRepository.h"
#include "Database.h"
#include "OrderRepository.h"

#include <QSqlRecord>
#include <QSqlTableModel>
#include <QVariant>

namespace {

void printOrder(const OrderRepository& orders, const Order& order, QTextStream& out)
{
    const Book book = BookRepository().find(order.bookId);
    const Author author = AuthorRepository().find(book.authorId);
    out << order.placedOn << "  " << orders.customerName(order.customerId) << ": " << order.quantity << " x "
        << book.title << " by " << author.name << '\n';
}

QString totalLine(const OrderRepository& orders, int customerId, const QString& name)
{
    return name + ": " + QString::number(orders.totalOf(customerId));
}

}  // namespace

void listOrders(QTextStream& out)
{
    const OrderRepository repository;
    for (const Order& order : repository.findAll())
        printOrder(repository, order, out);
}

void listCustomerTotals(QTextStream& out)
{
    const OrderRepository orders;
    QSqlQuery customers = run("SELECT id, name FROM customers ORDER BY id");
    while (customers.next())
        out << totalLine(orders, customers.value(0).toInt(), customers.value(1).toString()) << '\n';
}

void listOrdersSince(const QString& day, QTextStream& out)
{
    QSqlTableModel orders;
    orders.setTable("orders");
    orders.setFilter(QString("placed_on >= '%1'").arg(day));
    orders.setSort(orders.fieldIndex("id"), Qt::AscendingOrder);
    orders.select();
    for (int row = 0; row < orders.rowCount(); ++row) {
        const QSqlRecord order = orders.record(row);
        out << order.value("placed_on").toString() << "  order " << order.value("id").toInt() << '\n';
    }
}
