#include "Transaction.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QtDebug>

#include <stdexcept>

Transaction::Transaction()
{
    QSqlDatabase database = QSqlDatabase::database();
    if (!database.transaction()) throw std::runtime_error(database.lastError().text().toStdString());
}

Transaction::~Transaction()
{
    if (!open_) return;
    QSqlDatabase database = QSqlDatabase::database();
    if (!database.rollback()) qWarning() << "rollback failed:" << database.lastError().text();
}

void Transaction::commit()
{
    QSqlDatabase database = QSqlDatabase::database();
    if (!database.commit()) throw std::runtime_error(database.lastError().text().toStdString());
    open_ = false;
}
